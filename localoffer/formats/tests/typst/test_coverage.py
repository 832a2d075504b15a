import pytest

from localoffer.formats.typst.coverage import FONTS, all_characters, font_characters


def of(name: str) -> frozenset[int]:
    return font_characters((FONTS / name).read_bytes())


def test_it_reads_short_and_long_tables_of_characters() -> None:
    atkinson = of("AtkinsonHyperlegible-Regular.ttf")
    assert {ord(letter) for letter in "aZ0é£“ł"} <= atkinson
    assert not {ord(letter) for letter in "Ψя中😀"} & atkinson
    emoji = of("NotoEmoji-Regular.ttf")
    assert 0x1F600 in emoji
    assert ord("a") not in emoji


def test_nothing_private_is_taken_for_a_character() -> None:
    assert 0xFFFF not in all_characters()
    assert 0x4E2D not in all_characters()


@pytest.mark.parametrize("bold", [path.name for path in FONTS.glob("*-Bold.ttf")])
def test_bold_letters_are_had_wherever_others_are(bold: str) -> None:
    assert of(bold.replace("Bold", "Regular")) <= of(bold)


def test_what_is_no_font_is_refused() -> None:
    with pytest.raises(ValueError, match="not a font"):
        font_characters(b"\x00\x01\x00\x00\x00\x00\x00\x00")


def test_the_fonts_are_few_enough_to_carry() -> None:
    assert sum(path.stat().st_size for path in FONTS.iterdir()) < 6_000_000
