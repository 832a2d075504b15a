"""The same facts of each school in the same order; what nobody has said is said to be so."""

from datetime import date

import pytest

from localoffer.publishing.document import block_words
from localoffer.schools.compared_facts import compared_facts
from localoffer.schools.setting import Setting
from localoffer.schools.tests.builders import setting
from localoffer.schools.tests.published_offers import contact_parts, offer

pytestmark = pytest.mark.django_db


def facts(made: Setting, *, with_distance: bool = False) -> dict[str, str]:
    told = compared_facts(made, with_distance=with_distance)
    return {fact.term: "; ".join(word for block in fact.blocks for word in block_words(block)) for fact in told}


def test_a_school_with_an_offer_says_what_it_offers() -> None:
    made = setting(name="Ash School", needs=("hi",))
    senco = contact_parts(senco={"name": "A Teacher", "telephone": "0113 496 0002"})
    page = "https://ash.example.org/send/"
    said = {"concerns": ("Ask.", senco)}
    offer(
        made, said, needs=("asd",), expertise=("asd",), access=("hoist",), own_page=page, review_date=date(2099, 9, 1)
    )
    told = facts(made)
    assert told["Needs that it provides for"] == "plain asd; plain hi"
    assert (told["Staff with extra training for"], told["Access"]) == ("plain asd", "plain hoist")
    assert told["Whom to contact"] == "SENCo: ; A Teacher, ; 0113 496 0002"
    assert told["Its own page"] == "What Ash School says itself"
    assert told["Its offer"] == "Published on 1 September 2026."


def test_a_school_without_one_has_the_same_facts_and_a_way_on() -> None:
    without, made = facts(setting(telephone="0113 496 0123")), setting()
    offer(made)
    assert list(without) == list(facts(made))
    assert without["Access"] == "It has not published its offer here."
    assert "0113 496 0123" in without["Whom to contact"]
    assert "Ring the school and ask" in without["Its offer"]


def test_an_offer_that_says_nothing_of_it_is_no_no() -> None:
    made = setting()
    offer(made)
    assert facts(made)["Access"] == "It does not say."
    assert facts(made)["Needs that it provides for"].startswith("It does not say. Ask the school")


def test_an_offer_that_was_to_be_renewed_says_so() -> None:
    made = setting()
    offer(made, review_date=date(2020, 9, 1))
    assert "It should have been renewed by 1 September 2020" in facts(made)["Its offer"]


def test_distance_is_a_fact_only_from_a_place() -> None:
    made = setting()
    assert "Distance" not in facts(made)
    assert facts(made, with_distance=True)["Distance"] == "We do not know where it is on the map."
    made.miles = 2.44
    assert facts(made, with_distance=True)["Distance"] == "2.4 miles, in a straight line"


def test_what_the_register_does_not_say_is_said() -> None:
    made = setting(minimum_age=None, maximum_age=None, town="", postcode="", website="")
    told = facts(made)
    assert told["Ages"] == told["Where"] == "The register does not say."
    assert told["Its own page"] == "We do not have the address."
