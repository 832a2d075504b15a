import pytest

from localoffer.comments.anonymity import MarkKind
from localoffer.comments.tests.anonymity.marked import kinds, marked


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("the sch\u200bool", ["sch\u200bool"]),
        ("the sch\u00adool", ["sch\u00adool"]),
        ("the sch\u2060\u200b\ufeffool", ["sch\u2060\u200b\ufeffool"]),
        ("\u0430lice waits", ["\u0430lice"]),
        ("\u039dick waits", ["\u039dick"]),
        ("see \u202eboca\u202c now", ["\u202eboca\u202c"]),
    ],
)
def test_words_that_are_not_what_they_seem(text: str, pieces: list[str]) -> None:
    assert marked(text, MarkKind.DISGUISED) == pieces


@pytest.mark.parametrize(
    "text",
    [
        "مدرسه‌ها برای همه",
        "اسکول بہت اچھا ہے",
        "Школа очень хорошая",
        "क्‍ष और ज्ञ",
        "👩‍👧 at the café, naïve and déjà vu",
        "\u200bThe school\u200b",
        "thanks\u200d👍",
    ],
)
def test_languages_and_emoji_are_left_alone(text: str) -> None:
    assert kinds(text) == []


def test_a_name_with_something_hidden_in_it_is_a_name() -> None:
    assert kinds("Ja\u200bcob waits") == ["name"]
