"""Words as people look for them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.core.sought_words import sought_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("St Mary’s, LS1 2AB", "st marys ls1 2ab"),
        ("ST. MARY'S", "st marys"),
        ("Scholes (Elmet) Primary", "scholes elmet primary"),
        ("Café Pré-school", "cafe pre school"),
        ("children’s children's childrenʼs", "childrens childrens childrens"),
        ("CAFÉ cafe\u0301", "cafe cafe"),
        ("100% s_wim \\ ' OR", "100 s wim or"),
        ("اردو Łódź", "اردو łodz"),
        ("🙂", ""),
        ("", ""),
    ],
)
def test_words_lose_what_people_leave_out(text: str, words: str) -> None:
    assert sought_words(text) == words


@given(st.text())
def test_doing_it_twice_changes_nothing(text: str) -> None:
    assert sought_words(sought_words(text)) == sought_words(text)
