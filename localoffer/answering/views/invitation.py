"""The page that the link in an invitation opens, and its acceptance."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from localoffer.accounts.models import User
from localoffer.answering.access import editor, for_signed_in
from localoffer.answering.actions.invitations import NotOpen, accept
from localoffer.answering.closed_school import SchoolClosed
from localoffer.answering.invitation import Invitation
from localoffer.answering.permissions import may_edit
from localoffer.answering.token_hash import token_hash


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Says for which school it is. Whoever is signed in with the invited address accepts it here."""
    found = (
        Invitation.objects.select_related("setting__successor", "invited_by")
        .filter(token_hash=token_hash(token))
        .first()
    )
    if found is None:
        return render(request, "answering/invitation_unknown.html", status=404)
    person = request.user
    if found.accepted_by_id and found.accepted_by_id == person.pk and may_edit(person, found.setting):
        return redirect("answering:school", urn=found.setting.urn)
    if found.standing != Invitation.Standing.OPEN or not found.setting.is_open:
        return _over(request, found)
    is_theirs = isinstance(person, User) and person.email.casefold() == found.email.casefold()
    if request.method == "POST" and is_theirs:
        return _accept(request, found)
    status = 403 if person.is_authenticated and not is_theirs else 200
    return render(request, "answering/invitation.html", {"invitation": found, "is_theirs": is_theirs}, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@for_signed_in
def accept_waiting(request: HttpRequest) -> HttpResponse:
    """Accept one that waits for the address of the person, from their list of schools: the mail may be lost.

    Who had to sign in first comes here without the button, and sees the list again.
    """
    if request.method != "POST":
        return redirect("answering:home")
    number = request.POST.get("invitation", "")
    found = Invitation.objects.to(editor(request).email).filter(pk=int(number)) if _is_number(number) else None
    if not found or not (waiting := found.select_related("setting__successor").first()):
        raise Http404
    return _accept(request, waiting)


def _accept(request: HttpRequest, found: Invitation) -> HttpResponse:
    try:
        accept(invitation=found, by=editor(request))
    except (NotOpen, SchoolClosed):
        found.refresh_from_db()
        return _over(request, found)
    except PermissionDenied:
        return render(request, "answering/invitation.html", {"invitation": found, "is_theirs": False}, status=403)
    messages.success(request, f"You are now an editor of {found.setting.name}.")
    return redirect("answering:school", urn=found.setting.urn)


def _over(request: HttpRequest, found: Invitation) -> HttpResponse:
    return render(request, "answering/invitation_over.html", {"invitation": found}, status=410)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 19
