"""Somebody of each role, signed in."""

import pytest
from django.test import Client
from wagtail.models import Locale

from localoffer.accounts.roles import EDITOR, MODERATOR, OFFICER, SAFEGUARDING_LEAD
from localoffer.officers.tests.comments.builders import category, ground, signed_in


@pytest.fixture
def locale(db: None) -> None:
    Locale.objects.get_or_create(language_code="en-gb")
    category()
    ground()


@pytest.fixture
def moderator(locale: None) -> Client:
    return signed_in(MODERATOR.name)


@pytest.fixture
def other_moderator(locale: None) -> Client:
    return signed_in(MODERATOR.name)


@pytest.fixture
def officer(locale: None) -> Client:
    return signed_in(OFFICER.name)


@pytest.fixture
def lead(locale: None) -> Client:
    return signed_in(SAFEGUARDING_LEAD.name)


@pytest.fixture
def editor(locale: None) -> Client:
    """Works in the CMS, and has nothing to do with comments."""
    return signed_in(EDITOR.name)
