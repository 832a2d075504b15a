"""One question in preparation: its words, and the details that it asks for."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from wagtail.admin import messages

from localoffer.answering.permissions import check_may_edit_templates
from localoffer.officers.comments.access import officer, only
from localoffer.officers.school_offers.only_sent import only_sent
from localoffer.officers.school_offers.template_forms import (
    PartForm,
    QuestionForm,
    known_questions,
    new_identifier,
    part_initial,
    question_initial,
)
from localoffer.officers.school_offers.templates import done, kept_words, saved
from localoffer.schools.actions_template_editing import add_question, fingerprint, revise_parts, revise_question
from localoffer.schools.models import OfferQuestion, OfferTemplate

FORM = "officers/school_offers/template_form.html"


@only(check_may_edit_templates)
def new_question(request: HttpRequest, pk: int) -> HttpResponse:
    """A question at the end of the list."""
    template = get_object_or_404(OfferTemplate.objects.select_related("setting_kind"), pk=pk)
    form = QuestionForm(request.POST or None, known=known_questions(template))
    seen = request.POST.get("seen", "") or fingerprint(template)
    if request.method == "POST" and form.is_valid():
        taken = set(OfferQuestion.objects.values_list("identifier", flat=True))
        identifier = form.cleaned_data["same_as"] or new_identifier(form.cleaned_data["text"], taken)
        by, words = officer(request), form.words()
        if template.questions.filter(text=words.text).exists():
            form.add_error("text", "This question is in the list already.")
        elif done(
            request,
            lambda: add_question(template=template, by=by, identifier=identifier, words=words, seen=seen),
        ):
            messages.success(request, "Added at the end. Move it to its place.")
            return redirect("officers_school_offers:template", pk)
        seen = fingerprint(template)
    return render(request, FORM, {"template": template, "form": form, "seen": seen, "title": "New question"})


@only(check_may_edit_templates)
def question(request: HttpRequest, pk: int, question: int) -> HttpResponse:
    """Its words. Its details have pages of their own."""
    found = _question(pk, question)
    form = QuestionForm(request.POST or None, initial=question_initial(found))
    seen = request.POST.get("seen", "") or fingerprint(found.template)
    other: list[tuple[str, str]] = []
    if request.method == "POST" and form.is_valid():
        by, words = officer(request), form.words()
        if saved(request, form, lambda: revise_question(question=found, by=by, words=words, seen=seen)):
            return redirect("officers_school_offers:template", pk)
        seen, other = fingerprint(found.template), kept_words(form)
    context = {
        "template": found.template,
        "question": found,
        "parts": found.stated_parts,
        "form": form,
        "seen": seen,
        "title": "Question",
        "other": other,
    }
    return render(request, FORM, context)


@only(check_may_edit_templates)
def part(request: HttpRequest, pk: int, question: int, identifier: str = "") -> HttpResponse:
    """Details that the question asks for: new ones, or those with the identifier."""
    found = _question(pk, question)
    parts = list(found.stated_parts)
    before = next((each for each in parts if each.identifier == identifier), None)
    if identifier and before is None:
        raise Http404
    name = identifier or new_identifier(request.POST.get("title", ""), (each.identifier for each in parts), "details")
    initial: dict[str, Any] | None = part_initial(before) if before else None
    form = PartForm(request.POST or None, initial=initial, identifier=name, before=before)
    seen = request.POST.get("seen", "") or fingerprint(found.template)
    other: list[tuple[str, str]] = []
    if request.method == "POST" and form.is_valid():
        made = form.cleaned_data["part"]
        wanted = [made if each is before else each for each in parts] if before else [*parts, made]
        by = officer(request)
        if any(each.title == made.title for each in parts if each is not before):
            form.add_error("title", "This question has details of this title already.")
        elif saved(request, form, lambda: revise_parts(question=found, by=by, parts=wanted, seen=seen)):
            return redirect("officers_school_offers:question", pk, question)
        elif before:
            other = kept_words(form)
        seen = fingerprint(found.template)
    context = {
        "template": found.template,
        "of_question": found,
        "part": before,
        "form": form,
        "seen": seen,
        "title": "Details",
        "other": other,
    }
    return render(request, FORM, context)


@only(check_may_edit_templates)
@only_sent("part", "pk", "question", "identifier")
def remove_part(request: HttpRequest, pk: int, question: int, identifier: str) -> HttpResponse:
    """Takes a tick as well as the button."""
    found = _question(pk, question)
    left = [each for each in found.stated_parts if each.identifier != identifier]
    if len(left) == len(found.stated_parts):
        messages.warning(request, "These details are removed already.")
        return redirect("officers_school_offers:question", pk, question)
    if not request.POST.get("sure"):
        messages.error(request, "Tick that you are sure, then the details are removed.")
        return redirect("officers_school_offers:part", pk, question, identifier)
    by, seen = officer(request), request.POST.get("seen", "")
    if done(request, lambda: revise_parts(question=found, by=by, parts=left, seen=seen)):
        messages.success(request, "Removed.")
    return redirect("officers_school_offers:question", pk, question)


def _question(template: int, pk: int) -> OfferQuestion:
    rows = OfferQuestion.objects.select_related("template__setting_kind").prefetch_related("headings")
    return get_object_or_404(rows, template__pk=template, pk=pk)
