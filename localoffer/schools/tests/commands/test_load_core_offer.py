"""The command that takes core offers in."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from localoffer.schools.tests.builders import core_offer_file, kind

pytestmark = pytest.mark.django_db


def run(*paths: Path) -> str:
    out = StringIO()
    call_command("load_core_offer", *paths, stdout=out)
    return out.getvalue()


def test_it_says_what_came_of_each_file(tmp_path: Path) -> None:
    kind("mainstream")
    path = core_offer_file(tmp_path)
    assert run(path) == "mainstream-2014-09.toml: What we expect (2014-09) taken in\n"
    assert run(path) == "mainstream-2014-09.toml: What we expect (2014-09) is already there\n"


def test_a_bad_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="Nothing of this file was taken in"):
        run(tmp_path / "missing.toml")
