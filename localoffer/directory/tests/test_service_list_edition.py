"""What `/services/` lists as one edition: the same question, all of its answers, each in full."""

import pytest
from django.http import QueryDict
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from localoffer.directory.service_list_edition import service_list_edition
from localoffer.directory.tests.builders import draft, location, organisation, sector, service
from localoffer.directory.tests.full_service import Texts, full_service
from localoffer.places.models import Postcode
from localoffer.publishing.edition import Edition

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def postcode() -> None:
    Postcode.objects.create(code="LS12AB", outcode="LS1", latitude=53.80, longitude=-1.50)


def edition(query: str = "") -> Edition:
    made = service_list_edition("/services/", QueryDict(query))
    assert made is not None
    return made


def headings(made: Edition) -> list[str]:
    return [section.heading for section in made.document.sections]


def words(made: Edition) -> str:
    return " ".join(" ".join(made.document.words()).split())


def test_it_answers_for_its_own_address_only() -> None:
    assert service_list_edition("/schools/", QueryDict("")) is None
    assert service_list_edition("/services/splash/", QueryDict("")) is None


def test_it_holds_what_the_list_holds_in_its_order_and_all_pages_of_it() -> None:
    names = [f"Club {number:02}" for number in range(25, 0, -1)]
    for name in names:
        service(name)
    assert headings(edition()) == sorted(names)
    assert headings(edition("page=2&format=json")) == sorted(names)
    assert edition().parts == 25
    assert edition().document.summary == "25 services."


def test_each_service_is_there_in_full() -> None:
    texts = Texts("The {} of it")
    full_service(texts)
    told = words(edition())
    assert [text for text in texts.made if text not in told] == []


def test_the_question_stands_at_the_head_in_the_words_of_the_page() -> None:
    near = location(latitude=53.81, longitude=-1.50)
    service("Splash", needs="asd", at=[near])
    service("Far away", needs="asd")
    made = edition("need=asd&near=ls12ab&within=5&page=7")
    assert made.document.title == "Services: Within 5 miles of LS1 2AB; ASD"
    assert made.address == "/services/?near=LS1+2AB&need=asd&within=5"
    assert headings(made) == ["Splash"]
    assert "0.7 miles" not in words(made)
    assert "Distance: under a mile from LS1 2AB, in a straight line." in words(made)


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("need=bogus", "We do not know one of the choices under Need"),
        ("age=hundred", "Age must be a whole number"),
        ("near=ZZ99", "We do not know the postcode ZZ99"),
        ("where=no-journey&near=LS1", "What needs no journey has no distance"),
    ],
)
def test_what_is_not_known_is_left_out_and_said_in_this_copy_and_the_next(query: str, message: str) -> None:
    service("Splash", is_online=True)
    made = edition(query)
    assert headings(made) == ["Splash"]
    assert message in words(made)
    again = edition(made.address.partition("?")[2])
    assert message in words(again)
    assert again.address == made.address


@pytest.mark.parametrize(
    "query", ["q=swim%00&need=%00", f"q={'x' * 10_000}", f"near={'x' * 10_000}", "age=%F0%9F%8F%8A"]
)
def test_nothing_in_a_query_can_fail(client: Client, query: str) -> None:
    service("Splash")
    assert len(edition(query).address) < 500
    assert client.get(f"/services/formats/?{query}").status_code == 200
    assert client.get(f"/services/formats/print/?{query}").status_code == 200


def test_nothing_found_is_an_edition_that_says_what_to_do_next() -> None:
    service("Splash")
    made = edition("q=juggling&need=bogus")
    assert made.parts == 0
    assert made.document.summary == "We found no service for this."
    assert "Try fewer or other words. See all services. Tell us what is missing." in words(made)


def test_what_the_public_cannot_see_is_not_there() -> None:
    service("Splash")
    draft("Not yet")
    service("Over", status="inactive")
    assert headings(edition()) == ["Splash"]


def test_an_invented_service_says_so() -> None:
    service("Invented", is_example=True)
    service("Real")
    invented, real = edition().document.sections
    assert "This is invented" in repr(invented)
    assert "This is invented" not in repr(real)


def test_a_service_alone_leads_to_its_formats_and_says_in_each_that_it_is_invented(client: Client) -> None:
    address = service("Invented", is_example=True).get_absolute_url()
    assert f'href="{address}formats/"' in client.get(address).content.decode()
    assert "This is invented" in client.get(f"{address}formats/print/").content.decode()


@pytest.mark.parametrize("number", [5, 50])
def test_queries_do_not_depend_on_how_many_are_found(
    number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    sector("leisure")
    runs_them = organisation()
    for each in range(number):
        service(f"Club {each}", organisation=runs_them, needs="asd pd", routes="self", has="hoist", days="MO")
    with django_assert_num_queries(17):
        assert edition().parts == number


def test_the_page_of_the_list_leads_to_it_with_the_question_kept(client: Client) -> None:
    for number in range(21):
        service(f"Club {number:02}", needs="asd")
    page = client.get("/services/?need=asd&page=2").content.decode()
    assert '<a class="govuk-link" href="/services/formats/?need=asd">These results in other formats</a>' in page
    copy = client.get("/services/formats/print/?need=asd").content.decode()
    places = [copy.index(f"Club {number:02}</h2>") for number in range(21)]
    assert places == sorted(places)


def test_there_is_no_such_link_where_nothing_is_found(client: Client) -> None:
    assert "These results in other formats" not in client.get("/services/?q=juggling").content.decode()
