"""Visitors of the schools' own area, for the tests of its pages."""

from typing import Any

from django.test import Client

from localoffer.accounts.models import User


def signed_in(person: User) -> Client:
    client = Client()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return client


def words(response: Any) -> str:
    """What the page says, with every gap as one space."""
    said: str = response.content.decode()
    return " ".join(said.split())
