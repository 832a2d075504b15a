"""Which page is meant?"""

import pytest

from localoffer.officers.comments.which_publication import MOST, publications_meant
from localoffer.officers.tests.comments.builders import publication
from localoffer.publishing.models import Publication


@pytest.fixture
def swimming(db: None) -> Publication:
    publication(address="/services/", title="All services")
    publication(address="/services/swimming-lessons/", title="Swimming lessons")
    return publication(address="/services/swimming/", title="Swimming club")


@pytest.mark.parametrize(
    "said",
    [
        "/services/swimming/",
        "/services/swimming",
        "services/swimming/",
        "https://localoffer.example.org/services/swimming/?near=LS1#who",
        " HTTP://localoffer.example.org/services/swimming ",
        "/services/swimming/?near=LS1",
        "club",
        "swimming CLUB",
        "club swimming",
    ],
)
def test_one_is_meant(swimming: Publication, said: str) -> None:
    assert publications_meant(said) == [swimming]


@pytest.mark.parametrize("form", ["P{}", "p{}", "P {}", " p{} "])
def test_the_number_on_a_paper_form(swimming: Publication, form: str) -> None:
    assert publications_meant(form.format(swimming.pk)) == [swimming]


def test_paper_lasts_longer_than_a_page(swimming: Publication) -> None:
    Publication.objects.filter(pk=swimming.pk).update(is_public=False)
    assert publications_meant(f"P{swimming.pk}") == [swimming]
    assert publications_meant("swimming club") == []


def test_several_may_be_meant(swimming: Publication) -> None:
    assert [each.title for each in publications_meant("swim")] == ["Swimming club", "Swimming lessons"]


def test_no_more_than_can_be_read(db: None) -> None:
    for _ in range(MOST + 5):
        publication()
    assert len(publications_meant("leaflet")) == MOST


@pytest.mark.parametrize(
    "said", ["", "   ", "P0", "P999999999999999999", "P" + "9" * 30, "https://[", "nowhere at all", "x" * 500]
)
def test_nothing_is_meant(swimming: Publication, said: str) -> None:
    assert publications_meant(said) == []
