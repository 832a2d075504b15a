"""Which translation goes on with which English."""

from time import perf_counter

from hypothesis import given
from hypothesis import strategies as some

from localoffer.translations.renewal import Match, matches

texts = some.lists(some.sampled_from(["Yes", "No", "Swim on Saturday.", "Swim on Sunday.", "Ring us."]), max_size=8)


def test_what_stays_keeps_its_translation_though_the_same_words_stand_twice() -> None:
    found = matches(["Hoist", "Yes", "Quiet room", "Yes"], ["Hoist", "Yes", "Parking", "No", "Quiet room", "Yes"])
    assert [match.old for match in found] == [0, 1, None, None, 2, 3]


def test_what_moved_goes_along() -> None:
    found = matches(["A long first text.", "B", "C", "D"], ["B", "C", "D", "A long first text."])
    assert [(match.old, match.is_same) for match in found] == [(1, True), (2, True), (3, True), (0, True)]


def test_what_is_like_something_that_went_goes_on_from_there() -> None:
    found = matches(["Prices", "£3 for a child.", "End"], ["Prices", "£4 for a child.", "End"])
    assert found[1] == Match("£4 for a child.", 1, is_same=False)


def test_what_is_new_begins_afresh() -> None:
    assert matches(["Prices"], ["Prices", "Closed for repairs until May."])[1] == Match("Closed for repairs until May.")


@given(texts, texts)
def test_no_translation_is_used_twice_and_every_text_has_its_match(old: list[str], new: list[str]) -> None:
    found = matches(old, new)
    used = [match.old for match in found if match.old is not None]
    assert [match.text for match in found] == new
    assert len(used) == len(set(used))
    assert all(match.is_same == (old[match.old] == match.text) for match in found if match.old is not None)


def test_two_thousand_other_texts_are_compared_at_once() -> None:
    start = perf_counter()
    matches([f"Old text number {n}" for n in range(2_000)], [f"Quite another text, {n}" for n in range(2_000)])
    assert perf_counter() - start < 5
