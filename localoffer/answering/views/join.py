"""Join the editors of a school that has the domain of one's own e-mail address."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from localoffer.accounts.models import User
from localoffer.answering.access import editor, for_signed_in
from localoffer.answering.actions.editors import join as join_school
from localoffer.answering.actions.editors import schools_ended_for
from localoffer.answering.actions.tell_editors import tell_of_joining
from localoffer.answering.closed_school import SchoolClosed
from localoffer.answering.editor import SchoolEditor
from localoffer.answering.forms import JoinForm
from localoffer.answering.school_domain import domain_of, schools_of
from localoffer.schools.models import Setting


@require_http_methods(["GET", "HEAD", "POST"])
@for_signed_in
def join(request: HttpRequest) -> HttpResponse:
    """Which schools the address fits, and what joining means. Joining twice is joining once."""
    person = editor(request)
    fitting = schools_of(person.email)
    mine = set(SchoolEditor.objects.of(person).values_list("setting_id", flat=True))
    ended_for_them = schools_ended_for(person)
    ended = [each for each in fitting if each.pk not in mine and each.pk in ended_for_them]
    held = next((each for each in fitting if each.pk in mine and str(each.urn) == request.POST.get("setting")), None)
    if held:
        return redirect("answering:school", urn=held.urn)
    open_to = [each for each in fitting if each.pk not in mine and each not in ended]
    initial = {"setting": str(open_to[0].urn)} if len(open_to) == 1 else None
    form = JoinForm(request.POST if request.method == "POST" else None, schools=open_to, initial=initial)
    if form.is_bound and form.is_valid():
        chosen = next(each for each in open_to if str(each.urn) == form.cleaned_data["setting"])
        return _join(request, person, chosen)
    context = {
        "form": form,
        "schools": open_to,
        "mine": [each for each in fitting if each.pk in mine],
        "ended": ended,
        "domain": domain_of(person.email),
    }
    return render(request, "answering/join.html", context, status=422 if form.is_bound else 200)


def _join(request: HttpRequest, person: User, setting: Setting) -> HttpResponse:
    try:
        joined, is_new = join_school(setting=setting, by=person)
    except (PermissionDenied, SchoolClosed):
        # It closed or changed its website this very moment: the page says what is open to the person now.
        return redirect("answering:join")
    if is_new and not tell_of_joining(joined):
        messages.warning(
            request, "We could not send mail to those who can confirm you. Please ask a colleague yourself, or us."
        )
    return redirect("answering:school", urn=setting.urn)
