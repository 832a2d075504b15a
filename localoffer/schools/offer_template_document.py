"""A set of questions stated as a Document."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.utils import timezone

from localoffer.core.words import plain_date
from localoffer.publishing.document import Block, Document, Fact, Facts, List, Note, Paragraph, Section, Span, Spans
from localoffer.publishing.plain_text import blocks, spans
from localoffer.schools.parts.part import Part, PartRow
from localoffer.schools.report_heading import ReportHeading

if TYPE_CHECKING:
    from localoffer.schools.offer_template import OfferQuestion, OfferTemplate

Headings = Mapping[str, ReportHeading]


def offer_template_document(template: "OfferTemplate") -> Document:
    """What it is, then one section for each question: guidance, examples, details asked for, and what the law asks."""
    headings = ReportHeading.objects.in_bulk(field_name="identifier")
    questions = tuple(question_section(question, headings) for question in template.questions.all())
    return Document(
        title=template.title,
        summary=template.publication_summary(),
        blocks=(*_notes(template), *blocks(template.introduction)),
        sections=(*questions, Section("Where this comes from", _about(template, headings))),
    )


def question_section(question: "OfferQuestion", headings: Headings) -> Section:
    """One question with all that stands beside it."""
    optional = (Paragraph(spans("You may leave this out.")),) if question.is_optional else ()
    examples = List(tuple(spans(each) for each in question.examples))
    parts = Facts(tuple(Fact(part.title, _asked(part)) for part in question.stated_parts))
    law = List(tuple(_law(heading) for heading in question_headings(question, headings)))
    beside = (
        Section("What families ask", (examples,) if examples.items else ()),
        Section("Details to give", (parts,) if parts.facts else ()),
        Section("What the law asks", (law,) if law.items else ()),
    )
    return Section(
        question.text,
        (*blocks(question.guidance), *optional),
        tuple(section for section in beside if section.blocks),
    )


def question_headings(question: "OfferQuestion", headings: Headings) -> list[ReportHeading]:
    """The headings of the law that the question and its parts answer, in the order of the law."""
    named = {name for part in question.stated_parts for name in part.headings}
    named |= {heading.identifier for heading in question.headings.all()}
    return [heading for name, heading in headings.items() if name in named]


def _asked(part: Part) -> tuple[Paragraph | List, ...]:
    rows = List(tuple(_row(row) for row in part.rows))
    # Never nothing: a fact has words.
    hint = blocks(part.hint) or (() if rows.items else (Paragraph(spans("In your own words.")),))
    return (*hint, rows) if rows.items else hint


def _row(row: PartRow) -> Spans:
    return spans(f"{row.label}. {row.hint}" if row.hint else row.label)


def _law(heading: ReportHeading) -> Spans:
    return (Span(f"{heading.number}. {heading.title}" if heading.number else f"{heading.title} ({heading.reference})"),)


def _notes(template: "OfferTemplate") -> tuple[Block, ...]:
    said = []
    if not template.is_confirmed:
        said.append("This is a draft. The authority has yet to confirm it.")
    if template.in_force_from and template.in_force_from > timezone.localdate():
        said.append(f"This version comes into force on {plain_date(template.in_force_from)}.")
    return (Note(tuple(Paragraph(spans(each)) for each in said)),) if said else ()


def _about(template: "OfferTemplate", headings: Headings) -> tuple[Block, ...]:
    named = (heading for each in template.questions.all() for heading in question_headings(each, headings))
    law = tuple(spans(url) for url in dict.fromkeys(heading.url for heading in named if heading.url))
    facts = (
        Fact("Version", (Paragraph(spans(template.version)),)),
        Fact("For", (Paragraph(spans(template.setting_kind.label)),)),
        Fact("In force from", blocks(plain_date(template.in_force_from))),
        Fact("Source", blocks(template.source)),
        Fact("What the law asks", (List(law),) if law else ()),
    )
    return (Facts(tuple(fact for fact in facts if fact.blocks)),)
