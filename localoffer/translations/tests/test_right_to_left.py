"""Numbers and addresses keep their order in a line that runs from the right."""

import pytest

from localoffer.translations.right_to_left import balanced, isolated, with_isolated_runs

LRI, PDI = "\u2066", "\u2069"


@pytest.mark.parametrize(
    "run", ["0113 496 0000", "+44 113 496 0000", "info@example.org", "https://example.org/a?b=1", "£4", "£1,250.50"]
)
def test_it_is_isolated(run: str) -> None:
    assert with_isolated_runs(f"فون {run} کریں") == f"فون {LRI}{run}{PDI} کریں"


@pytest.mark.parametrize("text", ["18 سال تک", "ہر ہفتے 3 سے 5 بجے تک", "LS12 3TB"])
def test_what_stands_right_by_itself_is_left_alone(text: str) -> None:
    assert with_isolated_runs(text) == text


def test_what_the_translator_isolated_is_not_isolated_again() -> None:
    text = f"فون {LRI}0113 496 0000{PDI}"
    assert with_isolated_runs(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{LRI}open", f"{LRI}open{PDI}"),
        (f"closed{PDI} twice{PDI}", "closed twice"),
        (f"{LRI}a{PDI}", f"{LRI}a{PDI}"),
        (f"{LRI}a\u2067b{PDI}", f"{LRI}a\u2067b{PDI}{PDI}"),
    ],
)
def test_isolates_end_where_they_begin(text: str, expected: str) -> None:
    assert balanced(text) == expected


def test_a_whole_text_is_isolated_with_what_it_left_open() -> None:
    assert isolated(f"a{LRI}b") == f"{LRI}a{LRI}b{PDI}{PDI}"
