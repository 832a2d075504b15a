"""Long lists come twenty at a time."""

import pytest
from django.contrib.auth.models import Group
from django.db.models import QuerySet
from django.http import QueryDict
from pytest_django import DjangoAssertNumQueries

from localoffer.core.paging import PAGE_SIZE, NoSuchPage, list_page

pytestmark = pytest.mark.django_db


def rows(count: int) -> QuerySet[Group]:
    Group.objects.all().delete()
    Group.objects.bulk_create(Group(name=f"{number:03}") for number in range(count))
    return Group.objects.order_by("name")


@pytest.mark.parametrize(
    ("total", "asked", "pages", "first", "last"),
    [
        (1, "", 1, 1, 1),
        (20, "", 1, 1, 20),
        (21, "page=1", 2, 1, 20),
        (21, "page=2", 2, 21, 21),
        (45, "page=", 3, 1, 20),
        (45, "page=03", 3, 41, 45),
    ],
)
def test_a_page_and_where_it_stands(total: int, asked: str, pages: int, first: int, last: int) -> None:
    page = list_page(rows(total), QueryDict(asked))
    assert (page.total, page.pages, page.first_position, page.last_position) == (total, pages, first, last)
    assert [row.name for row in page.rows] == [f"{number:03}" for number in range(first - 1, last)]


def test_an_empty_list_has_one_empty_page() -> None:
    page = list_page(rows(0), QueryDict(""))
    assert (page.rows, page.number, page.pages, page.total) == ([], 1, 1, 0)


def test_all_pages_together_hold_every_row_once() -> None:
    found = [row.name for number in (1, 2, 3) for row in list_page(rows(50), QueryDict(f"page={number}")).rows]
    assert found == [f"{number:03}" for number in range(50)]
    assert PAGE_SIZE == 20


@pytest.mark.parametrize(
    "asked", ["0", "4", "1000000000", "-1", "two", "1.0", "%F0%9F%98%80", "%00", "%D9%A3", "9" * 10_000, "1%20"]
)
def test_a_page_that_is_not_there_says_how_many_there_are(asked: str) -> None:
    with pytest.raises(NoSuchPage) as caught:
        list_page(rows(45), QueryDict(f"page={asked}"))
    assert caught.value.pages == 3


def test_the_query_is_kept_without_the_page() -> None:
    page = list_page(rows(45), QueryDict("q=a%26b&page=2&need=asd&need=pd"))
    assert page.query == "q=a%26b&need=asd&need=pd"


def test_it_takes_two_queries(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    found = rows(45)
    with django_assert_num_queries(2):
        list_page(found, QueryDict("page=2"))
