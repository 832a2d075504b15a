"""What people said as a chapter of the book: every comment once, whether it was answered or not."""

import pytest
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from localoffer.comments.book_chapter import comments_chapter
from localoffer.comments.tests import builders
from localoffer.comments.tests.ledger import every_state, leaks
from localoffer.publishing.chapter import Chapter
from localoffer.publishing.document import section_words

pytestmark = pytest.mark.django_db


def words(chapter: Chapter) -> str:
    return " ".join(word for section in chapter.sections for word in section_words(section))


def test_comments_stand_with_their_response_or_after_and_the_latest_figures_end_it() -> None:
    came = timezone.localdate()
    answered = builders.published_comment(words="The club is full.", received_on=came)
    response = builders.published_response(answered, title="More places")
    builders.action(response)
    builders.published_comment(words="Nobody rang back.", received_on=came)
    chapter = comments_chapter()
    headings = [section.heading for section in chapter.sections]
    assert headings[:3] == ["What we answered", "What we have not answered yet", "What we are still doing"]
    assert headings[3].startswith("You said, we did: 20")
    assert (len(headings), chapter.parts) == (4, 2)
    told = words(chapter)
    assert told.count("The club is full.") == told.count("Nobody rang back.") == 1
    assert told.count("More places") == 2
    assert told.index("The club is full.") < told.index("Nobody rang back.") < told.index("The figures")


def test_what_the_public_may_not_read_is_not_there() -> None:
    every_state()
    told = words(comments_chapter())
    assert "A word in public." in told
    assert leaks(told) == []


def test_before_the_first_comment_the_chapter_is_empty() -> None:
    assert comments_chapter().sections == ()


@pytest.mark.parametrize("number", [5, 50])
def test_queries_do_not_depend_on_how_many_there_are(
    number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(number):
        builders.published_response()
        builders.published_comment()
    with django_assert_num_queries(27):
        assert comments_chapter().parts == number * 2
