"""What is printed signs the demonstration officer in, and in no other installation is there anything to print."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import Client, override_settings

from localoffer.exchange.starter.people import credentials, credentials_file, set_up_people

pytestmark = [pytest.mark.django_db, pytest.mark.second_factor]


@pytest.fixture(autouse=True)
def no_credentials() -> None:
    credentials_file().unlink(missing_ok=True)


def printed() -> str:
    out = StringIO()
    call_command("demonstration_code", stdout=out, stderr=StringIO())
    return out.getvalue().strip()


def test_name_password_and_printed_code_open_the_cms(client: Client) -> None:
    set_up_people()
    name, password, _ = credentials()
    client.post("/account/sign-in/officers/", {"name": name, "password": password})
    client.post("/account/sign-in/second-factor/", {"code": printed()})
    assert client.get("/admin/").status_code == 200


def test_without_an_officer_there_is_no_code() -> None:
    with pytest.raises(CommandError, match="load_starter"):
        printed()


def test_a_real_site_has_none() -> None:
    set_up_people()
    with override_settings(DEMONSTRATION=False), pytest.raises(CommandError, match="no demonstration"):
        printed()
