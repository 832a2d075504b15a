"""A response is approved, and published. Each says what came of it in a message; nothing typed is at stake any more."""

from django.http import HttpRequest
from wagtail.admin import messages

from localoffer.comments.actions.locking import ChangedMeanwhile, WrongState
from localoffer.comments.actions.moderate import OpenMarks
from localoffer.comments.actions.respond import NothingAnswered, approve_response, publish_response
from localoffer.comments.actions.tell import tell_of_response
from localoffer.comments.models import Contact, Response
from localoffer.comments.permissions import check_may_approve
from localoffer.core.words import plural
from localoffer.officers.comments.access import officer

CHANGED = "Somebody changed this response after you opened it. Read it as it stands now, and then decide."
MARKED = "Something in it may identify a person: change it, or say why it may stand."


def approve(request: HttpRequest, response: Response, seen_version: int) -> None:
    check_may_approve(request.user)
    try:
        approve_response(response=response, by=officer(request), seen_version=seen_version)
    except OpenMarks:
        messages.error(request, f"Saved, but not approved. {MARKED}")
    except WrongState as wrong:
        messages.warning(request, f"Not approved just now. It stands at: {wrong.current.get_state_display()}.")
    except ChangedMeanwhile:
        messages.warning(request, CHANGED)
    else:
        messages.success(request, "Approved. It can be published now.")


def publish(request: HttpRequest, response: Response, seen_version: int) -> None:
    """Once it is committed, commenters are told. Mail that fails undoes nothing: they stay in the list “To tell”."""
    check_may_approve(request.user)
    try:
        publish_response(response=response, by=officer(request), seen_version=seen_version)
    except OpenMarks:
        messages.error(request, f"Not published. {MARKED}")
    except NothingAnswered:
        messages.error(request, "Not published: it answers no comment any more.")
    except WrongState as wrong:
        messages.warning(request, f"Not published just now. It stands at: {wrong.current.get_state_display()}.")
    except ChangedMeanwhile:
        messages.warning(request, CHANGED)
    else:
        _say_published(request, response)


def _say_published(request: HttpRequest, response: Response) -> None:
    told, not_told = tell_of_response(response=response)
    by_hand = Contact.objects.to_tell().by_hand().filter(comment__response=response).count()
    messages.success(request, f"Published. {plural(told, 'commenter')} told by e-mail.")
    if waiting := not_told + by_hand:
        messages.warning(request, f"{plural(waiting, 'commenter')} still to be told: look under “To tell”.")
