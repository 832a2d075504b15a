"""A response as a Document."""

from datetime import date

import pytest
from django.test import override_settings

from localoffer.comments.choices import ActionState
from localoffer.comments.models import Response
from localoffer.comments.response_document import response_document
from localoffer.comments.tests import builders
from localoffer.publishing.document import Paragraph, Table

pytestmark = pytest.mark.django_db


def read(response: Response) -> Response:
    return Response.objects.for_display().get(pk=response.pk)


def test_it_states_what_was_said_and_done() -> None:
    comment = builders.published_comment(words="Too slow.", received_on=date(2026, 3, 17))
    response = builders.published_response(comment, title="Faster", you_said="Slow.", we_did="We hired.")
    builders.action(response, what="Hire", by_role="Team", due=date(2099, 6, 1))
    builders.action(response, what="Ask", due=date(2020, 6, 1))
    builders.action(response, what="Pay", state=ActionState.DONE, outcome="Paid.", closed_on=date(2026, 5, 1))
    document = read(response).to_document()
    words = list(document.words())
    assert document.title == "Faster"
    for text in ("Slow.", "Too slow.", "We hired.", "Hire", "Team", "1 June 2099", "Planned, overdue", "Paid."):
        assert text in words
    assert "A parent or carer, March 2026, about: The Local Offer as a whole" in words
    assert comment.reference not in words
    assert not any("17 March" in text for text in words)


def test_without_actions_there_is_no_table() -> None:
    document = response_document(read(builders.published_response()))
    assert not any(isinstance(block, Table) for section in document.sections for block in section.blocks)
    assert [section.heading for section in document.sections] == ["You said", "We did"]


def test_addresses_that_commenters_type_are_no_links() -> None:
    comment = builders.published_comment(words="See https://spam.example.org/")
    document = response_document(read(builders.published_response(comment, we_did="See https://example.org/")))
    said, done = document.sections
    typed = said.sections[0].blocks[-1]
    assert isinstance(typed, Paragraph)
    assert [span.href for span in typed.spans] == [""]
    written = done.blocks[0]
    assert isinstance(written, Paragraph)
    assert "https://example.org/" in [span.href for span in written.spans]


@override_settings(DEMONSTRATION=False)
def test_invented_comments_are_left_out_outside_a_demonstration() -> None:
    response = builders.published_response(builders.published_comment(words="Invented.", is_example=True))
    assert "Invented." not in list(response_document(read(response)).words())
