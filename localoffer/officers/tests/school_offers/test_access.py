"""Every screen, found by itself, and every role: only officers pass, and nobody else changes anything."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse

from localoffer.accounts.roles import OFFICER, ROLES
from localoffer.answering.models import ReminderBatch
from localoffer.officers.school_offers.urls import urlpatterns
from localoffer.officers.tests.conftest import signed_in
from localoffer.officers.tests.school_offers.builders import core_offer
from localoffer.officers.tests.school_offers.template_steps import asked
from localoffer.schools.models import Expectation, OfferTemplate
from tests.builders import school_offers as builders

pytestmark = pytest.mark.django_db
# What takes a form and shows nothing leads to the page that has it.
FORMS = {
    "people",
    "take_back",
    "start_template",
    "confirm_template",
    "release_template",
    "discard_template",
    "question_step",
    "remove_part",
}
# Numbers and names that no row has.
NOBODY = {"pk": 10**30, "question": 10**30, "urn": 10**30, "kind": "moon-base", "identifier": "moon-base"}
Parts = dict[str, object]


@pytest.fixture
def parts(released: OfferTemplate) -> Parts:
    """Rows for the parts of any address. One number stands for templates, batches and expectations alike."""
    core_offer()
    school = builders.setting()
    builders.offer(school, template=released)
    for key in {released.pk, Expectation.objects.get(text="Plan.").pk}:
        ReminderBatch.objects.create(pk=key, audience="", subject="S", body="B", token=f"t{key}")
    return {
        "pk": released.pk,
        "question": asked(released, "concerns").pk,
        "urn": school.urn,
        "kind": "mainstream",
        "identifier": "senco",
    }


def addresses(parts: Parts) -> Iterator[tuple[str, str]]:
    """The name of each screen with its address."""
    for pattern in urlpatterns:
        assert pattern.name
        values = {name: parts[name] for name in pattern.pattern.converters}
        if pattern.name == "core_offer_expectation" and parts != NOBODY:
            values = {"pk": Expectation.objects.get(text="Plan.").pk}
        yield pattern.name, reverse(f"officers_school_offers:{pattern.name}", kwargs=values)


def rows() -> dict[str, list[dict[str, Any]]]:
    """What all tables of schools and their offers hold."""
    models = [model for app in ("answering", "schools") for model in apps.get_app_config(app).get_models()]
    return {model.__name__: list(model._default_manager.order_by("pk").values()) for model in models}


def a_visitor() -> Client:
    return Client()


def an_editor_of_a_school() -> Client:
    return builders.signed_in(builders.editor(builders.setting()).user)


def test_an_officer_sees_every_screen(officer: Client, parts: Parts) -> None:
    for name, address in addresses(parts):
        assert officer.get(address).status_code == (302 if name in FORMS else 200), address


def test_who_comes_without_a_form_is_told_and_led_to_it(officer: Client, parts: Parts) -> None:
    """As after signing in again: the CMS leads to the address to which the form was sent."""
    before = rows()
    for name, address in addresses(parts):
        if name in FORMS:
            answer = officer.get(address, follow=True)
            assert answer.status_code == 200, address
            assert "Nothing was done: the form did not arrive." in answer.content.decode(), address
    assert rows() == before


@pytest.mark.parametrize("role", [role.name for role in ROLES if role != OFFICER])
def test_no_other_role_opens_or_changes_anything(parts: Parts, role: str) -> None:
    client, before = signed_in(role), rows()
    for _, address in addresses(parts):
        for send in (client.get, client.post):
            answer = send(address)
            assert answer.status_code == 403, address
            assert "Your role does not include this" in answer.content.decode()
    assert rows() == before


@pytest.mark.parametrize("who", [a_visitor, an_editor_of_a_school])
def test_who_is_no_officer_is_led_away(parts: Parts, who: Callable[[], Client]) -> None:
    client, before = who(), rows()
    for _, address in addresses(parts):
        for send in (client.get, client.post):
            assert send(address).status_code == 302, address
    assert rows() == before


def test_what_is_not_there_is_not_found(officer: Client) -> None:
    """Also where the number is larger than any database holds."""
    for _, address in addresses(NOBODY):
        if str(10**30) in address or "moon-base" in address:
            assert officer.get(address, follow=True).status_code in (200, 404), address
            assert officer.post(address, follow=True).status_code in (200, 404), address


@pytest.mark.parametrize("name", ["question", "question_step", "new_part", "part", "remove_part"])
def test_a_question_of_a_template_that_cannot_be_is_not_found(officer: Client, parts: Parts, name: str) -> None:
    (found,) = (each for each in urlpatterns if each.name == name)
    values = {part: parts[part] for part in found.pattern.converters} | {"pk": 10**30}
    address = reverse(f"officers_school_offers:{name}", kwargs=values)
    assert officer.post(address, follow=True).status_code == 404


def test_the_menu_is_shown_to_officers_only(officer: Client, editor: Client) -> None:
    assert "School offers" in officer.get("/admin/").content.decode()
    assert "School offers" not in editor.get("/admin/").content.decode()
