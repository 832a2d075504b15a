"""The editors of a school: who they are, who waits to be confirmed, and whom a colleague invites."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from localoffer.answering.access import editor, for_editors
from localoffer.answering.actions import editors as act
from localoffer.answering.actions import invitations as inviting
from localoffer.answering.actions.tell_editors import tell_of_confirmation
from localoffer.answering.closed_school import SchoolClosed
from localoffer.answering.editor import SchoolEditor
from localoffer.answering.forms import InviteForm
from localoffer.answering.invitation import Invitation
from localoffer.answering.permissions import may_publish
from localoffer.answering.shown_at import shown_at
from localoffer.schools.models import Setting


@require_http_methods(["GET", "HEAD", "POST"])
@for_editors
def editors(request: HttpRequest, setting: Setting) -> HttpResponse:
    """The list. The button pressed is `go`: `confirm`, `end`, `invite` or `withdraw`."""
    if request.method != "POST":
        return _show(request, setting, InviteForm())
    go = request.POST.get("go", "")
    if go == "end":
        return _end(request, setting)
    if not may_publish(editor(request), setting):
        return render(request, "answering/not_confirmed.html", {"setting": setting}, status=403)
    step = {"confirm": _confirm, "invite": _invite, "withdraw": _withdraw}.get(go)
    return step(request, setting) if step else _show(request, setting, InviteForm(), 422)


def _show(request: HttpRequest, setting: Setting, form: InviteForm, status: int = 200) -> HttpResponse:
    person = editor(request)
    confirmed = may_publish(person, setting)
    waiting = Invitation.objects.open().filter(setting=setting) if confirmed else Invitation.objects.none()
    context: dict[str, Any] = {
        "setting": setting,
        "editors": SchoolEditor.objects.active().filter(setting=setting).select_related("user").order_by("added_at"),
        "invitations": waiting,
        "may_publish": confirmed,
        "me": person,
        "form": form,
        "shown_at": timezone.now().isoformat(),
    }
    return render(request, "answering/editors.html", context, status=status)


def _confirm(request: HttpRequest, setting: Setting) -> HttpResponse:
    chosen = _chosen(request, setting)
    try:
        is_new = act.confirm(editor=chosen, by=editor(request))
    except act.Ended:
        messages.error(request, f"{chosen.user.email} is no longer an editor. You can invite them again.")
        return _back(setting)
    told = tell_of_confirmation(chosen) if is_new else True
    by_yourself = "" if told else " We could not send them mail: please tell them yourself."
    messages.success(request, f"You confirmed {chosen.user.email}. They can now publish.{by_yourself}")
    return _back(setting)


def _end(request: HttpRequest, setting: Setting) -> HttpResponse:
    """Asks first, and warns where nobody would be left who can publish."""
    chosen, person = _chosen(request, setting), editor(request)
    is_me = chosen.user_id == person.pk
    if not is_me and not may_publish(person, setting):
        return render(request, "answering/not_confirmed.html", {"setting": setting}, status=403)
    if request.POST.get("sure") != "yes" and chosen.is_active:
        context = {"setting": setting, "editor": chosen, "is_me": is_me, "is_last": act.is_last_confirmed(chosen)}
        return render(request, "answering/end_editor.html", context)
    act.end(editor=chosen, by=person)
    if is_me:
        messages.success(request, f"You are no longer an editor of {setting.name}.")
        return redirect("answering:home")
    messages.success(request, f"{chosen.user.email} is no longer an editor.")
    return _back(setting)


def _invite(request: HttpRequest, setting: Setting) -> HttpResponse:
    form = InviteForm(request.POST)
    if not form.is_valid():
        return _show(request, setting, form, 422)
    try:
        made, token = inviting.invite(
            setting=setting,
            email=form.cleaned_data["email"],
            by=editor(request),
            shown_at=shown_at(request.POST.get("shown_at", "")),
        )
    except inviting.AlreadyInvited:
        messages.info(request, "This colleague was invited a moment ago. Nothing was sent twice.")
        return _back(setting)
    except (inviting.UnusableAddress, inviting.AlreadyEditor, inviting.TooManyInvitations, SchoolClosed) as problem:
        form.add_error("email", _in_words(problem))
        return _show(request, setting, form, 422)
    if inviting.send_invitation(invitation=made, token=token):
        messages.success(request, f"We have sent an invitation to {made.email}.")
    else:
        messages.error(request, f"The invitation to {made.email} was not sent. {made.failure}")
    return _back(setting)


def _withdraw(request: HttpRequest, setting: Setting) -> HttpResponse:
    invitation = Invitation.objects.filter(setting=setting, pk=_number(request, "invitation")).first()
    if invitation is None:
        raise Http404
    inviting.withdraw(invitation=invitation, by=editor(request))
    messages.success(request, f"The invitation to {invitation.email} no longer works.")
    return _back(setting)


def _in_words(problem: Exception) -> str:
    if isinstance(problem, inviting.AlreadyEditor):
        return "This colleague is an editor already."
    if isinstance(problem, inviting.TooManyInvitations):
        return "You have invited many people today. Go on tomorrow, or ask us to invite them."
    if isinstance(problem, SchoolClosed):
        return str(problem)
    return "Enter an e-mail address like name@school.example.org"


def _chosen(request: HttpRequest, setting: Setting) -> SchoolEditor:
    """One of this school's, whoever is asked for."""
    chosen = SchoolEditor.objects.select_related("user", "setting").filter(
        setting=setting, pk=_number(request, "editor")
    )
    if found := chosen.first():
        return found
    raise Http404


def _number(request: HttpRequest, name: str) -> int:
    """0, which no record has, where it is no number."""
    written = request.POST.get(name, "")
    return int(written) if written.isascii() and written.isdecimal() and len(written) < 19 else 0


def _back(setting: Setting) -> HttpResponse:
    return redirect("answering:editors", urn=setting.urn)
