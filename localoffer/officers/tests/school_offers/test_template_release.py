"""A version is confirmed, released or thrown away; what is released stays."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from localoffer.officers.tests.school_offers.template_steps import ALL, asked, at, question_form, release, told
from localoffer.publishing.models import AuditEntry
from localoffer.schools.actions_template_editing import fingerprint
from localoffer.schools.models import OfferQuestion, OfferTemplate

pytestmark = pytest.mark.django_db


def test_it_is_previewed_confirmed_and_released_and_then_stays(officer: Client, new: OfferTemplate) -> None:
    public = f"/school-offers/template/mainstream/{new.version}/"
    preview = officer.get(at(new, "preview/")).content.decode()
    assert "Only officers see this" in preview
    assert f'href="{at(new)}">Go on preparing it' in preview
    assert Client().get(public).status_code == 404
    assert "Confirmed" in told(officer, at(new, "confirm/"))
    new.refresh_from_db()
    assert "Released." in release(officer, new)
    new.refresh_from_db()
    assert OfferTemplate.objects.current("mainstream") == new
    assert Client().get(public).status_code == 200
    question = asked(new, "support")
    page = told(officer, at(new, f"questions/{question.pk}/"), **question_form(question, text="Too late"))
    assert "what is released never changes" in page
    assert "what is released never changes" in told(officer, at(new, "discard/"), seen=fingerprint(new), sure="yes")
    assert asked(new, "support").text != "Too late"
    verbs = set(AuditEntry.objects.values_list("verb", flat=True))
    assert {"confirmed questions", "released questions"} <= verbs


def test_released_for_later_schools_still_answer_the_old(
    officer: Client, new: OfferTemplate, released: OfferTemplate
) -> None:
    later = timezone.localdate() + timedelta(days=30)
    release(officer, new, day=later.isoformat())
    assert OfferTemplate.objects.current("mainstream") == released
    assert "Released for later" in officer.get(ALL).content.decode()


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"day": "2014-09-01"}, "must be today or later"),
        ({"day": "soon"}, "Give the day"),
        ({"day": "\0"}, "Give the day"),
        ({"sure": ""}, "tick that you are sure"),
    ],
)
def test_a_release_needs_a_day_and_a_tick(
    officer: Client, new: OfferTemplate, changed: dict[str, str], why: str
) -> None:
    told = release(officer, new, reason="On every page already.", **changed)
    assert why in told
    assert f'value="{changed.get("day", timezone.localdate().isoformat())}"' in told
    assert not OfferTemplate.objects.get(pk=new.pk).is_released


def test_headings_of_the_law_are_left_out_with_a_reason_only(officer: Client, new: OfferTemplate) -> None:
    question = asked(new, "contacts")
    officer.post(at(new, f"questions/{question.pk}/step/"), {"do": "remove", "sure": "yes", "seen": fingerprint(new)})
    assert "13. Where the council’s Local Offer is published" in officer.get(at(new)).content.decode()
    assert "Say why headings of the law are left out" in release(officer, new)
    assert "Released." in release(officer, new, reason="The school’s website says it on every page.")
    entry = AuditEntry.objects.get(verb="released questions")
    assert entry.details["left_out"] == ["support-services", "local-offer"]


def test_what_was_never_released_is_thrown_away(officer: Client, new: OfferTemplate) -> None:
    assert "Tick that you are sure" in told(officer, at(new, "discard/"), seen=fingerprint(new))
    assert "Thrown away." in told(officer, at(new, "discard/"), seen=fingerprint(new), sure="yes")
    assert OfferTemplate.objects.count() == 1
    assert "Somebody threw it away before you." in told(officer, at(new, "discard/"), sure="yes")


def test_without_one_question_that_counts_nothing_is_released(officer: Client, new: OfferTemplate) -> None:
    OfferQuestion.objects.filter(template=new, is_optional=False).delete()
    assert "at least one question that is not optional" in release(officer, new, reason="None")
