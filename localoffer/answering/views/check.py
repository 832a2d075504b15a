"""The draft as families will read it: to look at, and to check before it is published."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from localoffer.answering.access import editor, for_editors
from localoffer.answering.check_screen import check_screen
from localoffer.answering.draft import DraftAnswer, draft_of
from localoffer.schools.models import Setting
from localoffer.schools.offer_answers_document import answer_sections
from localoffer.schools.parts.part_words import part_words
from localoffer.schools.setting_words import called

_NO_DRAFT = "There is no draft now. What was in it may have been published by a colleague."


@require_safe
@for_editors
def preview(request: HttpRequest, setting: Setting) -> HttpResponse:
    """The offer as families will read it."""
    draft = draft_of(setting)
    if draft is None:
        return no_draft(request, setting)
    answers = DraftAnswer.objects.filter(draft=draft).in_order()
    sections = answer_sections(answers, part_words())
    context = {"setting": setting, "called": called(setting), "draft": draft, "sections": sections}
    return render(request, "answering/preview.html", context)


@require_safe
@for_editors
def check(request: HttpRequest, setting: Setting) -> HttpResponse:
    """Every answer with a way to change it, what is missing, and the button that publishes."""
    draft = draft_of(setting)
    if draft is None:
        return no_draft(request, setting)
    return render(request, "answering/check.html", check_screen(draft, editor(request)))


def no_draft(request: HttpRequest, setting: Setting) -> HttpResponse:
    """The school's page says what there is instead."""
    messages.info(request, _NO_DRAFT)
    return redirect("answering:school", urn=setting.urn)
