"""A link can answer the first questions; what makes no sense in it is left out without a word."""

import pytest
from django.http import QueryDict

from localoffer.comments.commenting.answers import Answers
from localoffer.comments.commenting.by_link import Beginning, beginning
from localoffer.comments.commenting.steps import Step
from localoffer.comments.tests import builders

pytestmark = pytest.mark.django_db


def begun(query: str) -> Beginning:
    return beginning(QueryDict(query))


def test_nothing_is_said_yet() -> None:
    assert begun("") == Beginning(Step.ABOUT, Answers())


def test_a_page() -> None:
    builders.publication(address="/leaflets/swimming/")
    expected = Answers(subject="publication", about="/leaflets/swimming/")
    assert begun("about=/leaflets/swimming/") == Beginning(Step.CATEGORY, expected)


@pytest.mark.parametrize("about", ["/private/", "/nothing/", "https://elsewhere.example.org/", "%00", "x" * 9000])
def test_a_page_that_we_do_not_know(about: str) -> None:
    builders.publication(address="/private/", is_public=False)
    assert begun(f"about={about}") == Beginning(Step.ABOUT, Answers(), is_unknown_page=True)


def test_the_local_offer_in_easier_words() -> None:
    assert begun("about=local-offer&easy=1") == Beginning(Step.CATEGORY, Answers(subject="local-offer", easy="on"))


def test_what_is_missing() -> None:
    builders.need("asd")
    expected = Answers(subject="missing", need="asd", age="7", area="LS12")
    assert begun("missing=1&need=asd&age=7&area=ls12+3ab") == Beginning(Step.MISSING, expected)


@pytest.mark.parametrize(
    "query",
    ["need=unknown", "age=99", "age=-1", "age=seven", "age=7.5", f"area={'x' * 81}", "area=%00", "need=%00&age=%00"],
)
def test_what_makes_no_sense_is_left_out(query: str) -> None:
    builders.need("asd")
    assert begun(f"missing=1&{query}") == Beginning(Step.MISSING, Answers(subject="missing"))


def test_a_need_that_left_the_vocabulary() -> None:
    need = builders.need("asd")
    need.is_retired = True
    need.save()
    assert begun("missing=1&need=asd").answers == Answers(subject="missing")
