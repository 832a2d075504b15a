"""The services as a chapter of the book: by kind of help, each once."""

import pytest
from pytest_django import DjangoAssertNumQueries

from localoffer.directory.services_chapter import services_chapter
from localoffer.directory.tests.builders import draft, organisation, sector, service
from localoffer.publishing.document import section_words

pytestmark = pytest.mark.django_db


def told() -> list[tuple[str, list[str]]]:
    return [(part.heading, [each.heading for each in part.sections]) for part in services_chapter().sections]


def test_they_come_by_kind_of_help_in_the_order_of_the_vocabulary_then_by_name() -> None:
    sector("education").save()
    first = sector("health")
    first.position = 1
    first.save()
    service("Splash", sectors="health")
    service("abacus club", sectors="education")
    service("Zebra club", sectors="education")
    service("Nowhere in particular", sectors="")
    assert told() == [
        ("EDUCATION", ["abacus club", "Zebra club"]),
        ("HEALTH", ["Splash"]),
        ("Other help", ["Nowhere in particular"]),
    ]


def test_a_part_of_a_kind_of_help_stands_under_the_whole() -> None:
    sector("therapy", parent="health")
    service("Splash", sectors="therapy")
    assert told() == [("HEALTH", ["Splash"])]


def test_a_service_of_two_kinds_stands_once_and_the_other_kind_says_where() -> None:
    service("Splash", sectors="education leisure")
    chapter = services_chapter()
    assert (told(), chapter.parts) == ([("EDUCATION", ["Splash"]), ("LEISURE", [])], 1)
    assert "Splash: under “EDUCATION”" in " ".join(section_words(chapter.sections[1]))


def test_what_the_public_cannot_see_is_not_there() -> None:
    draft("Not yet")
    service("Over", status="inactive")
    assert told() == []


@pytest.mark.parametrize("number", [5, 50])
def test_queries_do_not_depend_on_how_many_there_are(
    number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    runs_them = organisation()
    for each in range(number):
        service(f"Club {each}", organisation=runs_them, needs="asd", routes="self", has="hoist", days="MO")
    with django_assert_num_queries(12):
        assert services_chapter().parts == number
