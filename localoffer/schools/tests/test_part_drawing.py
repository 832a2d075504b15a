"""How families read the contacts of a part."""

from dataclasses import replace

import pytest

from localoffer.publishing.document import Facts, Paragraph
from localoffer.publishing.plain_text import spans
from localoffer.schools.parts.part import Part, PartRow
from localoffer.schools.parts.part_kind import part_blocks
from localoffer.schools.parts.part_words import PartWords

CONTACTS = Part("senco", "contacts", "Our SENCo", rows=(PartRow("senco", "SENCo"),))


@pytest.mark.parametrize(
    ("telephone", "dialled"),
    [("0113 496 0123", "tel:01134960123"), ("0113 496 0123 x42", "tel:01134960123"), ("+33 1 23 45", "tel:+3312345")],
)
def test_an_extension_is_read_and_not_dialled(telephone: str, dialled: str) -> None:
    (paragraph,) = part_blocks(CONTACTS, {"rows": {"senco": {"telephone": telephone}}}, PartWords({}, {}))
    assert isinstance(paragraph, Paragraph)
    assert [(span.text, span.href) for span in paragraph.spans] == [(telephone, dialled)]


def test_a_contact_is_named_by_its_row_unless_the_title_names_it_already() -> None:
    lead = PartRow("lead", "Who leads the provision")
    both = replace(CONTACTS, rows=(*CONTACTS.rows, lead))
    senco, leading = {"senco": {"name": "A. Name"}}, {"lead": {"name": "B. Name"}}
    assert part_blocks(both, {"rows": senco}, PartWords({}, {})) == (Paragraph(spans("A. Name")),)
    for rows, named in ((leading, [lead.label]), ({**senco, **leading}, ["SENCo", lead.label])):
        (facts,) = part_blocks(both, {"rows": rows}, PartWords({}, {}))
        assert isinstance(facts, Facts)
        assert [fact.term for fact in facts.facts] == named
    assert part_blocks(both, {"rows": {}}, PartWords({}, {})) == ()
