"""A template of questions stated as a Document."""

from typing import TYPE_CHECKING

from localoffer.publishing.document import Document, Note, Paragraph, Section
from localoffer.publishing.plain_text import blocks, spans

if TYPE_CHECKING:
    from localoffer.schools.offer_template import OfferTemplate


def offer_template_document(template: "OfferTemplate") -> Document:
    """What it is, then one section for each question with its guidance, in the authority's own words."""
    questions = tuple(Section(question.text, blocks(question.guidance)) for question in template.questions.all())
    draft = "This is a draft. The authority has yet to confirm it."
    note = () if template.is_confirmed else (Note((Paragraph(spans(draft)),)),)
    return Document(
        title=template.title,
        summary=template.publication_summary(),
        blocks=(*note, *blocks(template.introduction)),
        sections=questions,
    )
