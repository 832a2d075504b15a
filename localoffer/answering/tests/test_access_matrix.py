"""Every address of the schools' own area, opened and sent to by everybody: nobody sees or changes another school's.

The addresses are found, not listed: see `sample_arguments` for what a new one needs.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.db import models
from django.test import Client
from django.urls import URLPattern, reverse
from django.utils import timezone

from localoffer.accounts.models import User
from localoffer.answering import urls
from localoffer.answering.models import (
    DraftAnswer,
    ExpectationCheck,
    Invitation,
    OfferDraft,
    ReminderBatch,
    SavedAnswer,
    SchoolEditor,
)
from localoffer.answering.tests.sample_arguments import (
    ARGUMENTS,
    FOR_NEWCOMERS,
    POSTED,
    SECRET,
    TOKEN,
    WITHOUT_DRAFT,
    World,
)
from localoffer.answering.tests.self_check_builders import core_offer
from localoffer.answering.token_hash import token_hash
from localoffer.publishing.audit import AuditEntry
from localoffer.schools.models import OfferAnswer, SchoolOffer, Setting
from tests.builders import school_offers as builders

pytestmark = pytest.mark.django_db

PATTERNS: dict[str, URLPattern] = {each.name: each for each in urls.urlpatterns if each.name}
OF_A_SCHOOL = [name for name, pattern in PATTERNS.items() if "urn" in pattern.pattern.converters]
OUTSIDERS = ("anonymous", "nobody", "editor of another", "ended", "officer", "administrator", "inactive")
TABLES: tuple[type[models.Model], ...] = (
    OfferDraft,
    DraftAnswer,
    SavedAnswer,
    SchoolEditor,
    Invitation,
    ExpectationCheck,
    ReminderBatch,
    SchoolOffer,
    OfferAnswer,
    Setting,
    AuditEntry,
)
# What somebody who waits to be confirmed never changes, whatever they send.
PUBLISHED: tuple[type[models.Model], ...] = (SchoolOffer, OfferAnswer, SchoolEditor, Invitation, Setting)


@pytest.fixture
def world() -> World:
    """A school with a draft, an offer, an editor, one who waits and an invitation."""
    theirs = builders.setting(website="https://theirs.example.org/")
    builders.template()
    core_offer()
    builders.offer(theirs, text=SECRET.replace("Only", "Everybody and not only"))
    draft = builders.draft(theirs, text=SECRET)
    # Ready to be published, so that a published intrusion would be found.
    DraftAnswer.objects.filter(draft=draft).update(is_finished=True, text=SECRET)
    waiting = builders.editor(theirs, is_confirmed=False, how=SchoolEditor.How.DOMAIN)
    invitation = builders.invitation(theirs, token_hash=token_hash(TOKEN), email="invited@theirs.example.org")
    return World(theirs, waiting, invitation)


def person(role: str, world: World) -> User | None:
    """Somebody who is no editor of `theirs`, by what else they are."""
    if role == "anonymous":
        return None
    is_administrator = role == "administrator"
    # Not of the school's domain: who has that may join, and waits there to be confirmed.
    email = f"{role.replace(' ', '-')}@elsewhere.example.com"
    user = builders.person(email, is_superuser=is_administrator, is_staff=is_administrator)
    if role == "editor of another":
        ours = builders.setting()
        builders.draft(ours)
        SchoolEditor.objects.create(
            user=user, setting=ours, how=SchoolEditor.How.INVITATION, confirmed_at=timezone.now()
        )
    if role in ("ended", "inactive"):
        editor = SchoolEditor.objects.create(
            user=user, setting=world.theirs, how=SchoolEditor.How.INVITATION, confirmed_at=timezone.now()
        )
        if role == "ended":
            editor.ended_at, editor.ended_by = timezone.now(), world.waiting.user
            editor.save()
    if role == "officer":
        user.user_permissions.add(Permission.objects.get(codename="oversee_offers"))
    return user


def client_of(user: User | None) -> Client:
    client = Client()
    if user:
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def signed_in(role: str, world: World) -> Client:
    user = person(role, world)
    client = client_of(user)
    if role == "inactive" and user:
        User.objects.filter(pk=user.pk).update(is_active=False)
    return client


def address(name: str, world: World) -> str:
    arguments = {each: ARGUMENTS[each](world) for each in PATTERNS[name].pattern.converters}
    return reverse(f"answering:{name}", kwargs=arguments)


def posted(name: str, world: World) -> dict[str, Any]:
    return POSTED[name](world) if name in POSTED else {"go": "save", "text": "Intrusion", "sure": "yes"}


def rows(tables: tuple[type[models.Model], ...] = TABLES) -> dict[str, list[dict[str, Any]]]:
    return {table.__name__: list(table._default_manager.order_by("pk").values()) for table in tables}


def answers(client: Client, name: str, world: World) -> Iterator[Any]:
    """What is answered to opening it, and to sending its form."""
    where = address(name, world)
    yield client.get(where)
    yield client.post(where, posted(name, world))


def test_every_address_has_a_name() -> None:
    assert [str(each.pattern) for each in urls.urlpatterns if not getattr(each, "name", None)] == []


@pytest.mark.parametrize("name", PATTERNS)
def test_every_argument_has_a_sample(name: str) -> None:
    unknown = set(PATTERNS[name].pattern.converters) - ARGUMENTS.keys()
    assert not unknown, f"{name}: add {sorted(unknown)} to ARGUMENTS in localoffer/answering/tests/sample_arguments.py"


def test_samples_are_for_addresses_that_exist() -> None:
    assert (POSTED.keys() | FOR_NEWCOMERS | WITHOUT_DRAFT) - PATTERNS.keys() == set()


@pytest.mark.parametrize("role", OUTSIDERS)
@pytest.mark.parametrize("name", OF_A_SCHOOL)
def test_outsiders_neither_see_nor_change_a_school(name: str, role: str, world: World) -> None:
    client = signed_in(role, world)
    before = rows()
    for answer in answers(client, name, world):
        if role in ("anonymous", "inactive"):
            # 401 is for scripts, which cannot follow to the sign-in.
            assert answer.status_code in (302, 303, 401, 405)
            assert answer.status_code in (401, 405) or answer.headers["Location"].startswith(reverse("account_login"))
        else:
            assert answer.status_code in (404, 405)
        assert SECRET not in answer.content.decode()
    assert rows() == before


@pytest.mark.parametrize("role", OUTSIDERS)
@pytest.mark.parametrize("name", [each for each in PATTERNS if each not in OF_A_SCHOOL])
def test_outsiders_change_nothing_where_anybody_may_come(name: str, role: str, world: World) -> None:
    client = signed_in(role, world)
    before = rows()
    for answer in answers(client, name, world):
        assert answer.status_code < 500
        assert SECRET not in answer.content.decode()
    assert rows() == before


@pytest.mark.parametrize("name", OF_A_SCHOOL)
def test_who_waits_to_be_confirmed_publishes_and_decides_nothing(name: str, world: World) -> None:
    before = rows(PUBLISHED)
    for answer in answers(client_of(world.waiting.user), name, world):
        assert answer.status_code in (200, 302, 303, 403, 405, 409, 422)
    assert rows(PUBLISHED) == before


@pytest.mark.parametrize("name", OF_A_SCHOOL)
def test_editors_come_in(name: str, world: World) -> None:
    """Else the matrix would prove nothing: the same addresses open to those who work there."""
    editor = builders.editor(world.theirs)
    opened = client_of(editor.user).get(address(name, world))
    assert opened.status_code in (200, 302, 405), opened.status_code


@pytest.mark.parametrize("name", sorted(POSTED.keys() - FOR_NEWCOMERS - WITHOUT_DRAFT))
def test_forms_of_the_matrix_change_something_when_an_editor_sends_them(name: str, world: World) -> None:
    client = client_of(builders.editor(world.theirs).user)
    before = rows()
    answer = client.post(address(name, world), posted(name, world))
    assert answer.status_code in (200, 302, 303)
    assert rows() != before


@pytest.mark.parametrize("name", sorted(FOR_NEWCOMERS))
def test_forms_for_newcomers_change_something_when_the_right_person_sends_them(name: str, world: World) -> None:
    before = rows()
    answer = client_of(builders.person("invited@theirs.example.org")).post(address(name, world), posted(name, world))
    assert answer.status_code == 302
    assert rows() != before


def test_all_who_may_not_see_a_page_see_the_same(world: World) -> None:
    """A school that exists, one that does not, and a number that no school can have: nothing tells them apart."""
    client = signed_in("nobody", world)
    pages = [
        client.get(f"/account/schools/{urn}/").content.decode().split("csrfmiddlewaretoken")[0]
        for urn in (world.theirs.urn, 5, 10**30)
    ]
    assert pages[0] == pages[1] == pages[2]
