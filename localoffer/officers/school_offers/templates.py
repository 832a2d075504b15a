"""The questions that schools answer, in versions: which there are, and the one that is in preparation."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import cast

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from wagtail.admin import messages

from localoffer.answering.permissions import check_may_edit_templates
from localoffer.officers.comments.access import officer, only
from localoffer.officers.school_offers.only_sent import only_sent
from localoffer.officers.school_offers.template_forms import WordsForm
from localoffer.schools.actions_template_editing import (
    AlreadyReleased,
    NotReleasable,
    TemplateChanged,
    fingerprint,
    move_question,
    remove_question,
    revise_words,
    start_version,
    uncovered_headings,
)
from localoffer.schools.models import OfferQuestion, OfferTemplate, SettingKind
from localoffer.schools.views.offer_template import offer_template_screen

CHANGED = "Somebody else changed these questions meanwhile. Nothing of theirs was overwritten. Look, and try again."
RELEASED = "These questions are released by now, and what is released never changes. Start a new version."


@dataclass(frozen=True, slots=True)
class KindRow:
    kind: SettingKind
    versions: list[tuple[OfferTemplate, str]]
    in_preparation: OfferTemplate | None


@only(check_may_edit_templates)
def templates(request: HttpRequest) -> HttpResponse:
    """By kind of setting: the versions with what has become of each."""
    held = OfferTemplate.objects.select_related("setting_kind").order_by("-in_force_from", "-pk")
    by_kind: dict[int, list[OfferTemplate]] = {}
    for template in held:
        by_kind.setdefault(template.setting_kind_id, []).append(template)
    rows = [_row(kind, by_kind.get(kind.pk, [])) for kind in SettingKind.objects.all()]
    kinds = [row for row in rows if row.versions or not row.kind.is_retired]
    return render(request, "officers/school_offers/templates.html", {"kinds": kinds})


def _row(kind: SettingKind, versions: list[OfferTemplate]) -> KindRow:
    states = [(each, template_state(each, versions)) for each in versions]
    preparing = next((each for each in versions if not each.is_released), None)
    return KindRow(kind, sorted(states, key=lambda pair: pair[0].is_released), preparing)


def template_state(template: OfferTemplate, versions: list[OfferTemplate]) -> str:
    """In preparation, released for a later day, in force or replaced. `versions` are of its kind, newest first."""
    today = timezone.localdate()
    if template.in_force_from is None:
        return "In preparation"
    if template.in_force_from > today:
        return "Released for later"
    in_force = (each for each in versions if each.in_force_from and each.in_force_from <= today)
    return "In force" if next(in_force, None) == template else "Replaced"


@only(check_may_edit_templates)
@only_sent("templates")
def start(request: HttpRequest, kind: str) -> HttpResponse:
    """Begin a version, or go on with the one in preparation."""
    known = get_object_or_404(SettingKind, identifier=kind)
    try:
        template = start_version(kind=known, by=officer(request))
    except NotReleasable as problem:
        messages.error(request, str(problem))
        return redirect("officers_school_offers:templates")
    return redirect("officers_school_offers:template", template.pk)


@only(check_may_edit_templates)
def template(request: HttpRequest, pk: int) -> HttpResponse:
    """One version: its questions, what is missing, and what can be done with it."""
    return template_screen(request, pk)


def template_screen(request: HttpRequest, pk: int, **typed: str) -> HttpResponse:
    """The page. `typed` is what an officer wrote in the form of the release, by field, where that could not be done."""
    found = get_object_or_404(OfferTemplate.objects.with_everything(), pk=pk)
    versions = list(OfferTemplate.objects.filter(setting_kind=found.setting_kind).order_by("-in_force_from", "-pk"))
    context = {
        "template": found,
        "state": template_state(found, versions),
        "questions": found.questions.all(),
        "uncovered": uncovered_headings(found),
        "seen": fingerprint(found),
        "drafts": found.drafts.count(),
        "offers": found.offers.filter(is_current=True).count(),
        "today": timezone.localdate(),
        "typed": typed,
    }
    return render(request, "officers/school_offers/template.html", context)


@only(check_may_edit_templates)
def preview(request: HttpRequest, pk: int) -> HttpResponse:
    """As schools will see it."""
    found = get_object_or_404(OfferTemplate.objects.with_everything(), pk=pk)
    back = reverse("officers_school_offers:template", args=[pk])
    return render(request, "schools/offer_template.html", {**offer_template_screen(found), "back": back})


@only(check_may_edit_templates)
def words(request: HttpRequest, pk: int) -> HttpResponse:
    """Title, introduction and source."""
    found = get_object_or_404(OfferTemplate.objects.select_related("setting_kind"), pk=pk)
    initial = {name: getattr(found, name) for name in ("title", "introduction", "source")}
    form = WordsForm(request.POST or None, initial=initial)
    seen = request.POST.get("seen", "") or fingerprint(found)
    other: list[tuple[str, str]] = []
    if request.method == "POST" and form.is_valid():
        by, said = officer(request), form.cleaned_data
        if saved(request, form, lambda: revise_words(template=found, by=by, words=said, seen=seen)):
            return redirect("officers_school_offers:template", pk)
        seen, other = fingerprint(found), kept_words(form)
    title = "Title and introduction"
    context = {"template": found, "form": form, "seen": seen, "title": title, "other": other}
    return render(request, "officers/school_offers/template_form.html", context)


@only(check_may_edit_templates)
@only_sent("question", "pk", "question")
def question_step(request: HttpRequest, pk: int, question: int) -> HttpResponse:
    """Move a question up or down, or remove it. Removing takes a tick as well as the button."""
    back = redirect("officers_school_offers:template", pk)
    found = OfferQuestion.objects.select_related("template").filter(template__pk=pk, pk=question).first()
    step, seen = request.POST.get("do", ""), request.POST.get("seen", "")
    if found is None:
        messages.warning(request, "Somebody removed this question before you.")
    elif step in ("up", "down"):
        places = -1 if step == "up" else 1
        done(request, lambda: move_question(question=found, by=officer(request), places=places, seen=seen))
        # Back to where it stands now: it may have to go on.
        return redirect(f"{reverse('officers_school_offers:template', args=[pk])}#question-{found.identifier}")
    elif step != "remove":
        messages.error(request, "Choose what to do with the question.")
    elif not request.POST.get("sure"):
        messages.error(request, "Tick that you are sure, then the question is removed.")
        return redirect("officers_school_offers:question", pk, question)
    elif done(request, lambda: remove_question(question=found, by=officer(request), seen=seen)):
        messages.success(request, "Removed. Schools that answered it can copy their words.")
    return back


def kept_words(form: forms.Form) -> list[tuple[str, str]]:
    """What the version says now wherever the officer's form says something else."""
    stored = ((field, form.get_initial_for_field(field.field, field.name)) for field in form)
    return [(str(field.label), _said(field.field, value)) for field, value in stored if field.name in form.changed_data]


def _said(field: forms.Field, value: object) -> str:
    """As the officer would read it on the form: choices by their labels."""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    choices = cast("Iterable[tuple[object, object]]", getattr(field, "choices", ()))
    labels = dict(choices)
    if isinstance(value, list | tuple):
        return "\n".join(str(labels.get(each, each)) for each in value)
    return str(labels.get(value, value) or "")


def saved(request: HttpRequest, form: forms.Form, step: Callable[[], object]) -> bool:
    """Whether what the form says is stored now. Pressed twice, it was stored the first time."""
    if form.has_changed() and not done(request, step):
        return False
    messages.success(request, "Saved.")
    return True


def done(request: HttpRequest, step: Callable[[], object]) -> bool:
    """Whether it was done; where not, the officer is told why."""
    try:
        step()
    except TemplateChanged:
        messages.error(request, CHANGED)
    except AlreadyReleased:
        messages.error(request, RELEASED)
    except NotReleasable as problem:
        messages.error(request, str(problem))
    except (OfferTemplate.DoesNotExist, OfferQuestion.DoesNotExist):
        messages.error(request, "Somebody threw this away meanwhile. Copy your words, if you want to keep them.")
    else:
        return True
    return False
