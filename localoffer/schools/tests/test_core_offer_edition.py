"""The core offers in force as editions, at the addresses of their pages."""

from pathlib import Path

import pytest
from django.http import QueryDict
from django.test import Client

from localoffer.publishing.edition import Edition, publication_edition
from localoffer.schools.core_offer_edition import core_offer_edition
from localoffer.schools.setting_kind import SettingKind
from localoffer.schools.tests.builders import core_offer, kind

pytestmark = pytest.mark.django_db


def edition(address: str) -> Edition:
    made = core_offer_edition(address, QueryDict(""))
    assert made is not None
    return made


def words(made: Edition) -> str:
    return " ".join(" ".join(made.document.words()).split())


@pytest.mark.parametrize(
    "address",
    ["/", "/schools/", "/core-offer/unheard-of/", "/core-offer/mainstream", "/core-offer/a/b/", "/core-offer//"],
)
def test_it_answers_for_its_own_addresses_only(address: str) -> None:
    kind("mainstream")
    assert core_offer_edition(address, QueryDict("")) is None


def test_of_one_kind_it_is_the_version_in_force_at_the_address_of_its_page(tmp_path: Path) -> None:
    core_offer(tmp_path, version="2014-09", text="The old words.")
    current = core_offer(tmp_path, version="2020-09", in_force_from="2020-09-01")
    core_offer(tmp_path, version="2999-09", in_force_from="2999-09-01", text="The coming words.")
    made = edition("/core-offer/mainstream/")
    assert current.publication is not None
    alone = publication_edition(current.publication)
    assert alone is not None
    assert made.document == alone.document
    assert (made.address, made.publication) == ("/core-offer/mainstream/", current.publication)


def test_of_a_kind_without_one_it_says_so() -> None:
    kind("special")
    made = edition("/core-offer/special/")
    assert made.document.title == "Core offer: Special"
    assert "We have not published what we expect" in words(made)
    assert made.parts == 0


def test_of_every_kind_each_is_a_section(tmp_path: Path, client: Client) -> None:
    core_offer(tmp_path, title="What we expect of schools")
    core_offer(tmp_path, kind="special", title="What we expect of special schools")
    core_offer(tmp_path, kind="special", version="2999-09", in_force_from="2999-09-01", title="To come")
    kind("nursery")
    SettingKind.objects.filter(identifier="special").update(position=1)
    made = edition("/core-offer/")
    assert [each.heading for each in made.document.sections] == [
        "What we expect of schools",
        "What we expect of special schools",
    ]
    assert "Schools will be inclusive." in words(made)
    assert "We have not published what we expect of these: Nursery" in words(made)
    assert made.parts == 2
    page = client.get("/core-offer/").content.decode()
    assert 'href="/core-offer/formats/">All of these in other formats</a>' in page


def test_the_only_one_is_shown_whole_as_its_page_shows_it(tmp_path: Path, client: Client) -> None:
    core_offer(tmp_path)
    kind("nursery")
    made = edition("/core-offer/")
    assert made.document.title == "What we expect"
    assert made.address == "/core-offer/"
    assert "Nursery" in words(made)
    copy = client.get("/core-offer/formats/print/").content.decode()
    assert copy.index("Ethos and philosophy") < copy.index("Schools will be inclusive.") < copy.index("Inclusion")
    assert 'href="/core-offer/mainstream/2014-09/formats/"' in client.get("/core-offer/").content.decode()


def test_before_the_first_it_says_whom_to_ask() -> None:
    made = edition("/core-offer/")
    assert (made.document.title, made.parts) == ("The core offer", 0)
    assert "We have not published a core offer yet. Ask us" in words(made)
