"""`load_starter` says in plain words what is wrong, and leaves nothing half-done."""

from io import StringIO

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.db import DatabaseError, IntegrityError

from localoffer.exchange.management.commands import load_starter
from localoffer.exchange.models import StarterRecord
from localoffer.exchange.starter.steps import Step

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("problem", "message"),
    [
        (ValidationError("An age is too high."), "An age is too high."),
        (
            ValidationError({"slug": ["Choose another."], "name": ["Too long."]}),
            "slug: Choose another.\nname: Too long.",
        ),
        (DatabaseError("disk is full\n"), "The database could not take this in: disk is full"),
        (IntegrityError("a row twice"), "The database could not take this in: a row twice"),
        (OSError(2, "No such file", "pages"), "No such file"),
        (ValueError("home.toml: no title"), "home.toml: no title"),
        (KeyError("schools"), "'schools' is missing."),
        (RuntimeError("too many would close"), "too many would close"),
    ],
)
def test_a_problem_ends_the_command_in_plain_words(
    monkeypatch: pytest.MonkeyPatch, problem: Exception, message: str
) -> None:
    def half_done() -> str:
        StarterRecord.objects.create(kind=StarterRecord.Kind.PAGE, identifier="half-done")
        raise problem

    monkeypatch.setattr(load_starter, "STEPS", (Step("Pages", half_done),))
    with pytest.raises(CommandError) as raised:
        call_command("load_starter", stdout=StringIO())
    assert message in str(raised.value)
    assert str(raised.value).endswith("Nothing of this step was taken in.")
    assert raised.value.returncode == 1
    assert not StarterRecord.objects.exists()


def test_what_earlier_steps_did_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    def remember() -> str:
        StarterRecord.objects.remember(StarterRecord.Kind.PAGE, ["money"])
        return "1 added"

    def fail() -> str:
        raise ValueError("no")

    monkeypatch.setattr(load_starter, "STEPS", (Step("Pages", remember), Step("People", fail)))
    said = StringIO()
    with pytest.raises(CommandError):
        call_command("load_starter", stdout=said)
    assert said.getvalue().startswith("Pages … 1 added (")
    assert StarterRecord.objects.known(StarterRecord.Kind.PAGE) == {"money": None}
