import pytest

from localoffer.comments.anonymity import fingerprint_text, tidy


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("  hello \n", "hello"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("a\n\n\n\n \n\nb", "a\n\n\nb"),
        ("a\n\n\nb", "a\n\n\nb"),
        ("nul\x00 and bell\x07", "nul and bell"),
        ("\u202ereversed\u202c", "reversed"),
        ("Ja\u200bc\u2060o\ufeff\u00adb", "Jacob"),
        ("Jac\u200dob", "Jacob"),
        ("e\u0301", "é"),
        ("tab\there", "tab\there"),
        ("lone \ud800 surrogate", "lone  surrogate"),
    ],
)
def test_what_is_stored(typed: str, stored: str) -> None:
    assert tidy(typed) == stored


@pytest.mark.parametrize(
    "text",
    [
        "مدرسه‌ها",
        "یہ اسکول بہت اچھا ہے۔",
        "בית הספר טוב, 12 ילדים",
        "क्‍ष",
        "👩‍👧‍👦 ❤️ 👩🏽‍🏫",
        "\u200fعربي 12\u200f",
    ],
)
def test_languages_and_emoji_stay_as_they_are(text: str) -> None:
    assert tidy(text) == text.strip()


def test_one_form_for_every_way_to_write_a_piece() -> None:
    forms = {fingerprint_text(text) for text in ("Jacob  Green", "jacob green", "JA\u200bCOB\nGREEN", "Jácob Green")}
    assert forms == {"jacob green"}
    assert fingerprint_text("Jacob") != fingerprint_text("Jacobs")
