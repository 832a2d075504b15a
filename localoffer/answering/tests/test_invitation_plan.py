"""What a list of lines would do: which are ready, and what is wrong with each of the others."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from localoffer.answering.invitation_lines import read_lines
from localoffer.answering.invitation_plan import InvitationPlan, plan_invitations
from localoffer.answering.models import ReturnedAddress
from tests.builders import school_offers as builders

pytestmark = pytest.mark.django_db


def plan(*lines: str) -> InvitationPlan:
    return plan_invitations(read_lines("\n".join(lines)))


def reason(line: str) -> str:
    made = plan(line)
    assert not made.ready
    return made.wrong[0].reason


@pytest.mark.parametrize("written", ["{urn}", "{urn} whatever", "Ash School", "  ash   SCHOOL "])
def test_a_school_is_found_by_number_or_name(written: str) -> None:
    school = builders.setting(name="Ash School")
    (ready,) = plan(f"{written.format(urn=school.urn)}, a@example.org").ready
    assert (ready.setting, ready.email, ready.note) == (school, "a@example.org", "")


def test_a_number_that_no_school_has() -> None:
    assert reason("999999, a@example.org") == "No school has the number 999999."
    assert "999999999999" in reason("9" * 50 + ", a@example.org")


def test_a_name_that_no_school_has_brings_those_that_are_alike() -> None:
    school = builders.setting(name="Ash Tree School")
    assert f"Do you mean Ash Tree School ({school.urn})?" in reason("Ash Tree, a@example.org")
    assert reason("Zebra, a@example.org") == "We know no school of this name."
    assert reason("!!!, a@example.org") == "We know no school of this name."


def test_a_list_of_another_authoritys_schools_is_not_searched_name_by_name() -> None:
    builders.setting(name="Ash Tree School")
    with CaptureQueriesContext(connection) as asked:
        made = plan(*(f"Ash Tree, a{number}@example.org" for number in range(300)))
    assert len(asked) < 40
    assert "Do you mean" in made.wrong[0].reason
    assert made.wrong[299].reason == "We know no school of this name."


def test_two_schools_of_one_name_are_told_apart_by_number() -> None:
    first, second = builders.setting(name="Ash", town="Leeds"), builders.setting(name="Ash", town="Otley")
    said = reason("Ash, a@example.org")
    assert f"{first.urn} (Leeds)" in said
    assert f"{second.urn} (Otley)" in said


def test_a_closed_school_names_the_one_that_took_its_place() -> None:
    successor = builders.setting(name="New School")
    closed = builders.setting(name="Old School", status="closed", successor=successor)
    said = reason(f"{closed.urn}, a@example.org")
    assert "New School took its place." in said
    assert f"Invite for {successor.urn} instead." in said
    assert "has closed" in reason(f"{builders.setting(status='closed').urn}, a@example.org")


def test_an_open_school_goes_before_a_closed_one_of_the_same_name() -> None:
    builders.setting(name="Ash", status="closed")
    school = builders.setting(name="Ash")
    assert plan("Ash, a@example.org").ready[0].setting == school


def test_a_school_elsewhere_is_not_ours() -> None:
    assert "not in our area" in reason(f"{builders.setting(la_code='380').urn}, a@example.org")


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("", "There is no e-mail address."),
        ("nonsense", "This is not an e-mail address"),
        ("a@b@c.org", "This is not an e-mail address"),
        ("a" * 250 + "@example.org", "e-mail address"),
    ],
)
def test_an_address_that_is_none(address: str, words: str) -> None:
    assert words in reason(f"{builders.setting().urn}, {address}")


def test_a_line_without_a_school() -> None:
    assert "There is no school" in reason("a@example.org")


def test_whoever_edits_already_is_not_invited() -> None:
    school = builders.setting()
    builders.editor(school, email="a@example.org")
    assert "edits for this school already" in reason(f"{school.urn}, A@example.org")
    assert plan(f"{builders.setting().urn}, a@example.org").ready


def test_an_address_from_which_mail_came_back() -> None:
    ReturnedAddress.objects.create(email="a@example.org", returned_at=timezone.now(), reason="The mailbox is full.")
    said = reason(f"{builders.setting().urn}, A@example.org")
    assert "came back on" in said
    assert "The mailbox is full." in said


def test_the_same_line_twice_counts_once_and_two_schools_are_two() -> None:
    first, second = builders.setting(), builders.setting()
    made = plan(f"{first.urn}, a@example.org", f"{first.urn}, A@example.org", f"{second.urn}, a@example.org")
    assert [each.setting for each in made.ready] == [first, second]
    assert [(each.line, each.reason) for each in made.wrong] == [(2, "Line 1 says the same.")]


def test_what_an_officer_may_want_to_know() -> None:
    school = builders.setting(is_example=True)
    builders.invitation(school, email="a@example.org")
    note = plan(f"{school.urn}, a@example.org").ready[0].note
    assert "This is an example school." in note
    assert "Invited on" in note


def test_as_many_queries_for_two_hundred_lines_as_for_two() -> None:
    def queries(count: int) -> int:
        lines = read_lines("\n".join(f"{builders.setting().urn}, a{number}@example.org" for number in range(count)))
        with CaptureQueriesContext(connection) as asked:
            assert len(plan_invitations(lines).ready) == count
        return len(asked)

    assert queries(2) == queries(200)
