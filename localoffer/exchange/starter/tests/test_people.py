"""Roles and the demonstration officer."""

import stat

import pytest
from django.contrib.auth import authenticate
from django.test import override_settings

from localoffer.accounts.models import User
from localoffer.exchange.starter.people import credentials_file, set_up_people

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_credentials() -> None:
    credentials_file().unlink(missing_ok=True)


def credentials() -> tuple[str, str]:
    name, password = credentials_file().read_text().split()
    return name, password


def test_the_officer_can_sign_in_with_what_the_file_says() -> None:
    set_up_people()
    name, password = credentials()
    officer = authenticate(username=name, password=password)
    assert isinstance(officer, User)
    assert officer.has_perm("wagtailadmin.access_admin")
    assert not officer.is_superuser


def test_only_the_person_who_runs_it_can_read_the_file() -> None:
    set_up_people()
    assert stat.S_IMODE(credentials_file().stat().st_mode) == 0o600


def test_a_second_time_keeps_the_password() -> None:
    set_up_people()
    before = credentials()
    set_up_people()
    assert credentials() == before


def test_a_lost_file_gives_a_new_password() -> None:
    set_up_people()
    before = credentials()
    credentials_file().unlink()
    set_up_people()
    name, password = credentials()
    assert password != before[1]
    assert authenticate(username=name, password=password)


@override_settings(DEMONSTRATION=False)
def test_production_gets_no_demonstration_officer() -> None:
    set_up_people()
    assert not User.objects.exists()
    assert not credentials_file().exists()
