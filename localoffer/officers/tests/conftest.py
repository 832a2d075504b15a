"""An officer and an editor who are signed in, and publications in every state of review."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Locale

from localoffer.accounts.actions import set_up_roles
from localoffer.accounts.models import User
from localoffer.accounts.roles import EDITOR, OFFICER
from localoffer.publishing.models import Publication


def signed_in(role: str) -> Client:
    Locale.objects.get_or_create(language_code="en-gb")
    person = User.objects.create_user(role.lower(), f"{role.lower()}@example.org", "a long enough password")
    person.groups.set([set_up_roles()[role]])
    client = Client()
    client.force_login(person)
    return client


@pytest.fixture
def officer(db: None) -> Client:
    return signed_in(OFFICER.name)


@pytest.fixture
def editor(db: None) -> Client:
    return signed_in(EDITOR.name)


@pytest.fixture
def today() -> date:
    return timezone.localdate()


def publication(name: str, review_date: date | None, last_checked: date | None = None) -> Publication:
    return Publication.objects.create(
        kind="service",
        address=f"/services/{name}/",
        title=name,
        is_public=True,
        owner="Sample team",
        owner_email="team@example.org",
        review_date=review_date,
        last_checked=last_checked,
    )


@pytest.fixture
def overdue(db: None, today: date) -> Publication:
    return publication("overdue-swim", today - timedelta(days=1), today - timedelta(days=400))


@pytest.fixture
def due(db: None, today: date) -> Publication:
    return publication("due-dance", today + timedelta(days=30), today - timedelta(days=300))


@pytest.fixture
def fresh(db: None, today: date) -> Publication:
    return publication("fresh-football", today + timedelta(days=31), today)


@pytest.fixture
def never_checked(db: None) -> Publication:
    return publication("never-checked-net", None)
