"""Sealed words: a reason first, the audit each time."""

import pytest
from django.test import Client

from localoffer.comments.models import Comment
from localoffer.officers.tests.comments.builders import comment, published, recording, text, verbs
from localoffer.officers.tests.comments.sending import address
from localoffer.publishing.models import AuditEntry


@pytest.fixture
def sealed(locale: None) -> Comment:
    made = published("[name] waits too long.")
    made.original.words = "Alex waits too long. <script>alert(1)</script>"
    made.original.save()
    return made


def test_opening_the_page_shows_no_words(lead: Client, sealed: Comment) -> None:
    assert "Alex" not in text(lead.get(address(sealed, "original/")).content)
    assert verbs(sealed) == []


def test_without_a_reason_nothing_is_shown(lead: Client, sealed: Comment) -> None:
    assert "Alex" not in text(lead.post(address(sealed, "original/"), {"reason": " "}).content)
    assert verbs(sealed) == []


def test_with_a_reason_they_are_shown_as_text_and_each_time_is_audited(lead: Client, sealed: Comment) -> None:
    for _ in range(2):
        answer = lead.post(address(sealed, "original/"), {"reason": "The family complains."})
        assert "Alex waits too long." in text(answer.content)
        assert b"<script>alert(1)" not in answer.content
    assert "no-store" in answer["Cache-Control"]
    assert verbs(sealed) == ["read the original"] * 2
    entry = AuditEntry.objects.latest("pk")
    assert entry.details == {"reason": "The family complains."}
    assert entry.by == answer.wsgi_request.user


@pytest.mark.parametrize("client_name", ["moderator", "officer", "editor"])
def test_others_are_refused_and_nothing_is_audited(
    request: pytest.FixtureRequest, sealed: Comment, client_name: str
) -> None:
    client: Client = request.getfixturevalue(client_name)
    assert client.post(address(sealed, "original/"), {"reason": "Curious"}).status_code == 403
    assert verbs(sealed) == []


def test_words_whose_time_is_over_are_gone(lead: Client, sealed: Comment) -> None:
    sealed.original.delete()
    page = text(lead.post(address(sealed, "original/"), {"reason": "The family complains."}).content)
    assert "their time was over" in page


def test_recordings_are_part_of_what_is_sealed(lead: Client, sealed: Comment) -> None:
    recording(sealed)
    assert b"<audio" not in lead.get(address(sealed, "original/")).content
    assert b"<audio" in lead.post(address(sealed, "original/"), {"reason": "The family complains."}).content


def test_a_comment_is_found_by_number_or_reference(lead: Client) -> None:
    one = comment()
    for which in (str(one.pk), one.reference.lower()):
        assert lead.get("/admin/comments/original/", {"which": which})["Location"] == address(one, "original/")


@pytest.mark.parametrize("which", ["999999", "9" * 50, "nonsense", "KKKK-KKKK-KKKK", "-1"])
def test_no_such_comment_is_said(lead: Client, which: str) -> None:
    assert "There is no such comment" in text(lead.get("/admin/comments/original/", {"which": which}).content)
