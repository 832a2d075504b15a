"""The invented comments of a demonstration: loaded once, the way real ones go, and never about anything real."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.test import override_settings
from django.utils import timezone

from localoffer.comments.choices import ActionState, ResponseState, State, Subject
from localoffer.comments.marking import open_marks
from localoffer.comments.models import Comment, Response, Theme
from localoffer.exchange.models import StarterRecord
from localoffer.exchange.starter.comments import UnusableComment, load_comments, state_example_responses
from localoffer.exchange.starter.steps import STEPS
from localoffer.publishing.models import Publication

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabularies")]
Write = Callable[..., Path]
SPLASH = "/services/saturday-splash/"

SAID = """
[[comment]]
id = "said"
received_days_ago = 40
published_days_ago = 30
about = "/services/saturday-splash/"
category = "quality"
speaker = "parent-carer"
channel = "web"
theme = "Waiting times"
words = "The water is warm."
"""
MISSED = """
[[comment]]
id = "missed"
received_days_ago = 20
published_days_ago = 10
missing = true
speaker = "young-person"
channel = "paper"
need = "asd"
age = 14
area = "LS8"
words = "There is no club for me."
"""
WAITS = """
[[comment]]
id = "waits"
received_days_ago = 3
category = "not-sure"
speaker = "professional"
channel = "email"
words = "Ask Dr Placeholder on 0113 496 0321."
"""
WITHHELD = """
[[comment]]
id = "withheld"
received_days_ago = 9
category = "quality"
speaker = "parent-carer"
channel = "web"
ground = "individual"
reason = "It is about one child."
words = "My own child's plan is late."
"""
ANSWERED = """
[[response]]
id = "answered"
comments = ["said"]
published_days_ago = 5
title = "Warm water (example)"
you_said = "The water is warm."
we_did = "We keep it warm."

[[response.action]]
what = "Look at the boiler"
by_role = "Pool team"
due_in_days = -6
state = "done"
outcome = "It is well."
closed_days_ago = 7

