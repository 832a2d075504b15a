"""One comment is made anonymous and published."""

import pytest
from django.test import Client

from localoffer.comments.choices import State
from localoffer.comments.marking import SETTING
from localoffer.comments.models import AcceptedMark, Comment
from localoffer.officers.tests.comments.builders import (
    category,
    comment,
    contact,
    need,
    publication,
    published,
    recording,
    text,
    theme,
    verbs,
    withheld,
)
from localoffer.officers.tests.comments.sending import address, decision, filled_in, publish

TELEPHONE = "0113 496 0123"
EMAIL = "someone@example.org"


def test_every_mark_is_shown_with_its_kind_in_words(moderator: Client) -> None:
    page = moderator.get(address(comment(f"Ring {TELEPHONE} or write to {EMAIL}."))).content.decode()
    assert f'<mark>{TELEPHONE}<span class="comments-kind"> [Telephone number]</span></mark>' in page
    assert f'<mark>{EMAIL}<span class="comments-kind"> [E-mail address]</span></mark>' in page
    assert "Ring <mark>" in page


def test_the_limits_of_the_check_are_always_said(moderator: Client) -> None:
    page = text(moderator.get(address(comment("Nothing in here."))).content)
    assert "The check finds most, not all: a bare first name can escape it. Read every word." in page
    assert "one school" not in page


def test_a_comment_on_a_school_says_what_may_give_a_child_away(moderator: Client) -> None:
    school = publication(kind=SETTING, title="Sample Primary")
    assert "This is about one school" in text(moderator.get(address(comment(about=school))).content)


def test_script_in_the_words_is_shown_as_text(moderator: Client) -> None:
    page = moderator.get(address(comment("</textarea><script>alert(1)</script>", area="<img src=x>"))).content
    assert b"<script>alert(1)" not in page
    assert b"<img src=x>" not in page
    assert page.count(b"&lt;/textarea&gt;&lt;script&gt;") == 2


def test_the_way_to_answer_is_not_shown_to_moderators(moderator: Client) -> None:
    one = comment()
    contact(one, email="parent@example.org")
    page = text(moderator.get(address(one)).content)
    assert "Left by the commenter" in page
    assert "parent@example.org" not in page


def test_words_and_sorting_are_saved(moderator: Client) -> None:
    one = comment("Too long, the wait.")
    sent = filled_in(
        one,
        words="Too long.",
        category=category("missing").pk,
        theme=theme().pk,
        need=need().pk,
        age="7",
        area="LS12",
        save="1",
    )
    answer = moderator.post(address(one), sent)
    assert answer["Location"] == address(one)
    one.refresh_from_db()
    assert (one.words, one.category, one.theme, one.need) == ("Too long.", category("missing"), theme(), need())
    assert (one.age, one.area, one.state) == (7, "LS12", State.WAITING)


def test_save_and_publish(moderator: Client) -> None:
    one = comment("The wait is too long.")
    answer = publish(moderator, one, words="The wait is long.")
    assert answer["Location"] == "/admin/comments/"
    one.refresh_from_db()
    assert (one.state, one.words) == (State.PUBLISHED, "The wait is long.")
    assert verbs(one) == ["revised", "published"]


def test_not_sure_may_be_published(moderator: Client) -> None:
    one = comment(category=category("not-sure"))
    publish(moderator, one)
    one.refresh_from_db()
    assert one.state == State.PUBLISHED


def test_an_open_mark_refuses_publication_and_all_is_kept(moderator: Client) -> None:
    one = comment(f"Ring {TELEPHONE} now.")
    answer = publish(moderator, one, words=f"Please ring {TELEPHONE} now.", area="North", age="9")
    page = text(moderator.get(answer["Location"]).content)
    assert "Saved, but not published: something may still identify a person" in page
    assert f"{TELEPHONE} (Telephone number)" in page
    one.refresh_from_db()
    assert (one.state, one.words, one.area, one.age) == (
        State.WAITING,
        f"Please ring {TELEPHONE} now.",
        "North",
        9,
    )


