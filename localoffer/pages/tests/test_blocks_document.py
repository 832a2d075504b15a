from collections.abc import Callable
from typing import Any

import pytest

from localoffer.directory.models import Service
from localoffer.pages.blocks_document import body_parts
from localoffer.pages.rich_text import Heading
from localoffer.pages.tests.every_block import EVERY_BLOCK, EVERY_WORD
from localoffer.publishing.document import Block, Fact, Facts, List, Note, Paragraph, Span, Table, block_words

pytestmark = pytest.mark.django_db

Body = Callable[..., Any]


def part_words(part: Heading | Block) -> list[str]:
    texts = [part.text] if isinstance(part, Heading) else list(block_words(part))
    return [word for text in texts for word in text.split()]


def test_every_word_of_every_block_is_there_in_order(body: Body) -> None:
    said = [word for part in body_parts(body(*EVERY_BLOCK)) for word in part_words(part)]
    assert [word for word in map(strip_colon, said) if word in EVERY_WORD] == EVERY_WORD


def strip_colon(word: str) -> str:
    return word.rstrip(":")


def test_sections_that_unfold_are_questions_with_answers(body: Body) -> None:
    raw = {"sections": [{"heading": "Why?", "text": "<p>So.</p><ul><li>a</li></ul>"}]}
    assert list(body_parts(body(("expandable", raw)))) == [
        Facts((Fact("Why?", (Paragraph((Span("So."),)), List(((Span("a"),),)))),))
    ]


def test_a_step_without_a_time_is_named_alone(body: Body) -> None:
    raw = {"steps": [{"title": "Ask", "when": "", "text": ""}]}
    assert list(body_parts(body(("steps", raw)))) == [Facts((Fact("Ask", ()),))]


def test_a_contact_can_be_rung_and_written_to(body: Body) -> None:
    raw = {"name": "SEND team", "text": "", "telephone": "0113 496 0001", "email": "a@b.example"}
    assert list(body_parts(body(("contact", raw)))) == [
        Facts(
            (
                Fact(
                    "SEND team",
                    (
                        List(
                            (
                                (Span("Telephone: "), Span("0113 496 0001", href="tel:01134960001")),
                                (Span("Email: "), Span("a@b.example", href="mailto:a@b.example")),
                            )
                        ),
                    ),
                ),
            )
        )
    ]


@pytest.mark.parametrize(("style", "warning"), [("inset", False), ("warning", True)])
def test_a_warning_stays_a_warning(body: Body, style: str, warning: bool) -> None:
    raw = {"style": style, "text": "<p>Careful.</p>"}
    assert list(body_parts(body(("callout", raw)))) == [Note((Paragraph((Span("Careful."),)),), warning=warning)]


def test_a_ragged_draft_becomes_an_even_table(body: Body) -> None:
    raw = {"caption": "c", "headers": ["a", "b"], "rows": [["1"], ["2", "3", "4"]]}
    assert list(body_parts(body(("table", raw)))) == [Table("c", ("a", "b"), (("1", ""), ("2", "3")))]


def test_services_are_named_with_their_addresses(body: Body, make_service: Callable[..., Service]) -> None:
    make_service("Swim Club")
    heading, services, everything = body_parts(body(("service_list", {"heading": "Clubs", "query": ""})))
    assert heading == Heading(2, "Clubs")
    assert services == List(((Span("Swim Club", href="/services/swim-club/"), Span(": Swim Club for families.")),))
    assert everything == Paragraph((Span("All services that match", href="/services/"),))