[[response.action]]
what = "Look at it again"
by_role = "Pool team"
due_in_days = -2
state = "planned"
"""
DRAFTED = """
[[response]]
id = "drafted"
comments = ["missed"]
title = "A club (example)"
you_said = "There is no club."
we_did = "We look for one."
"""
ALL = (SAID, MISSED, WAITS, WITHHELD, ANSWERED, DRAFTED)


@pytest.fixture
def splash(vocabularies: None) -> Publication:
    Theme.objects.create(name="Waiting times", slug="waiting-times")
    return _publication(SPLASH, is_example=True)


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(*parts: str) -> Path:
        path = tmp_path / "comments.toml"
        path.write_text("\n".join(parts), encoding="utf-8")
        return path

    return written


def _publication(address: str, *, kind: str = "service", **values: bool) -> Publication:
    return Publication.objects.create(kind=kind, address=address, title=address, is_public=True, **values)


def _days_ago(days: int) -> object:
    return timezone.localdate() - timedelta(days=days)


def _comment(words: str) -> Comment:
    return Comment.objects.get(words__startswith=words)


def test_a_published_comment_has_its_dates_in_the_past(splash: Publication, write: Write) -> None:
    load_comments(path=write(*ALL))
    comment = _comment("The water")
    assert comment.state == State.PUBLISHED
    assert comment.is_example
    assert (comment.subject, comment.about) == (Subject.PUBLICATION, splash)
    assert str(comment.theme) == "Waiting times"
    assert comment.received_on == timezone.localdate(comment.created_at) == _days_ago(40)
    assert comment.published_at is not None
    assert timezone.localdate(comment.published_at) == _days_ago(30)


def test_what_is_missing_has_its_need_age_and_area(splash: Publication, write: Write) -> None:
    load_comments(path=write(*ALL))
    comment = _comment("There is no club")
    assert (comment.subject, comment.category.identifier) == (Subject.MISSING, "missing")
    assert (str(comment.need), comment.age, comment.area) == ("Autism", 14, "LS8")


def test_one_waits_for_a_moderator_with_marks(splash: Publication, write: Write) -> None:
    load_comments(path=write(*ALL))
    waiting = Comment.objects.waiting().get()
    assert {mark.text for mark in open_marks(waiting)} >= {"0113 496 0321"}


def test_one_is_not_published_on_a_lawful_ground(splash: Publication, write: Write) -> None:
    load_comments(path=write(*ALL))
    comment = Comment.objects.get(state=State.NOT_PUBLISHED)
    assert str(comment.ground) == "About services provided to a particular person"
    assert comment.words == ""
    assert comment.original.words == "My own child's plan is late."


def test_a_response_is_public_with_its_actions(splash: Publication, write: Write) -> None:
    load_comments(path=write(*ALL))
    response = Response.objects.published().get()
    assert response.is_example
    assert response.approved_by is None
    assert [comment.words for comment in response.comments.all()] == ["The water is warm."]
    assert response.published_at is not None
    assert timezone.localdate(response.published_at) == _days_ago(5)
    done, planned = response.actions.all()
    assert (done.state, done.due, done.closed_on) == (ActionState.DONE, _days_ago(6), _days_ago(7))
    assert (planned.state, planned.is_overdue, planned.closed_on) == (ActionState.PLANNED, True, None)
    publication = Publication.objects.public().get(kind="response")
    assert publication.is_example
    assert publication.last_checked == _days_ago(5)


def test_a_draft_stays_a_draft(splash: Publication, write: Write) -> None:
    load_comments(path=write(*ALL))
    draft = Response.objects.get(state=ResponseState.DRAFT)
    assert draft.is_example
    assert not Publication.objects.public().filter(title=draft.title).exists()


def test_a_second_time_changes_nothing(splash: Publication, write: Write) -> None:
    first = load_comments(path=write(*ALL))
    assert (first.comments, first.responses) == (4, 2)
    again = load_comments(path=write(*ALL))
    assert (again.comments, again.responses) == (0, 0)
    assert Comment.objects.count() == 4


def test_a_database_without_records_gets_nothing_twice(splash: Publication, write: Write) -> None:
    load_comments(path=write(*ALL))
    StarterRecord.objects.all().delete()
    load_comments(path=write(*ALL))
    assert Comment.objects.count() == 4
    assert Response.objects.count() == 2


def test_what_officers_made_of_them_stays(splash: Publication, write: Write) -> None:
    load_comments(path=write(*ALL))
    Comment.objects.filter(response__state=ResponseState.DRAFT).update(response=None)
    Response.objects.get(state=ResponseState.DRAFT).delete()
    Comment.objects.waiting().update(words="Ask the doctor.")
    load_comments(path=write(*ALL))
    assert Response.objects.count() == 1
    assert Comment.objects.waiting().get().words == "Ask the doctor."


def test_what_is_new_in_the_file_is_added(splash: Publication, write: Write) -> None:
    load_comments(path=write(SAID, ANSWERED))
    added = load_comments(path=write(*ALL))
    assert (added.comments, added.responses) == (3, 1)


def test_a_page_that_is_not_here_leaves_its_comments_and_their_response_out(write: Write) -> None:
    loaded = load_comments(path=write(*ALL))
    assert (loaded.comments, loaded.responses) == (3, 1)
    _publication(SPLASH, is_example=True)
    later = load_comments(path=write(*ALL))
    assert (later.comments, later.responses) == (1, 1)


@pytest.mark.parametrize("kind", ["school", "service"])
def test_nothing_invented_is_said_of_anything_real(write: Write, kind: str) -> None:
    _publication(SPLASH, kind=kind)
    with pytest.raises(UnusableComment, match=r"“said”.*is real"):
        load_comments(path=write(SAID, ANSWERED))
    assert not Comment.objects.exists()


def test_a_page_of_the_authority_may_be_spoken_of(write: Write) -> None:
    _publication(SPLASH, kind="page")
    assert load_comments(path=write(SAID, ANSWERED)).comments == 1


def test_a_broken_one_is_named_and_nothing_goes_in(splash: Publication, write: Write) -> None:
    with pytest.raises(UnusableComment, match="Response “drafted”: 'title'"):
        load_comments(path=write(*ALL[:-1], DRAFTED.replace("title", "heading")))
    assert not Comment.objects.exists()
    assert not StarterRecord.objects.exists()


def test_words_that_name_somebody_cannot_be_published(splash: Publication, write: Write) -> None:
    with pytest.raises(UnusableComment, match="“said”: 1 marks"):
        load_comments(path=write(SAID.replace("warm.", "warm. Ring 0113 496 0321."), ANSWERED))


def test_invented_responses_leave_the_site_with_the_demonstration(splash: Publication, write: Write) -> None:
    load_comments(path=write(*ALL))
    responses = Publication.objects.public().filter(kind="response")
    with override_settings(DEMONSTRATION=False):
        state_example_responses()
        assert not responses.exists()
    state_example_responses()
    assert responses.count() == 1


def test_the_step_follows_the_setting(splash: Publication, write: Write, tmp_path: Path) -> None:
    step = next(step for step in STEPS if step.name == "Invented comments")
    (tmp_path / "anonymity").symlink_to(settings.DATA_DIR / "anonymity")
    (tmp_path / "demonstration").mkdir()
    write(*ALL).rename(tmp_path / "demonstration" / "comments.toml")
    with override_settings(DATA_DIR=tmp_path):
        with override_settings(DEMONSTRATION=False):
            assert step.run() == "none: this is no demonstration"
            assert not Comment.objects.exists()
        assert step.run() == "4 added, 2 responses"
        with override_settings(DEMONSTRATION=False):
            step.run()
            assert not Publication.objects.public().filter(kind="response").exists()