def test_messages_hold_no_words_of_the_comment(moderator: Client) -> None:
    one = comment(f"Ring {TELEPHONE} now.")
    sent = filled_in(one, words="Ring now.", **decision(one, TELEPHONE, "replace"))
    answer = moderator.post(address(one), sent)
    assert "messages" in answer.cookies
    assert TELEPHONE not in str(answer.cookies)


def test_a_mark_is_replaced_everywhere(moderator: Client) -> None:
    one = comment(f"Ring {TELEPHONE} today, {TELEPHONE} tomorrow.")
    publish(moderator, one, **decision(one, TELEPHONE, "replace", replacement="[number]"))
    one.refresh_from_db()
    assert (one.state, one.words) == (State.PUBLISHED, "Ring [number] today, [number] tomorrow.")


def test_the_proposed_replacement_is_filled_in(moderator: Client) -> None:
    assert b'value="[telephone number]"' in moderator.get(address(comment(f"Ring {TELEPHONE}."))).content


def test_editing_and_replacing_at_once_hits_the_right_place(moderator: Client) -> None:
    one = comment(f"Ring {TELEPHONE} now.")
    longer = f"I have said it before, and I say it again: ring {TELEPHONE} now. It helps."
    publish(moderator, one, words=longer, **decision(one, TELEPHONE, "replace"))
    one.refresh_from_db()
    assert one.words == "I have said it before, and I say it again: ring [telephone number] now. It helps."


def test_what_was_edited_away_is_reported_and_nothing_else_is_hit(moderator: Client) -> None:
    one = comment(f"Ring {TELEPHONE} now.")
    sent = filled_in(one, words="Ring them now.", **decision(one, TELEPHONE, "replace"))
    page = text(moderator.post(address(one), sent, follow=True).content)
    assert "Not replaced, because what was marked is no longer in your text as it was: Telephone number" in page
    one.refresh_from_db()
    assert one.words == "Ring them now."


def test_a_mark_in_the_area_hinders_and_is_replaced_too(moderator: Client) -> None:
    one = comment("No club near us.", area="LS1 3AD")
    page = text(moderator.get(publish(moderator, one)["Location"]).content)
    assert "LS1 3AD (Postcode)" in page
    one.refresh_from_db()
    publish(moderator, one, **decision(one, "LS1 3AD", "replace", replacement="LS1"))
    one.refresh_from_db()
    assert (one.state, one.area) == (State.PUBLISHED, "LS1")


def test_a_mark_is_waved_through_with_a_reason(moderator: Client) -> None:
    one = comment(f"Ring {TELEPHONE} now.")
    publish(moderator, one, **decision(one, TELEPHONE, "let-stand", reason="The public line of the service"))
    one.refresh_from_db()
    assert (one.state, one.words) == (State.PUBLISHED, f"Ring {TELEPHONE} now.")
    assert AcceptedMark.objects.get().reason == "The public line of the service"


def test_a_mark_that_was_let_stand_says_so(moderator: Client) -> None:
    one = comment(f"Ring {TELEPHONE} now.")
    moderator.post(address(one), filled_in(one, **decision(one, TELEPHONE, "let-stand", reason="A public line")))
    page = text(moderator.get(address(one)).content)
    assert f"{TELEPHONE} [Telephone number, let stand]" in page
    assert "The check found nothing that is still open" in page


