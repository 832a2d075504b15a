"""A setting stated as a Document and as Facets."""

from datetime import date

import pytest

from localoffer.publishing.document import Document, Note, section_words
from localoffer.publishing.facets import Place
from localoffer.schools.setting_document import setting_document, setting_facets
from localoffer.schools.tests.builders import setting

pytestmark = pytest.mark.django_db


def said(document: Document) -> dict[str, str]:
    return {section.heading: " ".join(list(section_words(section))[1:]) for section in document.sections}


def test_everything_known_is_said() -> None:
    made = setting(
        urn=123456,
        kinds=("mainstream", "resourced-provision"),
        needs=("hi",),
        resourced_provision="Resourced provision",
        resourced_provision_capacity=12,
        resourced_provision_on_roll=10,
        section_41=True,
        capacity=1200,
        pupils=1100,
        pupils_ehc_plan=33,
        trust="THE EXAMPLE TRUST",
        gender="Mixed",
        religious_character="Roman Catholic",
        boarding="Boarding school",
        open_date=date(2016, 9, 1),
        register_read_on=date(2023, 7, 3),
        register={"changed_on": "2023-06-03"},
    )
    stated = said(setting_document(made))
    assert list(stated) == [
        "The school’s own website",
        "Its page on special educational needs and disabilities (SEND)",
        "What this school offers",
        "Special provision",
        "Where it is",
        "Facts",
        "Where this comes from",
    ]
    assert "12" in stated["Special provision"]
    assert "Children with an EHC plan 33" in stated["Special provision"]
    for fact in ("The Example Trust", "Roman Catholic", "1,100", "1,200", "1 September 2016", "123456"):
        assert fact in stated["Facts"]
    assert stated["Where it is"] == "1 Example Street, Leeds, LS1 3AD"
    assert "as it was on 3 July 2023" in stated["Where this comes from"]
    assert "last changed this entry on 3 June 2023" in stated["Where this comes from"]


def test_a_setting_of_which_little_is_known() -> None:
    made = setting(website="", telephone="", street="", town="", postcode="", type_name="", kinds=())
    stated = said(setting_document(made))
    assert "Special provision" not in stated
    assert "Where it is" not in stated
    assert stated["The school’s own website"] == "We do not have the address of its website yet."


def test_places_for_the_whole_school_are_no_unit() -> None:
    made = setting(resourced_provision="SEN unit", sen_unit_capacity=427, sen_unit_on_roll=427, pupils=427)
    assert said(setting_document(made))["Special provision"] == "Resourced provision or unit SEN unit"


def test_corrections_are_owned_up_to() -> None:
    made = setting(register={"website": "https://other.example.org/"})
    assert said(setting_document(made))["Where this comes from"].endswith("We have corrected some of it.")


@pytest.mark.parametrize(
    ("status", "words"),
    [("open-proposed-to-close", "It is proposed that this school closes."), ("closed", "closed on 31 August 2026.")],
)
def test_what_a_family_must_not_miss_stands_first(status: str, words: str) -> None:
    made = setting(status=status, close_date=date(2026, 8, 31))
    first = setting_document(made).blocks[0]
    assert isinstance(first, Note)
    assert first.warning
    assert words in " ".join(setting_document(made).words())


def test_an_open_setting_has_no_warning() -> None:
    assert not any(isinstance(block, Note) for block in setting_document(setting()).blocks)


def test_facets_are_plain_values() -> None:
    made = setting(
        kinds=("special", "independent"), needs=("pd", "asd"), maximum_age=99, latitude=53.8, longitude=-1.5, name="X"
    )
    facets = setting_facets(made)
    assert set(facets.needs) == {"asd", "pd"}
    assert (facets.minimum_age, facets.maximum_age) == (4, 25)
    assert facets.places == (Place("X", 53.8, -1.5),)
    assert (facets.level, facets.cost, facets.area, facets.sectors) == ("specialist", "varies", "in-area", ("schools",))


@pytest.mark.parametrize(
    ("kinds", "sectors"),
    [
        (("mainstream",), ("schools",)),
        (("post-16",), ("post-16",)),
        (("early-years", "section-41"), ("early-years",)),
        (("pupil-referral-unit",), ("alternative-provision",)),
        ((), ("schools",)),
    ],
)
def test_sectors_follow_from_the_kinds(kinds: tuple[str, ...], sectors: tuple[str, ...]) -> None:
    assert setting_facets(setting(kinds=kinds)).sectors == sectors


@pytest.mark.parametrize(
    ("kinds", "level", "cost"),
    [
        (("mainstream",), "universal", "free"),
        (("mainstream", "resourced-provision"), "specialist", "free"),
        (("special",), "specialist", "free"),
        (("independent",), "", "varies"),
        (("independent", "special"), "specialist", "varies"),
        (("post-16",), "", ""),
        (("post-16", "special"), "specialist", ""),
        (("post-16", "section-41"), "specialist", "varies"),
        (("early-years",), "", ""),
        ((), "", ""),
    ],
)
def test_level_and_cost_are_stated_only_where_the_kind_states_them(
    kinds: tuple[str, ...], level: str, cost: str
) -> None:
    facets = setting_facets(setting(kinds=kinds))
    assert (facets.level, facets.cost) == (level, cost)
