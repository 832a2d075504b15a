import subprocess
import unicodedata

import pytest

from localoffer.formats.braille.characters import KNOWN, NOTE_CLOSES, NOTE_OPENS, writable


def noted(words: str) -> str:
    return f"{NOTE_OPENS}{words}{NOTE_CLOSES}"


@pytest.mark.parametrize("table", ["en-ueb-g1.ctb", "en-ueb-g2.ctb"])
def test_the_program_knows_every_character_that_we_leave_as_it_is(table: str) -> None:
    letters = sorted(KNOWN - {"\u00a0"})
    told = "".join(f"{letter} {letter}\n" for letter in letters).replace("\\", "\\\\")
    command = ["lou_translate", f"en-us-brf.dis,{table}"]
    made = (
        subprocess.run(command, input=told.encode(), capture_output=True, check=True).stdout.decode().split("\n")[:-1]
    )

    assert len(made) == len(letters)
    unknown = [letter for letter, cells in zip(letters, made, strict=True) if "'\\" in cells or not cells.isascii()]
    assert unknown == []


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Café for Zoë – “free” at £3.50", "Café for Zoë – “free” at £3.50"),
        ("Cafe\u0301", "Café"),
        ("Well done 😀!", f"Well done {noted('grinning face')} !"),
        ("Hi😀😀", f"Hi {noted('grinning face')} {noted('grinning face')}"),
        ("Say مرحبا بكم now", f"Say {noted('text in Arabic letters')} now"),
        ("你好, 世界", f"{noted('text in Chinese letters')} , {noted('text in Chinese letters')}"),
        ("\ue000", noted("a character without a name, U+E000")),
        ("eﬃcient ①", "efficient 1"),
        ("Nguyễn", "Nguyen"),
        ("soft\u00adhyphen, zero\u200bwidth, non\u2011breaking", "softhyphen, zerowidth, non-breaking"),
        (" two\u2003lines\n and\ttabs ", "two lines and tabs"),
        ("At LS1 2AB, ring 0113 496 0000", "At LS1\u00a02AB, ring 0113 496 0000"),
        ("", ""),
    ],
)
def test_what_has_no_braille_sign_is_said_in_words(text: str, written: str) -> None:
    assert writable(text) == written


def test_no_character_whatever_is_left_that_the_program_does_not_know() -> None:
    codes = (*range(0x20, 0x10000), *range(0x1F000, 0x1FB00), 0x20000, 0xE0001, 0x10FFFD)
    everything = [chr(code) for code in codes if unicodedata.category(chr(code)) != "Cs"]
    for letter in everything:
        assert KNOWN.issuperset(writable(f"a{letter}b")), f"U+{ord(letter):04X}"