@pytest.mark.parametrize(
    ("reason", "complaint"),
    [("", "Say why it identifies nobody"), (f"It is {EMAIL}", "must not identify anybody")],
)
def test_a_reason_is_wanted_and_must_identify_nobody(moderator: Client, reason: str, complaint: str) -> None:
    one = comment(f"Ring {TELEPHONE} now.")
    sent = decision(one, TELEPHONE, "let-stand", reason=reason)
    answer = publish(moderator, one, words=f"I say: ring {TELEPHONE} now.", **sent)
    page = text(answer.content)
    assert complaint in page
    assert "Nothing is saved yet" in page
    assert f"I say: ring {TELEPHONE} now." in page
    one.refresh_from_db()
    assert (one.state, one.version) == (State.WAITING, 1)
    assert verbs(one) == []


@pytest.mark.parametrize(
    "wrong", [{"age": "26"}, {"age": "-1"}, {"category": "99999"}, {"area": "x" * 81}, {"seen_version": "x"}]
)
def test_wrong_answers_save_nothing_and_lose_nothing(moderator: Client, wrong: dict[str, str]) -> None:
    one = comment("The wait is too long.")
    answer = publish(moderator, one, words="My careful edit.", **wrong)
    assert answer.status_code == 200
    assert "My careful edit." in text(answer.content)
    one.refresh_from_db()
    assert one.version == 1


def test_a_recording_without_words_is_not_published(moderator: Client) -> None:
    one = comment("")
    recording(one)
    page = text(moderator.get(publish(moderator, one)["Location"]).content)
    assert "Saved, but not published: there are no words" in page
    one.refresh_from_db()
    assert one.state == State.WAITING
    publish(moderator, one, words="She says that it helps.")
    one.refresh_from_db()
    assert one.state == State.PUBLISHED
    assert one.recordings.get().transcribed_at is not None


def test_a_recording_can_be_played(moderator: Client) -> None:
    one = comment("")
    sound, film = recording(one), recording(one, content_type="video/mp4", suffix=".mp4", sha256="cd" * 32)
    page = moderator.get(address(one)).content.decode()
    assert f'<audio controls preload="none" src="{address(one, f"recordings/{sound.pk}/")}"' in page
    assert f'<video controls preload="none" src="{address(one, f"recordings/{film.pk}/")}"' in page


def test_a_hundred_thousand_characters_open_and_can_be_saved(moderator: Client) -> None:
    words = f"Ring {TELEPHONE}. " + "The wait is too long. " * 4600
    one = comment(words)
    assert len(one.words) > 100_000
    assert moderator.get(address(one)).status_code == 200
    publish(moderator, one, **decision(one, TELEPHONE, "replace"))
    one.refresh_from_db()
    assert one.state == State.PUBLISHED


def test_more_marks_than_fit_come_in_turns(moderator: Client) -> None:
    one = comment(" ".join(f"Write to person{number}@example.org." for number in range(60)))
    page = moderator.get(address(one)).content.decode()
    assert page.count('class="comments-decision"') == 50
    assert "10 more" in text(page.encode())
    sent = filled_in(one)
    for name in [name for name in sent if name.endswith("-decision")][:50]:
        sent[name] = "replace"
    moderator.post(address(one), sent)
    page = moderator.get(address(one)).content.decode()
    assert page.count('class="comments-decision"') == 10


def test_hidden_characters_are_shown_by_number(moderator: Client) -> None:
    one = comment("words")
    Comment.objects.filter(pk=one.pk).update(words="My s\u200bon Alf.")
    assert "⟨U+200B⟩" in text(moderator.get(address(one)).content)


def test_a_published_comment_is_shown_and_not_edited(moderator: Client) -> None:
    one = published("Out there.")
    page = moderator.get(address(one)).content.decode()
    assert "What the public reads" in page
    assert "Out there." in page
    assert "<textarea" not in page


def test_a_comment_that_is_not_published_shows_ground_and_reason_only(moderator: Client) -> None:
    page = text(moderator.get(address(withheld())).content)
    assert "Vexatious or abusive" in page
    assert "Only insults." in page
    assert "You are all fools." not in page


def test_no_such_comment(moderator: Client) -> None:
    assert moderator.get("/admin/comments/999999/").status_code == 404
