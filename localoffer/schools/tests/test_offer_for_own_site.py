"""What a school pastes into its own website."""

import re
from datetime import date

import pytest

from localoffer.schools.offer_for_own_site import frame_height, offer_html
from localoffer.schools.school_offer import SchoolOffer
from localoffer.schools.tests.builders import setting
from localoffer.schools.tests.offer_builders import school_offer

pytestmark = pytest.mark.django_db
ELEMENTS = {"h2", "h3", "h4", "p", "ul", "li", "a", "table", "tbody", "tr", "th", "td", "strong", "br"}


@pytest.mark.parametrize(("level", "first", "second"), [(2, "h2", "h3"), (3, "h3", "h4")])
def test_questions_are_at_the_level_asked_for(level: int, first: str, second: str) -> None:
    made = offer_html(school_offer(), level)
    assert f"<{first}>Who is who?</{first}>" in made
    assert f"<{second}>Whom to contact</{second}>" in made
    assert "<h1" not in made


def test_an_old_one_does_not_promise_what_has_passed() -> None:
    made = offer_html(school_offer(review_date=date(2026, 9, 1)), 2)
    assert "It was to be renewed by 1 September 2026: ask us if it is still right." in made
    assert "We renew it" not in made


def test_it_is_nothing_but_plain_elements() -> None:
    made = offer_html(school_offer(), 2)
    assert set(re.findall(r"<([a-z0-9]+)", made)) <= ELEMENTS
    assert set(re.findall(r" ([a-z-]+)=", made)) <= {"href", "scope"}


def test_it_speaks_as_the_school_and_leads_to_the_other_formats(settings: object) -> None:
    made = offer_html(school_offer(setting(urn=123456)), 2)
    assert made.startswith("<p>We published this on 5 November 2026. We renew it by 1 September 2999.</p>")
    assert "/schools/123456/" in made
    # The page that it is pasted into is the school's own page.
    assert "/send/" not in made


def test_a_frame_is_as_high_as_its_questions() -> None:
    whole = school_offer()
    shorter = school_offer(setting(), template=whole.template)
    shorter.answers.all()[0].delete()
    shorter = SchoolOffer.objects.with_everything().get(pk=shorter.pk)
    assert frame_height(whole) - frame_height(shorter) == 66
    assert frame_height(shorter) > 2 * 66
