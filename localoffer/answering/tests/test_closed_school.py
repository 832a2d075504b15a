import pytest

from localoffer.answering.closed_school import SchoolClosed, check_is_open, closed_in_words
from tests.builders import school_offers as builders

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("status", ["open", "open-proposed-to-close"])
def test_what_is_open_is_let_through(status: str) -> None:
    check_is_open(builders.setting(status=status))


def test_what_closed_names_its_successor() -> None:
    elm = builders.setting(name="Elm School")
    oak = builders.setting(name="Oak School", status="closed", successor=elm)
    with pytest.raises(SchoolClosed, match=r"Oak School has closed\. Elm School took its place\.") as refused:
        check_is_open(oak)
    assert refused.value.setting == oak


def test_without_a_successor_it_has_closed_and_no_more_is_said() -> None:
    assert closed_in_words(builders.setting(name="Oak School", status="closed")) == "Oak School has closed."


def test_what_is_yet_to_open_has_not_closed() -> None:
    school = builders.setting(name="Oak School", status="proposed-to-open")
    assert closed_in_words(school) == "Oak School is not open yet."
