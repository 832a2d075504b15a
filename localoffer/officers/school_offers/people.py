"""What officers do about a school's editors: invite, send again, withdraw, confirm, end."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from wagtail.admin import messages

from localoffer.answering.actions.editors import Ended, confirm, end
from localoffer.answering.actions.invitations import (
    AlreadyEditor,
    AlreadyInvited,
    UnusableAddress,
    invite,
    send_invitation,
    withdraw,
)
from localoffer.answering.actions.tell_editors import tell_of_confirmation
from localoffer.answering.closed_school import SchoolClosed
from localoffer.answering.permissions import check_may_oversee
from localoffer.answering.shown_at import shown_at
from localoffer.officers.comments.access import officer, only
from localoffer.officers.school_offers.key import key_sent
from localoffer.officers.school_offers.only_sent import only_sent
from localoffer.officers.school_offers.school import school_screen
from localoffer.schools.models import Setting


@only(check_may_oversee)
@only_sent("school", "urn")
def people(request: HttpRequest, urn: int) -> HttpResponse:
    """`do` says what. What is no longer there changes nothing, and the page shows how things stand."""
    setting = get_object_or_404(Setting, urn=urn)
    do, email = request.POST.get("do", ""), request.POST.get("email", "")
    if do == "invite":
        if not _send(request, setting, email):
            return school_screen(request, urn, email=email)
    elif step := _STEPS.get(do):
        step(request, setting)
    else:
        messages.error(request, "Nothing was done: this form is not complete.")
    return redirect("officers_school_offers:school", urn)


def _again(request: HttpRequest, setting: Setting) -> None:
    invitation = get_object_or_404(setting.invitations, pk=key_sent(request))
    if invitation.accepted_at:
        messages.warning(request, "This invitation was accepted meanwhile, so nothing was sent.")
    else:
        _send(request, setting, invitation.email)


def _send(request: HttpRequest, setting: Setting, email: str) -> bool:
    """Whether there is an invitation now. Where its letter did not go out, it can be sent again."""
    try:
        shown = shown_at(request.POST.get("shown_at", ""))
        invitation, token = invite(setting=setting, email=email, by=officer(request), shown_at=shown)
    except UnusableAddress:
        messages.error(request, f"“{email[:100]}” is not an e-mail address. Write it like name@example.org.")
    except AlreadyEditor:
        messages.error(request, "Whoever has this address edits for this school already.")
    except AlreadyInvited:
        messages.info(request, f"{email.strip()} was invited a moment ago. Nothing was sent twice.")
        return True
    except SchoolClosed as problem:
        messages.error(request, str(problem))
    else:
        if send_invitation(invitation=invitation, token=token):
            messages.success(request, f"The invitation is on its way to {invitation.email}.")
        else:
            messages.error(request, f"The invitation to {invitation.email} was not sent. {invitation.failure}")
        return True
    return False


def _withdraw(request: HttpRequest, setting: Setting) -> None:
    invitation = get_object_or_404(setting.invitations, pk=key_sent(request))
    if withdraw(invitation=invitation, by=officer(request)):
        messages.success(request, "The link in this invitation does not work any more.")
    else:
        messages.warning(request, "This invitation was accepted or withdrawn meanwhile, so nothing was done.")


def _confirm(request: HttpRequest, setting: Setting) -> None:
    editor = get_object_or_404(setting.editors, pk=key_sent(request))
    try:
        is_new = confirm(editor=editor, by=officer(request))
    except Ended:
        messages.warning(request, "Their work for this school ended meanwhile: there is nothing to confirm.")
        return
    if is_new:
        tell_of_confirmation(editor)
    messages.success(request, f"{editor.user.email} can publish for this school.")


def _end(request: HttpRequest, setting: Setting) -> None:
    editor = get_object_or_404(setting.editors, pk=key_sent(request))
    end(editor=editor, by=officer(request))
    messages.success(request, f"{editor.user.email} can no longer write for this school. What they wrote stays.")


_STEPS: dict[str, Callable[[HttpRequest, Setting], None]] = {
    "again": _again,
    "withdraw": _withdraw,
    "confirm": _confirm,
    "end": _end,
}
