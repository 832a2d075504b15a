"""An officer enters a comment that came another way."""

import io
import wave
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from localoffer.comments.choices import Channel, Speaker, State, Subject
from localoffer.comments.models import Comment, Contact, Original, Recording
from localoffer.officers.tests.comments.builders import (
    category,
    comment,
    escalated,
    in_days,
    need,
    publication,
    text,
    verbs,
)

ADDRESS = "/admin/comments/enter/"


def paper(**values: Any) -> dict[str, Any]:
    """A paper form about the Local Offer as a whole, as it is typed in."""
    return {
        "once": "a-token",
        "channel": Channel.PAPER,
        "received_on": in_days(-1).isoformat(),
        "subject": Subject.LOCAL_OFFER,
        "category": category().pk,
        "speaker": Speaker.PARENT_OR_CARER,
        "words": "The wait is too long.",
        **values,
    }


def sound(seconds: int = 1) -> SimpleUploadedFile:
    """A real recording, of silence, under a name that tells who made it."""
    made = io.BytesIO()
    with wave.open(made, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(1)
        file.setframerate(8000)
        file.writeframes(bytes(8000 * seconds))
    return SimpleUploadedFile("Alex Sample.mp3", made.getvalue(), "text/html")


def test_the_form_begins_with_today_and_ways_that_are_not_this_website(moderator: Client) -> None:
    page = moderator.get(ADDRESS).content.decode()
    assert f'value="{in_days(0).isoformat()}"' in page
    for channel in ("telephone", "paper", "email", "event", "through-someone"):
        assert f'<option value="{channel}"' in page
    assert '<option value="web"' not in page
    assert '<option value="easy-web"' not in page


def test_a_paper_form(moderator: Client) -> None:
    answer = moderator.post(
        ADDRESS,
        paper(
            subject=Subject.MISSING,
            category=category("missing").pk,
            need=need().pk,
            age="0",
            area="LS12",
            telephone="0113 496 0123",
            postal_address="1 Example Road",
        ),
    )
    made = Comment.objects.get()
    assert answer["Location"] == f"/admin/comments/{made.pk}/entered/"
    assert (made.channel, made.received_on, made.subject) == (Channel.PAPER, in_days(-1), Subject.MISSING)
    assert (made.words, made.need, made.age, made.area) == ("The wait is too long.", need(), 0, "LS12")
    assert (made.state, made.entered_by) == (State.WAITING, answer.wsgi_request.user)
    assert Original.objects.get().words == "The wait is too long."
    assert (Contact.objects.get().telephone, Contact.objects.get().postal_address) == (
        "0113 496 0123",
        "1 Example Road",
    )
    assert verbs(made) == ["received"]


def test_the_reference_is_given_and_another_keeps_channel_and_day(moderator: Client) -> None:
    answer = moderator.post(ADDRESS, paper(channel=Channel.EVENT), follow=True)
    page = answer.content.decode()
    assert Comment.objects.get().reference in page
    another = f"{ADDRESS}?channel=event&amp;received_on={in_days(-1).isoformat()}"
    assert another in page
    form = moderator.get(another.replace("&amp;", "&")).content.decode()
    assert '<option value="event" selected' in form
    assert f'value="{in_days(-1).isoformat()}"' in form
    assert "The wait is too long." not in form


@pytest.mark.parametrize("query", ["?received_on=nonsense", "?channel=web", "?channel=<script>&received_on=2026-99-99"])
def test_a_forged_link_to_another_does_no_harm(moderator: Client, query: str) -> None:
    answer = moderator.get(ADDRESS + query)
    assert answer.status_code == 200
    assert b"=<script>" not in answer.content


def test_sent_twice_it_is_kept_once(moderator: Client) -> None:
    first = moderator.post(ADDRESS, paper())
    second = moderator.post(ADDRESS, paper())
    assert first["Location"] == second["Location"]
    assert "entered already" in text(moderator.get(second["Location"]).content)
    assert Comment.objects.count() == 1


def test_each_showing_of_the_form_is_another_sending(moderator: Client) -> None:
    tokens = {moderator.get(ADDRESS).context["form"]["once"].value() for _ in range(3)}
    assert len(tokens) == 3
    for token in tokens:
        moderator.post(ADDRESS, paper(once=token))
    assert Comment.objects.count() == 3


@pytest.mark.parametrize("said", ["/services/swimming/", "P{pk}", "swimming club"])
def test_about_a_publication(moderator: Client, said: str) -> None:
    swimming = publication(address="/services/swimming/", title="Swimming club")
    moderator.post(ADDRESS, paper(subject=Subject.PUBLICATION, about=said.format(pk=swimming.pk)))
    assert Comment.objects.get().about == swimming


def test_where_several_fit_one_is_chosen(moderator: Client) -> None:
    club = publication(address="/services/swimming/", title="Swimming")
    lessons = publication(address="/services/swimming-lessons/", title="Swimming")
    sent = paper(subject=Subject.PUBLICATION, about="swim")
    answer = moderator.post(ADDRESS, sent)
    page = text(answer.content)
    assert "Several pages fit. Choose one below." in page
    assert "Swimming (/services/swimming-lessons/)" in page
    assert "The wait is too long." in page
    moderator.post(ADDRESS, {**sent, "chosen": lessons.pk})
    assert Comment.objects.get().about == lessons
    assert club.comments.count() == 0


def test_one_that_was_not_offered_cannot_be_chosen(moderator: Client) -> None:
    publication(title="Swimming club")
    publication(title="Swimming lessons")
    other = publication(title="Unpublished plan", is_public=False)
    moderator.post(ADDRESS, paper(subject=Subject.PUBLICATION, about="swimming", chosen=other.pk))
    assert not Comment.objects.exists()


def test_find_looks_and_saves_nothing(moderator: Client) -> None:
    publication(title="Swimming club")
    answer = moderator.post(ADDRESS, paper(subject=Subject.PUBLICATION, about="swimming", find="1"))
    page = text(answer.content)
    assert "This is about: Swimming club" in page
    assert "The wait is too long." in page
    assert not Comment.objects.exists()
    nothing = moderator.post(ADDRESS, paper(subject=Subject.PUBLICATION, about="dancing", find="1"))
    assert "We found no such page" in text(nothing.content)


def test_a_recording_is_kept_under_no_name_and_by_its_bytes(moderator: Client) -> None:
    moderator.post(ADDRESS, paper(words="", recordings=[sound(), sound(2), sound()]))
    first, second = Recording.objects.all()
    assert first.content_type in ("audio/wav", "audio/x-wav")
    assert first.suffix == ".wav"
    assert second.size > first.size
    assert "Alex" not in str(first.file.name)
    assert Comment.objects.get().words == ""


@pytest.mark.parametrize(
    "wrong",
    [
        {"words": ""},
        {"words": "   "},
        {"channel": "web"},
        {"channel": ""},
        {"received_on": in_days(1).isoformat()},
        {"received_on": "31.02.2026"},
        {"subject": ""},
        {"subject": "publication"},
        {"subject": "publication", "about": "nothing like it"},
        {"category": "99999"},
        {"speaker": "nobody"},
        {"age": "26"},
        {"email": "no address"},
        {"once": ""},
        {"words": "x" * 200_001},
        {"words": "NUL \x00 in it"},
    ],
)
def test_wrong_answers_save_nothing_and_lose_nothing(moderator: Client, wrong: dict[str, str]) -> None:
    answer = moderator.post(ADDRESS, paper(area="Kept area", **wrong))
    assert answer.status_code == 200
    assert "Kept area" in answer.content.decode()
    assert "Nothing is saved yet" in text(answer.content)
    assert not Comment.objects.exists()


@pytest.mark.parametrize("content", [b"<html><script>alert(1)</script>", b"", b"PK\x03\x04 an archive"])
def test_a_file_that_is_no_recording_is_refused_in_words(moderator: Client, content: bytes) -> None:
    file = SimpleUploadedFile("sound.mp3", content, "audio/mpeg")
    answer = moderator.post(ADDRESS, paper(recordings=[file]))
    assert answer.status_code == 200
    assert 'class="error-message"' in answer.content.decode()
    assert "The wait is too long." in answer.content.decode()
    assert not Comment.objects.exists()


def test_too_many_recordings(moderator: Client) -> None:
    moderator.post(ADDRESS, paper(recordings=[sound(number) for number in range(1, 7)]))
    assert not Comment.objects.exists()


def test_script_in_what_comes_back_is_text(moderator: Client) -> None:
    sent = paper(words="</textarea><script>alert(1)</script>", channel="")
    assert b"<script>alert(1)" not in moderator.post(ADDRESS, sent).content


def test_a_risk_is_pointed_out_at_once(moderator: Client) -> None:
    made = comment(entered_by=None, may_be_at_risk=True)
    assert "may speak of a risk of harm" in text(moderator.get(f"/admin/comments/{made.pk}/entered/").content)


def test_who_only_enters_sees_the_reference_of_their_own_only(moderator: Client) -> None:
    group = moderator.get("/admin/").wsgi_request.user.groups.get()
    group.permissions.remove(group.permissions.get(codename="moderate_comment"))
    others = comment()
    assert moderator.get(f"/admin/comments/{others.pk}/entered/").status_code == 403
    answer = moderator.post(ADDRESS, paper(), follow=True)
    assert answer.status_code == 200
    assert "Moderate it" not in text(answer.content)


def test_the_reference_is_not_shown_while_it_is_with_safeguarding(moderator: Client) -> None:
    assert moderator.get(f"/admin/comments/{escalated().comment_id}/entered/").status_code == 403
