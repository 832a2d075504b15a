"""Not publishing, on the lawful grounds alone, and taking a decision back."""

import pytest
from django.test import Client

from localoffer.comments.choices import State
from localoffer.comments.models import Comment, Ground
from localoffer.officers.tests.comments.builders import (
    comment,
    contact,
    ground,
    published,
    text,
    verbs,
    withheld,
)
from localoffer.officers.tests.comments.sending import address


def refuse(client: Client, one: Comment, **values: object) -> object:
    sent = {"ground": ground().pk, "reason": "Only insults.", "seen_version": one.version, **values}
    return client.post(address(one, "do-not-publish/"), sent)


def test_the_page_offers_the_lawful_grounds_and_no_other(moderator: Client) -> None:
    page = moderator.get(address(comment(), "do-not-publish/")).content.decode()
    assert page.count('type="radio"') == Ground.objects.count() == 2
    assert "Vexatious or abusive" in page
    assert "The law lets us leave out: About services provided to a particular person." in page
    assert "That a comment criticises us, is angry, is not proved" in text(page.encode())


def test_a_ground_that_left_the_table_is_not_offered(moderator: Client) -> None:
    Ground.objects.filter(pk=ground("individual").pk).update(is_retired=True)
    page = moderator.get(address(comment(), "do-not-publish/")).content.decode()
    assert page.count('type="radio"') == 1


def test_the_page_says_what_the_commenter_is_told_and_where_the_case_goes(moderator: Client) -> None:
    one = comment()
    assert "left no way to answer" in text(moderator.get(address(one, "do-not-publish/")).content)
    contact(one)
    page = text(moderator.get(address(one, "do-not-publish/")).content)
    assert "The commenter is told" in page
    assert "how to complain" in page
    assert "mediation" in page


def test_it_is_not_published_on_a_ground_with_a_reason(moderator: Client) -> None:
    one = comment("You are all fools.")
    refuse(moderator, one)
    one.refresh_from_db()
    assert (one.state, one.ground, one.reason, one.words) == (State.NOT_PUBLISHED, ground(), "Only insults.", "")
    assert verbs(one) == ["not published"]


@pytest.mark.parametrize(
    "forged",
    [
        {"ground": "99999"},
        {"ground": "critical"},
        {"ground": ""},
        {"ground": "-1"},
        {"reason": ""},
        {"reason": "   "},
        {"reason": "Mr Smith at 0113 496 0123 again"},
        {"seen_version": ""},
    ],
)
def test_no_other_ground_and_no_missing_or_telling_reason_can_be_sent(
    moderator: Client, forged: dict[str, str]
) -> None:
    one = comment("You are slow.")
    refuse(moderator, one, **forged)
    one.refresh_from_db()
    assert (one.state, one.words) == (State.WAITING, "You are slow.")
    assert verbs(one) == []


def test_a_retired_ground_cannot_be_sent(moderator: Client) -> None:
    one = comment("You are slow.")
    Ground.objects.filter(pk=ground().pk).update(is_retired=True)
    refuse(moderator, one)
    one.refresh_from_db()
    assert one.state == State.WAITING


def test_what_was_changed_meanwhile_is_read_again_first(moderator: Client) -> None:
    one = comment("You are all fools.")
    Comment.objects.filter(pk=one.pk).update(words="You are slow.", version=2)
    answer = refuse(moderator, one, reason="Nothing but insults")
    page = text(answer.content)  # type: ignore[attr-defined]
    assert "Somebody changed this comment while you decided" in page
    assert "You are slow." in page
    assert "Nothing but insults" in page
    one.refresh_from_db()
    assert one.state == State.WAITING
    refuse(moderator, one)
    one.refresh_from_db()
    assert one.state == State.NOT_PUBLISHED


@pytest.mark.parametrize("action", ["do-not-publish/", "escalate/"])
def test_what_is_published_is_past_these_steps(moderator: Client, action: str) -> None:
    one = published("Out there.")
    answer = moderator.post(address(one, action), {"ground": ground().pk, "reason": "Late", "seen_version": 1})
    assert answer.status_code == 409
    one.refresh_from_db()
    assert one.state == State.PUBLISHED


def test_a_published_comment_returns_to_moderation(moderator: Client) -> None:
    one = published("Out there.")
    assert "leaves the public pages at once" in text(moderator.get(address(one, "return/")).content)
    moderator.post(address(one, "return/"), {"reason": "It names a child after all."})
    one.refresh_from_db()
    assert (one.state, one.words) == (State.WAITING, "Out there.")
    assert verbs(one) == ["returned to moderation"]


def test_one_that_was_not_published_returns_with_its_words(moderator: Client) -> None:
    one = withheld()
    moderator.post(address(one, "return/"), {"reason": "There is a point in it."})
    one.refresh_from_db()
    assert (one.state, one.words) == (State.WAITING, "You are all fools.")


def test_a_reason_to_return_is_wanted(moderator: Client) -> None:
    one = published()
    moderator.post(address(one, "return/"), {"reason": " "})
    one.refresh_from_db()
    assert one.state == State.PUBLISHED


def test_what_waits_cannot_return(moderator: Client) -> None:
    assert moderator.get(address(comment(), "return/")).status_code == 409
