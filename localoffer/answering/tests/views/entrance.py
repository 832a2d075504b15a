"""Visitors of the schools' own area, for the tests of its pages."""

from django.http import HttpResponse
from django.test import Client

from localoffer.accounts.models import User


def signed_in(person: User) -> Client:
    client = Client()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return client


def words(response: HttpResponse) -> str:
    """What the page says, with every gap as one space."""
    return " ".join(response.content.decode().split())
