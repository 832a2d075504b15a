"""Invite editors of many schools: read, plan, show, send. Nothing is sent before an officer has seen the plan."""

from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from localoffer.answering.actions.invite_many import AT_ONCE, invite_many
from localoffer.answering.invitation import Invitation
from localoffer.answering.invitation_lines import MOST_LINES, UnreadableLines, read_lines
from localoffer.answering.invitation_plan import InvitationPlan, PlannedInvitation, plan_invitations
from localoffer.answering.mail.invitation import invitation_letter
from localoffer.answering.mail.letter import Letter
from localoffer.answering.permissions import check_may_oversee
from localoffer.answering.progress import overseen, progress_of
from localoffer.answering.shown_at import shown_at
from localoffer.exchange.text_file import UnreadableFile
from localoffer.officers.comments.access import officer, only
from localoffer.officers.school_offers.progress_filter import ProgressFilter
from localoffer.officers.school_offers.uploaded_text import uploaded_text

LONGEST = 200_000


class InviteForm(forms.Form):
    """Lines that are typed or pasted, or a file. `clean` leaves the plan in `cleaned_data`."""

    lines = forms.CharField(
        label="Schools and e-mail addresses",
        help_text="One school and one address a line, with a comma between them: 123456, senco@example.org. "
        "You can write the name of a school in place of its number.",
        max_length=LONGEST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 12, "spellcheck": "false"}),
    )
    file = forms.FileField(
        label="Or a CSV file",
        help_text="With a line of headings, URN (or School) and E-mail; or with lines as above.",
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        if said.get("file") and said.get("lines", "").strip():
            self.add_error("file", "Give lines or a file, not both. Empty the box above, and choose the file again.")
            return said
        try:
            said["plan"] = plan_invitations(read_lines(self._text(said)))
        except UnreadableFile as problem:
            self.add_error("file", str(problem))
        except UnreadableLines as problem:
            self.add_error("lines", str(problem))
        return said

    def _text(self, said: dict[str, Any]) -> str:
        file = said.get("file")
        return uploaded_text(file) if isinstance(file, UploadedFile) else said.get("lines", "")


@only(check_may_oversee)
def invite(request: HttpRequest) -> HttpResponse:
    """The form; with lines, the plan; with `do=send`, what was sent."""
    if request.method != "POST":
        lines = _lines_of_schools(request)
        form = InviteForm(initial={"lines": "".join(lines[:MOST_LINES])})
        return _form(request, form, left_out=max(0, len(lines) - MOST_LINES))
    form = InviteForm(request.POST, request.FILES)
    if not form.is_valid():
        return _form(request, form)
    plan: InvitationPlan = form.cleaned_data["plan"]
    seen_at = shown_at(request.POST.get("seen_at", ""))
    if request.POST.get("do") != "send" or seen_at is None:
        return _show_plan(request, plan)
    return _send(request, plan, seen_at)


def _lines_of_schools(request: HttpRequest) -> list[str]:
    """With the filters of the list of schools in the address: a line for each of them, to be completed."""
    if not request.GET:
        return []
    found = ProgressFilter(request.GET).narrow(progress_of(overseen(), timezone.localdate()))
    return [f"{setting.urn} {setting.name}, \n" for setting in found]


def _form(request: HttpRequest, form: InviteForm, left_out: int = 0) -> HttpResponse:
    """`left_out` counts schools for which there was no room: so many lines cannot be sent at once."""
    context = {"form": form, "most": MOST_LINES, "left_out": left_out}
    return render(request, "officers/school_offers/invite.html", context)


def _show_plan(request: HttpRequest, plan: InvitationPlan) -> HttpResponse:
    context = {
        "plan": plan,
        "at_once": AT_ONCE,
        "letter": _sample(plan.ready[0], request) if plan.ready else None,
        "ready_lines": _lines(plan.ready),
        "every_line": "\n".join(
            [*(each.written for each in plan.ready), *(f"{each.school}, {each.email}" for each in plan.wrong)]
        ),
    }
    return render(request, "officers/school_offers/invite_plan.html", context)


def _send(request: HttpRequest, plan: InvitationPlan, seen_at: datetime) -> HttpResponse:
    sent = invite_many(planned=plan.ready, planned_at=seen_at, by=officer(request))
    context = {
        "sent": sent,
        "went": [each for each in sent.outcomes if not each.failure],
        "failed": [each for each in sent.outcomes if each.failure],
        "wrong": plan.wrong,
        "left_lines": _lines(sent.left),
        "seen_at": seen_at.isoformat(),
    }
    return render(request, "officers/school_offers/invite_sent.html", context)


def _lines(planned: tuple[PlannedInvitation, ...]) -> str:
    return "\n".join(each.written for each in planned)


def _sample(planned: PlannedInvitation, request: HttpRequest) -> Letter:
    """The letter as it will be, with a link that leads nowhere."""
    days = settings.AUTHORITY.school_offers.invitation_days
    unsaved = Invitation(
        setting=planned.setting,
        email=planned.email,
        invited_by=officer(request),
        expires_at=timezone.now() + timedelta(days=days),
    )
    return invitation_letter(unsaved, "this-link-is-different-in-each-letter")
