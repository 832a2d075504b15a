"""The questions that schools answer: which sets there are, and each set with its guidance."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from localoffer.publishing.document import Note
from localoffer.schools.offer_template import OfferTemplate
from localoffer.schools.setting_kind import SettingKind


@require_safe
def offer_templates(request: HttpRequest) -> HttpResponse:
    """What the questions are for, and the sets in force."""
    current = OfferTemplate.objects.current_of_each_kind()
    with_one = {template.setting_kind_id for template in current}
    kinds = SettingKind.objects.filter(is_retired=False).exclude(pk__in=with_one)
    return render(request, "schools/offer_template_index.html", {"templates": current, "kinds_without": list(kinds)})


@require_safe
def offer_template(request: HttpRequest, kind: str) -> HttpResponse:
    """The set in force for one kind of setting; for a kind that has none of its own, a page that says so."""
    known = get_object_or_404(SettingKind, identifier=kind)
    current = OfferTemplate.objects.with_everything().current(kind)
    if current is None:
        return render(request, "schools/offer_template_missing.html", {"kind": known})
    return render(request, "schools/offer_template.html", offer_template_screen(current))


@require_safe
def offer_template_version(request: HttpRequest, kind: str, version: str) -> HttpResponse:
    """One released version, in force or not: what schools were once asked can always be read."""
    released = OfferTemplate.objects.with_everything().filter(in_force_from__isnull=False)
    found = released.filter(setting_kind__identifier=kind, version=version).first()
    if found is None:
        raise Http404
    current = OfferTemplate.objects.current(kind)
    is_replaced = current is not None and current != found and _before(found, current)
    return render(request, "schools/offer_template.html", {**offer_template_screen(found), "is_replaced": is_replaced})


def offer_template_screen(template: OfferTemplate) -> dict[str, object]:
    """What the page of a set of questions is drawn from."""
    document = template.to_document()
    return {
        "template": template,
        "document": document,
        "notes": [block for block in document.blocks if isinstance(block, Note)],
        "introduction": [block for block in document.blocks if not isinstance(block, Note)],
        "questions": [question.text for question in template.questions.all()],
        "is_replaced": False,
    }


def _before(one: OfferTemplate, other: OfferTemplate) -> bool:
    """By the day from which they are in force, and then by which was made first."""
    return (one.in_force_from, one.pk) < (other.in_force_from, other.pk)
