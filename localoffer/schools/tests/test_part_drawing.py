"""How families read the telephone number of a part."""

import pytest

from localoffer.publishing.document import Facts, Paragraph
from localoffer.schools.parts.part import Part, PartRow
from localoffer.schools.parts.part_kind import part_blocks
from localoffer.schools.parts.part_words import PartWords

CONTACTS = Part("senco", "contacts", "Our SENCo", rows=(PartRow("senco", "SENCo"),))


@pytest.mark.parametrize(
    ("telephone", "dialled"),
    [("0113 496 0123", "tel:01134960123"), ("0113 496 0123 x42", "tel:01134960123"), ("+33 1 23 45", "tel:+3312345")],
)
def test_an_extension_is_read_and_not_dialled(telephone: str, dialled: str) -> None:
    (facts,) = part_blocks(CONTACTS, {"rows": {"senco": {"telephone": telephone}}}, PartWords({}, {}))
    assert isinstance(facts, Facts)
    (paragraph,) = facts.facts[0].blocks
    assert isinstance(paragraph, Paragraph)
    assert [(span.text, span.href) for span in paragraph.spans] == [(telephone, dialled)]
