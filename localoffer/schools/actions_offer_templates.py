"""What is done to the questions of schools' offers."""

from pathlib import Path

from django.db import transaction

from localoffer.accounts.models import User
from localoffer.publishing import audit
from localoffer.schools.offer_template import OfferQuestion, OfferTemplate
from localoffer.schools.offer_template_file import (
    UnusableOfferTemplate,
    WrittenOfferTemplate,
    WrittenQuestion,
    read_offer_template,
)
from localoffer.schools.parts.part import stated_part
from localoffer.schools.report_heading import ReportHeading
from localoffer.schools.setting_kind import SettingKind


class OfferTemplateChanged(UnusableOfferTemplate):
    """A version that is loaded already says something else. Schools have answered it: it stays."""


@transaction.atomic
def load_offer_template(*, path: Path, by: User | None = None) -> tuple[OfferTemplate, bool]:
    """Take in one version, released, and say whether it is new. Raises UnusableOfferTemplate or OfferTemplateChanged.

    Whether the authority has confirmed a version is asked of the file only once: later it is the officers' to say.
    """
    written = read_offer_template(path)
    kind = SettingKind.objects.filter(identifier=written.setting_kind).first()
    if kind is None:
        raise UnusableOfferTemplate(f"{path.name}: we do not know the kind of setting “{written.setting_kind}”.")
    held = OfferTemplate.objects.with_everything().filter(setting_kind=kind, version=written.version).first()
    if held is None:
        template = _add(written, kind, _headings(path, written))
        audit.record(by=by, verb="loaded", subject=template, version=written.version, setting_kind=kind.identifier)
        return template, True
    if as_written(held, is_confirmed=written.is_confirmed) != written:
        raise OfferTemplateChanged(
            f"{path.name} differs from version {written.version} for “{kind.label}” as it was released. "
            "A released version never changes: give the new wording a new version."
        )
    return held, False


def as_written(template: OfferTemplate, *, is_confirmed: bool | None = None) -> WrittenOfferTemplate | None:
    """A released version in the form of its file; None for one that is not released."""
    if template.in_force_from is None:
        return None
    return WrittenOfferTemplate(
        setting_kind=template.setting_kind.identifier,
        version=template.version,
        title=template.title,
        introduction=template.introduction,
        source=template.source,
        in_force_from=template.in_force_from,
        is_confirmed=template.is_confirmed if is_confirmed is None else is_confirmed,
        questions=tuple(_question_as_written(each) for each in template.questions.all()),
    )


def _question_as_written(question: OfferQuestion) -> WrittenQuestion:
    return WrittenQuestion(
        identifier=question.identifier,
        number=question.number,
        text=question.text,
        guidance=question.guidance,
        examples=tuple(question.examples),
        parts=question.stated_parts,
        is_optional=question.is_optional,
        headings=tuple(sorted(heading.identifier for heading in question.headings.all())),
    )


def _headings(path: Path, written: WrittenOfferTemplate) -> dict[str, ReportHeading]:
    """The headings that are named, by identifier."""
    known = {heading.identifier: heading for heading in ReportHeading.objects.filter(is_retired=False)}
    for question in written.questions:
        for name in (*question.headings, *(name for part in question.parts for name in part.headings)):
            if name not in known:
                raise UnusableOfferTemplate(
                    f"{path.name}: the question “{question.identifier}” names the heading “{name}” of the SEN"
                    " information report, which we do not know."
                )
    return known


def _add(written: WrittenOfferTemplate, kind: SettingKind, headings: dict[str, ReportHeading]) -> OfferTemplate:
    """Released at the end: from then on the database lets nothing of it change."""
    template = OfferTemplate(
        setting_kind=kind,
        version=written.version,
        title=written.title,
        introduction=written.introduction,
        source=written.source,
        is_confirmed=written.is_confirmed,
    )
    template.save()
    for position, each in enumerate(written.questions, start=1):
        question = OfferQuestion.objects.create(
            template=template,
            identifier=each.identifier,
            position=position,
            number=each.number,
            text=each.text,
            guidance=each.guidance,
            examples=list(each.examples),
            parts=[stated_part(part) for part in each.parts],
            is_optional=each.is_optional,
        )
        question.headings.set(headings[name] for name in each.headings)
    template.in_force_from = written.in_force_from
    template.save()
    return template
