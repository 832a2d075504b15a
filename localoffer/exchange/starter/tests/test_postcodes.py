"""Postcodes that come with the authority."""

from pathlib import Path
from typing import Any

import pytest

from localoffer.exchange.starter import postcodes
from localoffer.exchange.starter.postcodes import set_up_postcodes
from localoffer.places.actions import UnreadablePostcodeFile
from localoffer.places.models import Postcode

pytestmark = pytest.mark.django_db
HEADER = "Postcode,lat,long\n"


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Two files with one postcode each."""
    for name, row in {"LS": "LS1 1UR,53.8,-1.5\n", "WF": "WF1 2AB,53.7,-1.4\n"}.items():
        (tmp_path / f"{name}.csv").write_text(HEADER + row, encoding="utf-8")
    return sorted(tmp_path.glob("*.csv"))


def test_a_load_that_was_interrupted_is_completed(files: list[Path]) -> None:
    """The first file had gone in when the machine stopped; nothing was remembered then."""
    Postcode.objects.create(code="LS11UR", outcode="LS1", latitude=53.8, longitude=-1.5)
    assert set_up_postcodes(files) == "2 postcodes"


def test_one_broken_file_and_nothing_goes_in(files: list[Path]) -> None:
    files[1].write_text(HEADER + "nonsense\n", encoding="utf-8")
    with pytest.raises(UnreadablePostcodeFile):
        set_up_postcodes(files)
    assert not Postcode.objects.exists()


def test_a_second_time_reads_no_row(files: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    set_up_postcodes(files)
    read: list[Any] = []
    monkeypatch.setattr(postcodes, "load_postcodes", lambda *, path: read.append(path))
    assert set_up_postcodes(files) == "2 postcodes"
    assert read == []
    files[0].write_text(HEADER + "LS1 1UR,53.9,-1.6\n", encoding="utf-8")
    set_up_postcodes(files)
    assert read == [files[0]]
