"""Invented schools with their offers: in a demonstration alone, and never a school of the register."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import LazySettings, settings
from django.test import Client
from django.utils import timezone

from localoffer.accounts.models import User
from localoffer.answering.models import ExpectationCheck, OfferDraft, SchoolEditor
from localoffer.answering.permissions import may_publish
from localoffer.exchange.starter.example_editor import EMAIL
from localoffer.exchange.starter.school_offers import UnusableSchool, load_example_schools, set_up_example_schools
from localoffer.exchange.starter.schools import set_up_school_offers
from localoffer.places.models import Postcode
from localoffer.publishing.models import Publication
from localoffer.schools.actions import load_core_offer
from localoffer.schools.models import OfferTemplate, SchoolOffer, Setting

pytestmark = pytest.mark.usefixtures("vocabularies")
FOLDER = settings.DATA_DIR / "demonstration" / "school-offers"
MINIMAL = """
urn = {urn}
name = "Example School"
phase = "primary"
kinds = ["mainstream"]
postcode = "LS6 1AA"
has_editor = false
state = "not-started"
"""


@pytest.fixture
def templates(vocabularies: None) -> None:
    set_up_school_offers()
    for path in sorted((settings.AUTHORITY_DIR / "core-offer").glob("*.toml")):
        load_core_offer(path=path)


@pytest.fixture
def schools(templates: None) -> None:
    Postcode.objects.create(code="LS61AA", outcode="LS6", latitude=53.8, longitude=-1.55)
    set_up_example_schools()


@pytest.mark.usefixtures("schools")
def test_seven_schools_in_every_state() -> None:
    made = Setting.objects.filter(is_example=True)
    assert made.count() == 7
    assert all(900_001 <= each.urn <= 900_999 and each.name.startswith("Example ") for each in made)
    assert SchoolOffer.objects.current().count() == 5
    assert all(offer.is_example for offer in SchoolOffer.objects.all())
    assert [draft.setting.urn for draft in OfferDraft.objects.all()] == [900_006]
    assert not SchoolEditor.objects.filter(setting__urn=900_007).exists()
    assert made.get(urn=900_001).latitude == 53.8


@pytest.mark.usefixtures("schools")
def test_every_question_of_the_current_questions_is_answered_with_its_parts() -> None:
    for offer in SchoolOffer.objects.with_everything():
        answers = {answer.question.identifier: answer for answer in offer.answers.all()}
        for question in offer.template.questions.all():
            answer = answers[question.identifier]
            assert answer.text, (offer, question.identifier)
            for part in question.stated_parts:
                assert answer.parts.get(part.identifier), (offer, question.identifier, part.identifier)
                rows = {row.identifier for row in part.rows}
                assert set(answer.parts[part.identifier].get("rows", {})) <= rows, (offer, part.identifier)


@pytest.mark.usefixtures("schools")
def test_families_find_them_by_what_they_offer() -> None:
    found = {each.urn for each in Setting.objects.with_expertise(["asd"])}
    assert {900_001, 900_003, 900_004, 900_005} <= found
    assert {each.urn for each in Setting.objects.with_access(["hoist"])} == {900_003, 900_004, 900_005}
    assert {900_003} <= {each.urn for each in Setting.objects.for_needs(["asd"])}


@pytest.mark.usefixtures("schools")
def test_one_is_due_for_renewal_and_none_before_its_questions() -> None:
    today = timezone.localdate()
    assert [offer.setting.urn for offer in SchoolOffer.objects.due(today)] == [900_002]
    for offer in SchoolOffer.objects.select_related("template"):
        day = timezone.localdate(offer.published_at)
        assert today - timedelta(days=500) < day < today
        publication = Publication.objects.get(setting=offer.setting)
        assert (publication.last_checked, publication.review_date) == (day, offer.review_date)


@pytest.mark.usefixtures("schools")
def test_the_editor_may_publish_and_two_schools_checked_themselves() -> None:
    editor = User.objects.get(email=EMAIL)
    assert may_publish(editor, Setting.objects.get(urn=900_001))
    assert not editor.has_usable_password()
    checked = ExpectationCheck.objects.values_list("setting__urn", flat=True).distinct().order_by("setting__urn")
    assert list(checked) == [900_001, 900_003]


@pytest.mark.usefixtures("schools")
def test_a_second_time_adds_nothing_and_brings_nothing_back() -> None:
    Setting.objects.filter(urn=900_007).update(name="Renamed by an officer")
    OfferDraft.objects.all().delete()
    assert set_up_example_schools() == "0 added, 0 published offers"
    assert Setting.objects.filter(is_example=True).count() == 7
    assert Setting.objects.get(urn=900_007).name == "Renamed by an officer"
    assert not OfferDraft.objects.exists()


@pytest.mark.usefixtures("schools")
def test_without_a_demonstration_nobody_sees_them_and_the_editor_is_out(client: Client, settings: LazySettings) -> None:
    assert client.get("/schools/900001/").status_code == 200
    settings.DEMONSTRATION = False
    assert set_up_example_schools() == "none: this is no demonstration"
    assert client.get("/schools/900001/").status_code == 404
    assert client.get("/schools/?format=json").json()["total"] == 0
    assert not Publication.objects.public().filter(kind="school").exists()
    assert not User.objects.get(email=EMAIL).is_active
    settings.DEMONSTRATION = True
    set_up_example_schools()
    assert client.get("/schools/900001/").status_code == 200
    assert User.objects.get(email=EMAIL).is_active


def test_production_never_has_them(settings: LazySettings) -> None:
    settings.DEMONSTRATION = False
    set_up_example_schools()
    assert not Setting.objects.exists()
    assert not User.objects.exists()


@pytest.mark.usefixtures("schools")
def test_an_editor_whom_an_administrator_closed_stays_out() -> None:
    User.objects.filter(email=EMAIL).update(is_active=False)
    set_up_example_schools()
    assert not User.objects.get(email=EMAIL).is_active


@pytest.mark.usefixtures("templates")
def test_somebody_who_has_the_address_keeps_it() -> None:
    User.objects.create(username="somebody", email="SENCO@example.org")
    set_up_example_schools()
    assert User.objects.count() == 1
    assert Setting.objects.filter(is_example=True).count() == 7
    assert not SchoolEditor.objects.exists()


def test_an_authority_without_questions_has_the_schools_alone() -> None:
    set_up_example_schools()
    assert Setting.objects.filter(is_example=True).count() == 7
    assert not SchoolOffer.objects.exists()
    assert not OfferTemplate.objects.exists()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (MINIMAL.format(urn=107_001), "from 900001 to 900999"),
        (MINIMAL.format(urn=900_100).replace("mainstream", "unknown"), "matching query does not exist"),
        (MINIMAL.format(urn=900_100).replace('name = "Example School"\n', "name = "), "school.toml"),
        ("", "urn"),
    ],
)
def test_a_file_that_cannot_be_used_is_named(tmp_path: Path, text: str, problem: str) -> None:
    (tmp_path / "school.toml").write_text(text, encoding="utf-8")
    with pytest.raises(UnusableSchool, match=problem):
        load_example_schools(folder=tmp_path, editor=None)
    assert not Setting.objects.exists()
