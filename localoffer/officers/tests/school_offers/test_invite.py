"""Inviting many: nothing is sent before an officer has seen the plan and said yes."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from localoffer.answering.models import Invitation
from localoffer.officers.school_offers import invite as module
from tests.builders import school_offers as builders

pytestmark = pytest.mark.django_db
INVITE = "/admin/school-offers/invite/"


def words(answer: Any) -> str:
    assert answer.status_code == 200
    return " ".join(BeautifulSoup(answer.content, "html.parser").get_text(" ").split())


def hidden(answer: Any) -> dict[str, str]:
    """What the button “Send” or “Go on” would send."""
    form = next(
        each for each in BeautifulSoup(answer.content, "html.parser").select("form") if each.select("[name=do]")
    )
    sent = {each["name"]: each["value"] for each in form.select("input[name]")}
    return {**sent, "lines": form.select_one("textarea").text}  # type: ignore[dict-item, union-attr]


def test_the_plan_says_what_would_be_sent_and_sends_nothing(officer: Client) -> None:
    school = builders.setting(name="Ash School")
    answer = officer.post(INVITE, {"lines": f"{school.urn}, senco@example.org\n999999, b@example.org"})
    shown = words(answer)
    for said in (
        "1 invitation to be sent",
        "Ash School",
        "1 line for which nothing is sent",
        "No school has the number 999999.",
        "invites you to write the school offer of Ash School.",
        "this-link-is-different-in-each-letter",
        "school-offers@example.org",
    ):
        assert said in shown
    assert not mail.outbox
    assert not Invitation.objects.exists()


def test_what_can_be_sent_stands_before_what_cannot(officer: Client) -> None:
    """A list that we filled in has hundreds of lines without an address."""
    school = builders.setting(name="Ash School")
    shown = words(officer.post(INVITE, {"lines": f"{school.urn} Ash School,\n{school.urn}, a@example.org"}))
    assert shown.index("For 1 line nothing is sent.") < shown.index("1 invitation to be sent")
    assert shown.index("1 invitation to be sent") < shown.index("There is no e-mail address.")


def test_lines_and_a_file_are_not_read_one_without_the_other(officer: Client) -> None:
    file = SimpleUploadedFile("list.csv", b"123456, b@example.org")
    shown = words(officer.post(INVITE, {"lines": "123457, a@example.org", "file": file}))
    assert "Give lines or a file, not both." in shown
    assert "123457, a@example.org" in shown


def test_no_more_schools_are_filled_in_than_can_be_sent(officer: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_LINES", 2)
    for name in ("Ash", "Beech", "Cedar"):
        builders.setting(name=name)
    answer = officer.get(f"{INVITE}?people=nobody")
    assert "These are the first 2 schools: no more can be invited at once. 1 more is left" in words(answer)
    assert "Beech, " in answer.content.decode()
    assert "Cedar, " not in answer.content.decode()


def test_yes_sends_and_yes_again_sends_nothing(officer: Client) -> None:
    school = builders.setting(name="Ash School")
    yes = hidden(officer.post(INVITE, {"lines": f"{school.urn}, senco@example.org\nnonsense"}))
    assert "1 invitation sent." in words(officer.post(INVITE, yes))
    assert [each.to for each in mail.outbox] == [["senco@example.org"]]
    assert "0 invitations sent." in words(officer.post(INVITE, yes))
    assert len(mail.outbox) == 1


@pytest.mark.parametrize(
    "seen_at",
    ["", "nonsense", "2020-01-01T00:00:00+00:00", "2020-13-45T00:00:00", "2999-01-01T00:00:00+00:00"],
)
def test_a_yes_to_nothing_that_was_shown_shows_the_plan(officer: Client, seen_at: str) -> None:
    sent = {"lines": f"{builders.setting().urn}, a@example.org", "do": "send", "seen_at": seen_at}
    assert "1 invitation to be sent" in words(officer.post(INVITE, sent))
    assert not mail.outbox


def test_a_file(officer: Client) -> None:
    school = builders.setting(name="Café School")
    file = SimpleUploadedFile("list.csv", f"URN;Email\n{school.urn};a@example.org\n".encode("utf-8-sig"))
    assert "Café School" in words(officer.post(INVITE, {"file": file}))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"PK\x03\x04", "save it as CSV"),
        (b"%PDF-1.7", "is a PDF"),
        (b"a\x00b", "is damaged"),
        (b"x" * 1_100_000, "larger than 1 MB"),
        (b"URN,Email\n", "no line below them"),
    ],
)
def test_a_file_that_is_no_list_is_named_for_what_it_is(officer: Client, content: bytes, said: str) -> None:
    assert said in words(officer.post(INVITE, {"file": SimpleUploadedFile("list.csv", content)}))


@pytest.mark.parametrize("lines", ["", "\x00", "x" * 200_001, "1, a@example.org\n" * 1001])
def test_what_cannot_be_read_is_said_and_sends_nothing(officer: Client, lines: str) -> None:
    shown = words(officer.post(INVITE, {"lines": lines}))
    assert "Nothing is sent." in shown
    assert not mail.outbox


def test_the_form_is_filled_in_for_schools_of_a_list(officer: Client) -> None:
    school = builders.setting(name="Ash School")
    builders.editor(builders.setting(name="Beech School"))
    assert words(officer.get(INVITE)).count("Ash School") == 0
    filled = BeautifulSoup(officer.get(f"{INVITE}?people=nobody").content, "html.parser").select_one("textarea")
    assert filled
    assert filled.text.strip() == f"{school.urn} Ash School,"


def test_lines_that_hold_markup_are_shown_as_they_are(officer: Client) -> None:
    answer = officer.post(INVITE, {"lines": "</textarea><script>alert(1)</script>, a@example.org"})
    assert b"<script>alert(1)" not in answer.content


def test_a_portion_leads_to_the_next(officer: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("localoffer.answering.actions.invite_many.AT_ONCE", 2)
    lines = "\n".join(f"{builders.setting().urn}, a{number}@example.org" for number in range(3))
    first = officer.post(INVITE, hidden(officer.post(INVITE, {"lines": lines})))
    assert "1 is left." in words(first)
    assert "1 invitation sent." in words(officer.post(INVITE, hidden(first)))
    assert len(mail.outbox) == 3
