"""Core offers as files, whole and broken."""

from pathlib import Path

import pytest

from localoffer.schools.core_offer_file import UnusableCoreOffer, read_core_offer
from localoffer.schools.tests.builders import core_offer_file


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    written = read_core_offer(core_offer_file(tmp_path))
    assert (written.setting_kind, written.version) == ("mainstream", "2014-09")
    assert [area.identifier for area in written.areas] == ["ethos", "policies"]
    assert written.areas[1].expectations[0].items == ("Inclusion", "Access")


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ('version = "2014-09"', "", "the file lacks version"),
        ('version = "2014-09"', "version = 2014", "version in the file must be a text"),
        ('version = "2014-09"', 'version = "September 2014"', "small letters, digits and hyphens"),
        ("introduction = ", "introdution = ", "says “introdution”, which we do not know"),
        (
            'text = "Schools will be inclusive."',
            "text = 3",
            "text in an expectation of area 1 in the file must be a text",
        ),
        ('text = "Schools will be inclusive."', 'text = " "', "“ethos-1” has no words"),
        ('text = "Schools will be inclusive."', 'text = "\\u0000"', "a character in it that cannot be kept"),
        ("[[area", "[[part", "says “part”, which we do not know"),
        ("in_force_from = 2014-09-01", 'in_force_from = "soon"', "must be a date"),
        ("in_force_from = 2014-09-01", "in_force_from = 2014-09-01T00:00:00", "must be a date"),
        ('identifier = "policies-1"', 'identifier = "ethos-1"', "ethos-1 is not policies with a number"),
        ('identifier = "policies-1"', 'identifier = "policies"', "policies is not policies with a number"),
        ('identifier = "policies-1"', 'identifier = "policies-01"', "policies-01 is not policies with a number"),
        ('identifier = "policies"\n', 'identifier = "ethos"\n', "the area “ethos” stands there twice"),
        ("[[area.expectation]]", "[[area.other]]", "area 1 in the file says “other”, which we do not know"),
        ('title = "', f'title = "{"a" * 256}', "more than 255 characters"),
        ("title = ", "title == ", "cannot be read"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, old: str, new: str, why: str) -> None:
    path = core_offer_file(tmp_path)
    path.write_text(path.read_text().replace(old, new))
    with pytest.raises(UnusableCoreOffer, match=why):
        read_core_offer(path)


@pytest.mark.parametrize(("second", "is_right"), [(1, False), (2, True), (3, True), (0, False)])
def test_numbers_rise_within_an_area(tmp_path: Path, second: int, is_right: bool) -> None:
    path = core_offer_file(tmp_path)
    path.write_text(path.read_text() + f'\n[[area.expectation]]\nidentifier = "policies-{second}"\ntext = "More."\n')
    if is_right:
        assert [each.number for each in read_core_offer(path).areas[1].expectations] == [1, second]
        return
    with pytest.raises(UnusableCoreOffer):
        read_core_offer(path)


def test_a_file_without_areas_is_refused(tmp_path: Path) -> None:
    path = core_offer_file(tmp_path)
    path.write_text(path.read_text().split("[[area]]")[0])
    with pytest.raises(UnusableCoreOffer, match="no area in it"):
        read_core_offer(path)


def test_an_area_without_expectations_is_refused(tmp_path: Path) -> None:
    path = core_offer_file(tmp_path)
    path.write_text(path.read_text() + '\n[[area]]\nidentifier = "bare"\ntitle = "Bare"\nexpectation = []\n')
    with pytest.raises(UnusableCoreOffer, match="“bare” has no expectation"):
        read_core_offer(path)


def test_other_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnusableCoreOffer, match="cannot be read"):
        read_core_offer(tmp_path / "missing.toml")
    odd = tmp_path / "odd.toml"
    odd.write_bytes(b"\xff\xfe")
    with pytest.raises(UnusableCoreOffer, match="cannot be read"):
        read_core_offer(odd)
    odd.write_text(core_offer_file(tmp_path).read_text().split("[[area]]")[0] + "area = 3\n")
    with pytest.raises(UnusableCoreOffer, match="must be one table after the other"):
        read_core_offer(odd)
