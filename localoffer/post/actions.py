"""What is done to postal requests: received, sent, not sent, and their contacts forgotten."""

from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from localoffer.accounts.models import User
from localoffer.post.postal_request import PostalContact, PostalRequest, PostalState
from localoffer.publishing import audit


class AlreadySettled(RuntimeError):
    """Somebody else sent or cancelled it first."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """Where it goes. `lines` is the address without its postcode, one line each."""

    name: str
    lines: str
    postcode: str
    telephone: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be sent: `format` is an identifier of a PostalFormat, `address` a path of this site with its query."""

    address: str
    title: str
    format: str
    wishes: str = ""


@transaction.atomic
def receive_postal_request(
    *, wanted: Wanted, to: Recipient, channel: str, token: str, received_on: date | None = None, by: User | None = None
) -> PostalRequest:
    """Keep a request with its recipient. The same showing of the form sent twice counts once."""
    received = received_on or timezone.localdate()
    request, is_new = PostalRequest.objects.get_or_create(
        fingerprint=sha256(f"{token}\n{wanted}\n{to}".encode()).hexdigest(),
        defaults={
            "address": wanted.address,
            "title": wanted.title[:300],
            "wanted": wanted.format,
            "wishes": wanted.wishes,
            "channel": channel,
            "received_on": received,
            "due_on": PostalRequest.day_due(received),
            "entered_by": by,
        },
    )
    if is_new:
        PostalContact.objects.create(
            request=request, name=to.name, lines=to.lines, postcode=to.postcode, telephone=to.telephone
        )
        audit.record(by=by, verb="asked for by post", subject=request, wanted=wanted.format, channel=channel)
    return request


@transaction.atomic
def dispatch_requests(*, requests: list[int], by: User) -> int:
    """Say that these were put in the post today, and return how many were. Those settled before stay as they are."""
    waiting = PostalRequest.objects.select_for_update().filter(pk__in=requests, state=PostalState.WAITING)
    sent = list(waiting)
    for request in sent:
        _settle(request, PostalState.DISPATCHED, by)
        audit.record(by=by, verb="dispatched", subject=request)
    return len(sent)


@transaction.atomic
def cancel_request(*, request: PostalRequest, by: User, reason: str) -> None:
    """Do not send it, say why, and forget where it would have gone. Raises AlreadySettled."""
    locked = PostalRequest.objects.select_for_update().get(pk=request.pk)
    if locked.state != PostalState.WAITING:
        raise AlreadySettled(str(locked))
    locked.reason = reason
    locked.wishes = ""
    _settle(locked, PostalState.CANCELLED, by)
    PostalContact.objects.filter(request=locked).delete()
    audit.record(by=by, verb="not sent", subject=locked)


def _settle(request: PostalRequest, state: PostalState, by: User) -> None:
    request.state = state
    request.settled_on = timezone.localdate()
    request.settled_by = by
    request.save(update_fields=["state", "settled_on", "settled_by", "reason", "wishes"])


def delete_posted_contacts(*, today: date) -> int:
    """Delete the names and addresses of what was sent long enough ago, and return how many went."""
    until = today - timedelta(days=settings.AUTHORITY.formats.keep_post_contacts)
    old = Q(request__state=PostalState.DISPATCHED, request__settled_on__lte=until)
    count, _ = PostalContact.objects.filter(old).delete()
    # What a person wrote beside it may name them too.
    PostalRequest.objects.filter(state=PostalState.DISPATCHED, settled_on__lte=until).exclude(wishes="").update(
        wishes=""
    )
    return count
