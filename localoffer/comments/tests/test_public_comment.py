from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import override_settings

from localoffer.comments.choices import Speaker, State, Subject
from localoffer.comments.marking import SETTING
from localoffer.comments.models import Comment
from localoffer.comments.public_comment import NotPublic, PublicComment, public_comment, public_comments_of
from localoffer.comments.tests import builders

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 24)


def read(comment: Comment, today: date = TODAY) -> PublicComment:
    return public_comment(Comment.objects.for_display().get(pk=comment.pk), today)


def test_the_month_is_told_and_the_day_is_not() -> None:
    said = read(builders.published_comment(received_on=date(2026, 3, 17)))
    assert (said.month, said.month_words) == (date(2026, 3, 1), "March 2026")
    assert not hasattr(said, "received_on")
    assert not hasattr(said, "reference")


@pytest.mark.parametrize("state", [State.WAITING, State.ESCALATED])
def test_what_is_not_published_cannot_be_read(state: State) -> None:
    with pytest.raises(NotPublic):
        read(builders.comment(state=state))


def test_what_is_withheld_cannot_be_read() -> None:
    with pytest.raises(NotPublic):
        read(builders.withheld_comment())


@override_settings(DEMONSTRATION=False)
def test_an_invented_one_cannot_be_read_outside_a_demonstration() -> None:
    with pytest.raises(NotPublic):
        read(builders.published_comment(is_example=True))


@override_settings(DEMONSTRATION=False)
def test_an_invented_response_is_no_answer_outside_a_demonstration() -> None:
    comment = builders.published_comment()
    builders.published_response(comment, is_example=True)
    assert read(comment).answer is None
    with override_settings(DEMONSTRATION=True):
        assert read(comment).answer is not None


def test_who_says_it() -> None:
    assert read(builders.published_comment(speaker=Speaker.YOUNG_PERSON)).speaker_words == "A child or young person"
    assert "did not say" in read(builders.published_comment(speaker=Speaker.NOT_SAID)).speaker_words


def test_age_is_told_as_a_band() -> None:
    said = read(builders.published_comment(subject=Subject.MISSING, age=9, area="LS8", need=builders.need()))
    assert said.for_whom == ["Autism", "aged 5 to 10", "LS8"]


def test_of_a_comment_about_a_school_neither_age_nor_area_is_told() -> None:
    school = builders.publication(kind=SETTING)
    said = read(builders.published_comment(about=school, age=9, area="LS8", need=builders.need()))
    assert said.for_whom == ["Autism"]


def test_a_page_that_is_gone_is_named_but_not_linked() -> None:
    page = builders.publication(title="Old club")
    comment = builders.published_comment(about=page)
    assert read(comment).address == page.address
    page.is_public = False
    page.save()
    assert (read(comment).about, read(comment).address) == ("Old club", "")


def test_that_nobody_was_sure_of_the_kind_is_not_told() -> None:
    comment = builders.published_comment(category=builders.category("not-sure"), theme=builders.theme("Staff"))
    assert read(comment).kinds == ["Staff"]


def test_we_answer_so_many_working_days_after_publication() -> None:
    """20 working days after Monday 2 November, in a time without bank holidays, are four weeks."""
    comment = builders.published_comment(published_at=datetime(2026, 11, 2, 10, tzinfo=UTC))
    assert read(comment).answer_by == date(2026, 11, 30)
    assert not read(comment, date(2026, 11, 30)).is_late
    assert read(comment, date(2026, 12, 1)).is_late


def test_a_drafted_response_is_no_answer() -> None:
    comment = builders.published_comment()
    builders.response(comment)
    assert read(comment).answer is None


def test_an_answered_comment_waits_for_nothing() -> None:
    comment = builders.published_comment(received_on=date(2020, 1, 1), published_at=datetime(2020, 1, 2, tzinfo=UTC))
    response = builders.published_response(comment)
    said = read(comment)
    assert (said.answer, said.answer_by, said.is_late, said.is_overdue) == (response, None, False, False)


@pytest.mark.parametrize(("days", "overdue"), [(365, False), (366, True)])
def test_overdue_is_what_took_longer_than_the_year_that_the_law_gives(days: int, overdue: bool) -> None:
    comment = builders.published_comment(received_on=TODAY - timedelta(days=days))
    assert read(comment).is_overdue is overdue


def test_a_response_gives_only_what_the_public_may_read() -> None:
    real, invented = builders.published_comment(), builders.published_comment(is_example=True)
    response = builders.published_response(real, invented)
    assert {said.number for said in public_comments_of(response)} == {real.pk, invented.pk}
    with override_settings(DEMONSTRATION=False):
        assert {said.number for said in public_comments_of(response)} == {real.pk}


def test_it_can_be_found_whatever_came_after_it() -> None:
    comment = builders.published_comment()
    assert read(comment).own_address == f"/comments/?q=Comment+{comment.pk}#comment-{comment.pk}"
