from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import override_settings
from django.utils import timezone

from localoffer.comments.choices import State, Subject
from localoffer.comments.models import Comment
from localoffer.comments.tests import builders

pytestmark = pytest.mark.django_db


def refused(**values: Any) -> bool:
    try:
        with transaction.atomic():
            builders.comment(**values)
    except IntegrityError:
        return True
    return False


def test_the_database_refuses_a_comment_about_a_page_that_names_none() -> None:
    assert refused(subject=Subject.PUBLICATION)
    assert refused(about=builders.publication(), subject=Subject.MISSING)


@pytest.mark.parametrize("age", [26, 99])
def test_the_database_refuses_ages_beyond_25(age: int) -> None:
    assert refused(age=age)
    assert not refused(age=25)


def test_the_database_refuses_to_publish_without_words_or_date() -> None:
    assert refused(state=State.PUBLISHED, published_at=timezone.now(), words="")
    assert refused(state=State.PUBLISHED)
    assert refused(published_at=timezone.now())


def test_the_database_refuses_not_to_publish_without_a_lawful_ground() -> None:
    ground = builders.ground()
    assert refused(state=State.NOT_PUBLISHED, words="")
    assert refused(state=State.NOT_PUBLISHED, words="", ground=ground, reason="")
    assert refused(state=State.NOT_PUBLISHED, words="still here", ground=ground, reason="Insults.")
    assert refused(ground=ground, reason="Insults.")
    assert not refused(state=State.NOT_PUBLISHED, words="", ground=ground, reason="Insults.")


def test_the_database_refuses_an_answer_to_what_nobody_can_read() -> None:
    assert refused(response=builders.response())


@pytest.mark.parametrize("field", ["subject", "speaker", "channel", "state"])
def test_the_database_refuses_unknown_choices(field: str) -> None:
    assert refused(**{field: "critical"})


def test_the_queue_shows_a_possible_risk_first_then_the_oldest_and_a_burst_last() -> None:
    day = timezone.localdate()
    new = builders.comment(received_on=day)
    burst = builders.comment(is_burst=True, received_on=day - timedelta(days=9))
    old = builders.comment(received_on=day - timedelta(days=3))
    risk = builders.comment(may_be_at_risk=True)
    builders.published_comment()
    assert list(Comment.objects.waiting()) == [risk, old, new, burst]


def test_a_comment_is_unanswered_until_its_response_is_public() -> None:
    alone, drafted, answered = (builders.published_comment() for _ in range(3))
    builders.response(drafted)
    builders.published_response(answered)
    builders.comment()
    assert set(Comment.objects.unanswered()) == {alone, drafted}
    assert set(Comment.objects.without_response()) == {alone}
    assert [Comment.objects.get(pk=each.pk).is_answered for each in (alone, drafted, answered)] == [False, False, True]


def test_invented_comments_are_public_in_a_demonstration_alone() -> None:
    example = builders.published_comment(is_example=True)
    with override_settings(DEMONSTRATION=True):
        assert list(Comment.objects.published()) == [example]
    with override_settings(DEMONSTRATION=False):
        assert list(Comment.objects.published()) == []
        assert list(Comment.objects.unanswered()) == []


def test_it_says_what_it_is_about() -> None:
    page = builders.publication(title="Speech therapy")
    assert builders.comment(about=page).subject_words == "Speech therapy"
    assert builders.comment(subject=Subject.MISSING).subject_words == "Something that is missing"
