"""Schools and core offers as chapters of the book."""

from pathlib import Path

import pytest
from pytest_django import DjangoAssertNumQueries

from localoffer.publishing.document import section_words
from localoffer.schools.book_chapters import core_offers_chapter, settings_chapter
from localoffer.schools.tests.builders import core_offer, setting

pytestmark = pytest.mark.django_db


def test_schools_come_by_phase_then_by_name_without_closed_ones() -> None:
    setting(name="young School", phase="nursery")
    setting(name="Older School", phase="secondary")
    setting(name="Beck School")
    setting(name="abbey School")
    setting(name="Closed School", status="closed")
    chapter = settings_chapter()
    told = [(part.heading, [each.heading for each in part.sections]) for part in chapter.sections]
    assert told == [
        ("Nursery", ["young School"]),
        ("Primary", ["abbey School", "Beck School"]),
        ("Secondary", ["Older School"]),
    ]
    assert chapter.parts == 4
    assert "Unique reference number (URN)" in list(section_words(chapter.sections[1]))


@pytest.mark.parametrize("number", [5, 50])
def test_queries_do_not_depend_on_how_many_schools_there_are(
    number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(number):
        setting(needs=("asd",))
    with django_assert_num_queries(4):
        assert settings_chapter().parts == number


def test_core_offers_are_those_in_force(tmp_path: Path) -> None:
    core_offer(tmp_path, version="2014-09", title="Old words")
    core_offer(tmp_path, version="2020-09", in_force_from="2020-09-01", title="Words in force")
    core_offer(tmp_path, version="2999-09", in_force_from="2999-09-01", title="Words to come")
    chapter = core_offers_chapter()
    assert [each.heading for each in chapter.sections] == ["Words in force"]
    assert chapter.parts == 1


def test_there_may_be_none() -> None:
    assert (settings_chapter().sections, core_offers_chapter().sections) == ((), ())
