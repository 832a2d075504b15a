import pytest
from django.http import QueryDict
from django.test import Client

from localoffer.comments.form_edition import form_at
from localoffer.comments.tests import builders

pytestmark = pytest.mark.django_db

FORM, EASY = "/comments/form/", "/comments/form/easy-read/"


@pytest.fixture(autouse=True)
def categories() -> None:
    builders.category()


@pytest.mark.parametrize("address", [FORM, EASY])
def test_it_has_one_address_for_one_publication(address: str) -> None:
    about = builders.publication(title="Saturday Splash")
    for asked in (f"about={about.address}", f"about=http://testserver{about.address}?page=2&points=24"):
        edition = form_at(address, QueryDict(asked))
        assert edition
        assert edition.address == f"{address}?about={about.address}"
        assert edition.document.title.endswith(": Saturday Splash")


@pytest.mark.parametrize("asked", ["", "about=", "about=/nowhere/", "about=%00", "points=24"])
def test_what_is_unknown_is_left_out(asked: str) -> None:
    edition = form_at(FORM, QueryDict(asked))

    assert edition
    assert (edition.address, edition.document.title) == (FORM, "Comment form")


def test_a_publication_that_is_not_public_is_not_named() -> None:
    hidden = builders.publication(title="Not yet", is_public=False)
    edition = form_at(FORM, QueryDict(f"about={hidden.address}"))

    assert edition
    assert "Not yet" not in " ".join(edition.document.words())


@pytest.mark.parametrize("address", ["/", "/comments/", "/comments/form/large-print/", "/comments/form"])
def test_other_addresses_are_not_its_own(address: str) -> None:
    assert form_at(address, QueryDict()) is None


@pytest.mark.parametrize("address", [FORM, EASY, "/comments/form/large-print/"])
def test_the_form_links_to_its_other_formats(client: Client, address: str) -> None:
    about = builders.publication(title="Saturday Splash")
    html = client.get(f"{address}?about={about.address}").content.decode()
    formats = f"{EASY if address == EASY else FORM}formats/?about={about.address}"

    assert f'href="{formats}"' in html
    page = client.get(formats).content.decode()
    assert "Comment form: Saturday Splash" in page or "Tell us what you think: Saturday Splash" in page
    assert f"formats/braille/?about={about.address}" in page


@pytest.mark.parametrize("address", [FORM, EASY])
def test_the_form_can_be_had_in_large_print(client: Client, address: str) -> None:
    about = builders.publication(title="Saturday Splash")
    html = client.get(f"{address}formats/large-print/?about={about.address}&points=24").content.decode()

    assert "Saturday Splash" in html
    assert f"P{about.pk}" in html
    assert "( ) " in html


def test_the_form_can_be_had_in_braille(client: Client) -> None:
    about = builders.publication(title="Saturday Splash")
    response = client.get(f"{FORM}formats/braille/?about={about.address}")
    braille = b"".join(response).decode("ascii")

    assert response.status_code == 200
    assert "comment-form-saturday-splash.brf" in response["Content-Disposition"]
    assert ',SATUR"D ,SPLA%' in braille
    # The brackets of an answer, and the dots to write on.
    assert '_4 "< "> ,A P>5T OR C>]' in braille
    assert "4" * 24 in braille
