"""What `/schools/` lists as one edition: the same question, all of its answers, each in full."""

import pytest
from django.http import QueryDict
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from localoffer.places.models import Postcode
from localoffer.publishing.edition import Edition
from localoffer.schools.setting_list_edition import setting_list_edition
from localoffer.schools.tests.builders import setting

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def postcode() -> None:
    Postcode.objects.create(code="LS12AB", outcode="LS1", latitude=53.80, longitude=-1.50)


def edition(query: str = "") -> Edition:
    made = setting_list_edition("/schools/", QueryDict(query))
    assert made is not None
    return made


def headings(made: Edition) -> list[str]:
    return [section.heading for section in made.document.sections]


def words(made: Edition) -> str:
    return " ".join(" ".join(made.document.words()).split())


def test_it_answers_for_its_own_address_only() -> None:
    assert setting_list_edition("/services/", QueryDict("")) is None


def test_it_holds_what_the_list_holds_in_its_order_and_all_pages_of_it() -> None:
    names = [f"Beck School {number:02}" for number in range(25, 0, -1)]
    for name in names:
        setting(name=name)
    assert headings(edition("page=2")) == sorted(names)
    assert (edition().parts, edition().document.summary) == (25, "25 schools and colleges.")


def test_each_is_there_in_full() -> None:
    made = setting(name="Beck School", trust="The Beck Trust", pupils=250)
    told = words(edition())
    assert all(text in told for text in made.to_document().words())


def test_the_question_stands_at_the_head() -> None:
    setting(name="Near School", latitude=53.801, longitude=-1.50, needs=("asd",))
    setting(name="Other School", needs=("asd",))
    made = edition("need=asd&near=ls1&within=10&sort=name")
    assert made.document.title == "Schools and colleges: Within 10 miles of LS1; plain asd"
    assert made.address == "/schools/?near=LS1&need=asd&sort=name&within=10"
    assert headings(made) == ["Near School"]
    assert "Distance: under a mile from LS1" in words(made)
    assert "the national register names this need, or their own offer does. The register does so for few" in words(made)


def test_a_school_alone_leads_to_its_formats(client: Client) -> None:
    address = setting(name="Beck School").get_absolute_url()
    assert f'href="{address}formats/"' in client.get(address).content.decode()
    assert client.get(f"{address}formats/print/").status_code == 200


def test_those_that_closed_are_not_there() -> None:
    setting(name="Beck School")
    setting(name="Closed School", status="closed")
    assert headings(edition()) == ["Beck School"]


@pytest.mark.parametrize(
    "query", ["phase=bogus", "q=%00", f"q={'x' * 10_000}", f"kind={'x' * 10_000}", "near=nowhere&need=%00"]
)
def test_nothing_in_a_query_can_fail(client: Client, query: str) -> None:
    setting(name="Beck School")
    made = edition(query)
    assert edition(made.address.partition("?")[2]).address == made.address
    assert client.get(f"/schools/formats/print/?{query}").status_code == 200


def test_what_is_not_known_is_left_out_and_said() -> None:
    setting(name="Beck School")
    made = edition("phase=bogus")
    assert headings(made) == ["Beck School"]
    assert "We do not know one of the choices under Phase" in words(made)


def test_nothing_found_is_an_edition_that_says_what_to_do_next() -> None:
    made = edition("q=nowhere&need=asd")
    assert made.document.summary == "We found no school or college for this."
    assert "Try fewer words, or part of the name. See all schools and colleges." in words(made)


@pytest.mark.parametrize("number", [5, 50])
def test_queries_do_not_depend_on_how_many_are_found(
    number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for each in range(number):
        setting(name=f"Beck School {each}", needs=("asd",))
    with django_assert_num_queries(8):
        assert edition().parts == number


def test_the_page_of_the_list_leads_to_it_with_the_question_kept(client: Client) -> None:
    for number in range(21):
        setting(name=f"Beck School {number:02}")
    page = client.get("/schools/?phase=primary&page=2").content.decode()
    assert 'href="/schools/formats/?phase=primary">These results in other formats</a>' in page
    copy = client.get("/schools/formats/print/?phase=primary").content.decode()
    places = [copy.index(f"Beck School {number:02}</h2>") for number in range(21)]
    assert places == sorted(places)
