from pathlib import Path

import pytest

from localoffer.core.authority import Colours, read_authority

GOOD = """
name = "Example Borough Council"
place = "Example"
site_name = "Example Local Offer"
gias_code = "999"
url = "https://www.example.org/"
email = "localoffer@example.org"
logo = ""
postcode_example = "LS1 3AD"
default_within_miles = 5

[colours]
brand = "#111111"
brand_dark = "#000000"
accent = "#ffcc00"
link = "#222222"
"""


def written(folder: Path, content: str) -> Path:
    path = folder / "authority.toml"
    path.write_text(content, encoding="utf-8")
    return path


def test_reads_the_authority(tmp_path: Path) -> None:
    authority = read_authority(written(tmp_path, GOOD))
    assert authority.name == "Example Borough Council"
    assert authority.colours == Colours(brand="#111111", brand_dark="#000000", accent="#ffcc00", link="#222222")


@pytest.mark.parametrize(
    ("right", "wrong", "named"),
    [('logo = ""', "", "logo"), ('logo = ""', 'logo = ""\nlgoo = ""', "lgoo"), ('link = "#222222"', "", "link")],
)
def test_a_missing_or_unknown_key_is_named(tmp_path: Path, right: str, wrong: str, named: str) -> None:
    with pytest.raises(TypeError, match=named):
        read_authority(written(tmp_path, GOOD.replace(right, wrong)))
