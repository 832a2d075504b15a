"""An easy read version can be had in every other format, and from the page of formats."""

import pytest
from django.conf import LazySettings
from django.http import QueryDict

from localoffer.easy_read.companion_link import companions_of
from localoffer.easy_read.edition import easy_read_at
from localoffer.easy_read.models import EasyRead
from localoffer.easy_read.tests.builders import change, draft, easy_read, remove
from localoffer.publishing.edition import Edition
from localoffer.publishing.models import Publication

pytestmark = pytest.mark.django_db


def at(address: str, query: str = "") -> Edition | None:
    return easy_read_at(address, QueryDict(query))


def test_it_stands_below_its_publication() -> None:
    made = easy_read()
    edition = at(made.address, "page=3")
    assert edition is not None
    assert edition.address == f"{made.publication.address}formats/easy-read/"
    assert edition.last_checked == made.matched_on
    assert edition.owner == "Easy read group"
    assert "You can swim." in edition.document.words()


@pytest.mark.parametrize("ending", ["", "formats/", "formats/easy-read", "formats/easy-read/formats/", "x/"])
def test_nothing_else_is_its_address(ending: str) -> None:
    assert at(f"{easy_read().publication.address}{ending}") is None
    assert at("formats/easy-read/") is None


def test_the_start_page_has_one_too() -> None:
    about = easy_read().publication
    Publication.objects.filter(pk=about.pk).update(address="/")
    assert at("/formats/easy-read/") is not None


def test_only_what_is_public_is_given(settings: LazySettings) -> None:
    hidden = draft()
    assert at(hidden.address) is None
    assert companions_of(hidden.publication) == []
    gone = easy_read()
    remove(gone.publication)
    assert at(gone.address) is None
    assert companions_of(Publication.objects.get(pk=gone.publication_id)) == []
    invented = easy_read(is_example=True)
    assert at(invented.address) is not None
    settings.DEMONSTRATION = False
    assert at(invented.address) is None
    assert EasyRead.objects.drafts().filter(is_example=True).count() == 0


def test_the_page_of_formats_is_told_where_it_is_and_how_fresh() -> None:
    made = easy_read()
    (link,) = companions_of(made.publication)
    assert link.address == made.address
    assert "Made by Easy read group" in link.says
    assert "14 September 2026" in link.says
    assert not link.is_behind
    change(made.publication, summary="Sailing.")
    assert companions_of(made.publication)[0].is_behind
