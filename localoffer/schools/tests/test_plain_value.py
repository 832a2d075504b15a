"""Values read out to officers."""

import pytest

from localoffer.schools.plain_value import in_words


@pytest.mark.parametrize(
    ("value", "words"),
    [(["a", "b"], "a, b"), ([], "nothing"), (True, "yes"), (False, "no"), (None, "nothing"), ("", "nothing"), (3, "3")],
)
def test_values_in_words(value: list[str] | str | int | None, words: str) -> None:
    assert in_words(value) == words
