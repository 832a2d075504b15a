"""A school with a core offer, and an editor of it who is signed in."""

import pytest
from django.test import Client

from localoffer.answering.tests.self_check_builders import core_offer, editor_of, school
from localoffer.schools.models import CoreOffer, Setting


@pytest.fixture
def setting() -> Setting:
    return school(name="Sample Primary School")


@pytest.fixture
def offer() -> CoreOffer:
    return core_offer()


@pytest.fixture
def sam(client: Client, setting: Setting) -> Client:
    client.force_login(editor_of(setting))
    return client
