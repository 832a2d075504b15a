"""Roles and the demonstration officer."""

import stat

import pytest
from django.contrib.auth import authenticate
from django.test import override_settings

from localoffer.accounts.models import User
from localoffer.accounts.second_factor import app_code, factor_for, take_all_factors
from localoffer.exchange.models import StarterRecord
from localoffer.exchange.starter.people import credentials_file, set_up_people

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_credentials() -> None:
    credentials_file().unlink(missing_ok=True)


def credentials() -> tuple[str, str]:
    name, password, _ = credentials_file().read_text().split()
    return name, password


def key_works() -> bool:
    key = credentials_file().read_text().split()[2]
    return factor_for(User.objects.get(), app_code(key)) is not None


def test_the_officer_can_sign_in_with_what_the_file_says() -> None:
    set_up_people()
    name, password = credentials()
    officer = authenticate(username=name, password=password)
    assert isinstance(officer, User)
    assert officer.has_perm("wagtailadmin.access_admin")
    assert not officer.is_superuser
    assert key_works()


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
    assert key_works()


def test_a_file_from_before_there_was_a_second_factor_is_made_anew() -> None:
    set_up_people()
    take_all_factors(person=User.objects.get())
    credentials_file().write_text("officer\nan-old-password\n")
    set_up_people()
    assert authenticate(username="officer", password=credentials()[1])
    assert key_works()


@override_settings(DEMONSTRATION=False)
def test_production_gets_no_demonstration_officer() -> None:
    set_up_people()
    assert not User.objects.exists()
    assert not credentials_file().exists()


def test_without_the_demonstration_its_officer_cannot_sign_in() -> None:
    set_up_people()
    name, password = credentials()
    with override_settings(DEMONSTRATION=False):
        set_up_people()
    assert not User.objects.get().is_active
    assert authenticate(username=name, password=password) is None
    assert not credentials_file().exists()


def test_an_officer_from_before_records_is_shut_out_too() -> None:
    set_up_people()
    StarterRecord.objects.all().delete()
    with override_settings(DEMONSTRATION=False):
        set_up_people()
    assert not User.objects.get().is_active


def test_with_the_demonstration_its_officer_returns_with_a_new_password() -> None:
    set_up_people()
    before = credentials()
    with override_settings(DEMONSTRATION=False):
        set_up_people()
    set_up_people()
    name, password = credentials()
    assert password != before[1]
    assert authenticate(username=name, password=password)
    assert key_works()


def test_what_an_administrator_decided_about_the_officer_stays() -> None:
    set_up_people()
    with override_settings(DEMONSTRATION=False):
        set_up_people()
        User.objects.update(is_active=True)
        set_up_people()
        assert User.objects.get().is_active
    User.objects.get().delete()
    set_up_people()
    assert not User.objects.exists()
    assert not credentials_file().exists()


@pytest.mark.parametrize("demonstration", [True, False])
@pytest.mark.parametrize(
    "values",
    [
        {"username": "officer", "email": "somebody@council.example.org"},
        {"username": "somebody", "email": "Officer@example.org"},
    ],
)
def test_somebody_else_of_that_name_is_left_alone(demonstration: bool, values: dict[str, str]) -> None:
    somebody = User.objects.create_user(password="theirs", **values)
    with override_settings(DEMONSTRATION=demonstration):
        set_up_people()
    assert User.objects.get() == somebody
    assert authenticate(username=values["username"], password="theirs")
    assert not credentials_file().exists()
