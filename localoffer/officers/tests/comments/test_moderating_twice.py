"""Two tabs, or two moderators, at one comment: the second is told, and nothing is lost."""

from django.test import Client

from localoffer.comments.actions.escalate import escalate_comment
from localoffer.officers.tests.comments.builders import comment, person, text, verbs
from localoffer.officers.tests.comments.sending import address, decision, filled_in, publish

TELEPHONE = "0113 496 0123"


def test_two_tabs(moderator: Client) -> None:
    one = comment("As it came.")
    sent = filled_in(one, words="The first tab.")
    late = filled_in(one, words="The second tab.", age="7")
    moderator.post(address(one), sent)
    answer = moderator.post(address(one), late)
    page = text(answer.content)
    assert answer.status_code == 409
    assert "Somebody changed this comment while you worked on it" in page
    assert "The first tab." in page
    assert "The second tab." in page
    assert b'value="2"' in answer.content
    one.refresh_from_db()
    assert one.words == "The first tab."


def test_two_moderators_and_both_texts_are_there_with_names_and_times(
    moderator: Client, other_moderator: Client
) -> None:
    one = comment(f"Ring {TELEPHONE} now.")
    mine = filled_in(one, words=f"Mine: {TELEPHONE}.", **decision(one, TELEPHONE, "replace"))
    other_moderator.post(address(one), filled_in(one, words="Theirs."))
    answer = moderator.post(address(one), mine)
    page = text(answer.content)
    who = other_moderator.get("/admin/").wsgi_request.user.get_username()
    assert f"{who}, " in page
    assert ": revised. Nothing of yours is saved" in page
    assert "Mine: [telephone number]." in page
    # Sent again with the new number, it is saved: now knowingly.
    one.refresh_from_db()
    moderator.post(address(one), filled_in(one, words="Mine, after all."))
    one.refresh_from_db()
    assert one.words == "Mine, after all."


def test_the_second_to_publish_is_told(moderator: Client, other_moderator: Client) -> None:
    one = comment("The wait is too long.")
    first, second = publish(moderator, one, words="First."), publish(other_moderator, one, words="Second.")
    assert (first.status_code, second.status_code) == (302, 409)
    page = text(second.content)
    assert "stands at “Published”" in page
    assert "Second." in page
    assert verbs(one) == ["revised", "published"]


def test_what_was_escalated_meanwhile_gives_no_words_back(moderator: Client) -> None:
    one = comment("Somebody hurts me.")
    sent = filled_in(one, words="Somebody hurts me, edited.")
    escalate_comment(comment=one, by=person(), reason="Harm")
    answer = moderator.post(address(one), sent)
    assert answer.status_code == 403
    assert "hurts me" not in text(answer.content)
