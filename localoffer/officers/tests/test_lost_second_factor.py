"""An officer who lost the second factor gets a new one, and the audit says so."""

from io import StringIO

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.test import Client

from localoffer.accounts.models import User
from localoffer.accounts.second_factor import app_code, factors_of, give_app
from localoffer.publishing.models import AuditEntry

pytestmark = [pytest.mark.django_db, pytest.mark.second_factor]

PASSWORD = "a long pass phrase"


@pytest.fixture
def officer() -> User:
    return User.objects.create_superuser("root", "root@example.org", PASSWORD)


def reset(name: str) -> str:
    out = StringIO()
    call_command("reset_second_factor", name, stdout=out)
    return out.getvalue()


@pytest.mark.parametrize("name", ["root", "ROOT@example.org", " root "])
def test_it_is_taken_away_and_audited(officer: User, name: str) -> None:
    give_app(person=officer)
    assert "sets up a new second factor" in reset(name)
    assert not factors_of(officer).exists()
    assert AuditEntry.objects.get().verb == "reset the second factor"
    assert "had no second factor" in reset(name)
    assert [each.to for each in mail.outbox] == [["root@example.org"]]
    assert "was taken away" in mail.outbox[0].body


def test_an_open_session_is_closed_to_the_cms(officer: User, client: Client) -> None:
    key = give_app(person=officer)
    client.post("/account/sign-in/officers/", {"name": "root", "password": PASSWORD})
    client.post("/account/sign-in/second-factor/", {"code": app_code(key)})
    assert client.get("/admin/").status_code == 200
    reset("root")
    assert client.get("/admin/")["Location"] == "/account/second-factor/"


def test_nobody_is_called_that(db: None) -> None:
    with pytest.raises(CommandError, match="Nobody here is called zebra"):
        reset("zebra")
