"""What nobody has to translate."""

import pytest

from localoffer.translations.same_everywhere import is_same_everywhere


@pytest.mark.parametrize(
    "text",
    [
        "0113 496 0268",
        ", ",
        "LS12 3TB",
        "info@example.org",
        "https://example.org/swim/",
        "www.example.org",
        "£4.50",
        "2026",
    ],
)
def test_it_is_the_same(text: str) -> None:
    assert is_same_everywhere(text)


@pytest.mark.parametrize(
    "text", ["Yes", "Monday, 0113 496 0268", "write to info@example.org", "20 Puddle Street, LS12 3TB", "3pm"]
)
def test_it_is_not(text: str) -> None:
    assert not is_same_everywhere(text)
