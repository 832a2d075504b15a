"""Where everybody comes in: the schools that the person works for."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from localoffer.answering.access import editor, for_signed_in
from localoffer.answering.actions.editors import schools_ended_for
from localoffer.answering.editor import SchoolEditor
from localoffer.answering.invitation import Invitation
from localoffer.answering.permissions import may_oversee
from localoffer.answering.school_domain import schools_of
from localoffer.answering.school_screen import states_of


@for_signed_in
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Straight to the school where there is one and nothing else to choose. `?all=1` shows the list all the same."""
    person = editor(request)
    working = list(SchoolEditor.objects.of(person).select_related("setting__successor").order_by("setting__name"))
    waiting = list(Invitation.objects.open().to(person.email).select_related("setting")) if person.email else []
    if len(working) == 1 and not waiting and not request.GET.get("all"):
        return redirect("answering:school", urn=working[0].setting.urn)
    states = states_of(each.setting for each in working)
    not_to_join = {each.setting_id for each in working} | schools_ended_for(person)
    context = {
        "schools": [(each, states[each.setting_id]) for each in working],
        "invitations": waiting,
        "can_join": [each for each in schools_of(person.email) if each.pk not in not_to_join],
        "is_officer": may_oversee(person),
    }
    return render(request, "answering/home.html", context)
