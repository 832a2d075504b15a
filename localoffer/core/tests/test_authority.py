from pathlib import Path

import pytest

from localoffer.core.authority import Colours, UnreadableAuthority, read_authority

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

[comments]
email = "comments@example.org"
telephone = ""
reply_address = ["Civic Hall", "Example"]
safeguarding_email = "safeguarding@example.org"
moderate_within = 5
answer_within = 20
publish_within = 365
warn_before = 30
keep_originals = 365
keep_contacts = 400
keep_contacts_once_told = 30
burst_above = 20
refuse_above = 60

[formats]
email = "formats@example.org"
telephone = "0113 496 0001"
telephone_hours = ""
post_within = 5
keep_post_contacts = 14

[school_offers]
team = "SEND team"
email = "school-offers@example.org"
telephone = ""
renewal = [9, 1]
invitation_days = 28
licence = "Open Government Licence v3.0"
licence_url = "https://example.org/licence"
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
    with pytest.raises(UnreadableAuthority, match=named):
        read_authority(written(tmp_path, GOOD.replace(right, wrong)))


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ('gias_code = "999"', "gias_code = 999", "three digits"),
        ("default_within_miles = 5", "default_within_miles = -3", "1, 2, 5"),
        ("default_within_miles = 5", 'default_within_miles = "x"', "1, 2, 5"),
        ('url = "https://www.example.org/"', 'url = "javascript:alert(1)"', "https://"),
        ('email = "localoffer@example.org"', 'email = "a@b.org\\nBcc: c@d.org"', "an e-mail address"),
        ('brand = "#111111"', 'brand = "red;} body{display:none"', "a colour such as"),
        ('name = "Example Borough Council"', 'name = ""', "a name"),
        ('name = "Example', "name = Example", "cannot be read"),
        ("[colours]", "[colors]", "no part"),
        ("[comments]", "[remarks]", "no part"),
        ("moderate_within = 5", "moderate_within = true", "a whole number"),
        ("publish_within = 365", "publish_within = 400", "from 1 to 366"),
        ('reply_address = ["Civic Hall", "Example"]', "reply_address = []", "the lines of a postal address"),
        ('licence = "Open Government Licence v3.0"', 'licence = " "', "the name of a licence"),
        ('licence_url = "https://example.org/licence"', 'licence_url = "javascript:1"', "the address of the licence"),
        ('safeguarding_email = "safeguarding@example.org"', 'safeguarding_email = ""', "an e-mail address"),
    ],
)
def test_a_line_that_cannot_be_used_is_explained(tmp_path: Path, right: str, wrong: str, said: str) -> None:
    with pytest.raises(UnreadableAuthority, match=r"authority\.toml") as problem:
        read_authority(written(tmp_path, GOOD.replace(right, wrong)))
    assert said in str(problem.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableAuthority, match=r"authority\.toml"):
        read_authority(tmp_path / "authority.toml")
