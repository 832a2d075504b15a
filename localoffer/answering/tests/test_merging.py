"""Of two who changed the same answer: what only one of them changed, and what both did."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from localoffer.answering.merging import Words, began_from, merging
from localoffer.answering.parts.part_fields import PartField, part_fields
from localoffer.answering.tests.questions import PARTS
from localoffer.schools.models import OfferQuestion

FIELDS = list(part_fields(OfferQuestion(parts=PARTS).stated_parts))
TEXT = st.sampled_from(["", "One.", "Two."])


def words(text: str = "", name: str = "", needs: list[str] | None = None) -> Words:
    parts: dict[str, Any] = {}
    if name:
        parts["senco"] = {"rows": {"senco": {"name": name}}}
    if needs:
        parts["needs"] = {"needs": needs}
    return Words(text, parts)


def names(fields: tuple[PartField | None, ...]) -> list[str]:
    return [each.called if each else "text" for each in fields]


def told(before: Words, mine: Words, theirs: Words, *, wrong: tuple[str, ...] = ()) -> tuple[list[str], list[str]]:
    found = merging(FIELDS, began_from(FIELDS, before), mine, theirs, wrong)
    return names(found.taken), names(found.both)


def test_what_only_the_other_changed_is_taken() -> None:
    assert told(words("a"), words("a", name="Mine"), words("b")) == (["text"], [])
    assert told(words("a", name="N."), words("b", name="N."), words("a")) == (["SENCo, name"], [])


def test_what_both_changed_is_to_be_decided_unless_they_agree() -> None:
    assert told(words("a"), words("b"), words("c")) == ([], ["text"])
    assert told(words("a"), words("b"), words("b")) == ([], [])


def test_the_order_of_ticks_is_no_change() -> None:
    assert told(words(needs=["x", "y"]), words(needs=["y", "x"]), words(needs=["x"])) == (
        ["Needs that we provide for"],
        [],
    )


def test_without_knowing_what_was_seen_whatever_differs_is_to_be_decided() -> None:
    for began in ("", "x", ".".join("x" * 3)):
        found = merging(FIELDS, began, words("a", name="N."), words("b", name="N."), ())
        assert (names(found.taken), names(found.both)) == ([], ["text"])


def test_what_could_not_be_read_counts_as_changed() -> None:
    name = "part__senco__senco__name"
    assert told(words(name="N."), words(name="N."), words(name="O."), wrong=(name,)) == ([], ["SENCo, name"])
    assert told(words(name="N."), words(name="N."), words(name="N."), wrong=(name,)) == ([], [])


@given(before=TEXT, mine=TEXT, theirs=TEXT)
def test_nothing_of_both_is_passed_over(before: str, mine: str, theirs: str) -> None:
    """The text that ends up in the form is one of the two, and where it leaves a change out, that is told."""
    taken, both = told(words(before), words(mine), words(theirs))
    in_the_form = theirs if taken else mine
    left_out = {mine, theirs} - {in_the_form, before}
    assert bool(left_out) == bool(both)
