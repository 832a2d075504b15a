"""`manage.py load_postcodes FILE...`"""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from localoffer.places.postcode import Postcode

pytestmark = pytest.mark.django_db


def write(folder: Path, name: str, *lines: str) -> Path:
    path = folder / name
    path.write_text("\n".join(["Postcode,lat,long", *lines, ""]))
    return path


def test_it_says_how_many_of_each_file_went_in(tmp_path: Path) -> None:
    files = [
        write(tmp_path, "LS.csv", "LS1 1AA,53.8,-1.5", "LS1 1AB,53.8,-1.5"),
        write(tmp_path, "WF.csv", "WF1 1AA,53.7,-1.5"),
    ]
    out = StringIO()
    call_command("load_postcodes", *files, stdout=out)
    assert out.getvalue().splitlines() == ["LS.csv: 2 postcodes", "WF.csv: 1 postcodes"]
    assert Postcode.objects.count() == 3


def test_a_broken_file_is_an_error_and_the_files_before_it_stay(tmp_path: Path) -> None:
    good = write(tmp_path, "LS.csv", "LS1 1AA,53.8,-1.5")
    broken = write(tmp_path, "WF.csv", "WF1 1AA,53.7,-1.5", "Leeds,1,2")
    with pytest.raises(CommandError, match=r"WF\.csv, line 3.*Nothing of this file was taken in"):
        call_command("load_postcodes", good, broken, stdout=StringIO())
    assert [postcode.code for postcode in Postcode.objects.all()] == ["LS11AA"]


def test_it_asks_for_a_file() -> None:
    with pytest.raises(CommandError, match="FILE"):
        call_command("load_postcodes")
