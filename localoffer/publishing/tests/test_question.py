"""The words at the head of a list's edition: what was asked, what was left out, and what to do where nothing is."""

from localoffer.core.asked import LeftOut
from localoffer.core.filters import Selected
from localoffer.publishing.document import Block, Document
from localoffer.publishing.question import Question, question


def asked(*labels: str, left_out: tuple[str, ...] = ()) -> Question:
    return question(
        "Services",
        [Selected(label, "?") for label in labels],
        [LeftOut("need", message) for message in left_out],
        order="Name",
        nothing_found="We found no service for this.",
        try_next=[("Use fewer words.", ""), ("See all services.", "/services/")],
    )


def words(blocks: tuple[Block, ...]) -> str:
    return " ".join(word for word in Document("", blocks=blocks).words() if word)


def test_the_title_is_in_the_words_of_the_page() -> None:
    assert asked().title == "Services"
    assert asked("Autism", "Within 5 miles of LS6").title == "Services: Autism; Within 5 miles of LS6"


def test_a_long_title_counts_what_it_does_not_name() -> None:
    assert asked(*"abcde").title == "Services: a; b; c; d; and 1 more choice"
    assert asked(*"abcdef").title == "Services: a; b; c; d; and 2 more choices"
    assert "a; b; c; d; e; f." in words(asked(*"abcdef").blocks(3))


def test_it_says_what_was_asked_and_in_which_order() -> None:
    assert words(asked("Autism").blocks(2)) == "You asked for: Autism. It is in this order: Name."
    assert words(asked().blocks(2)).startswith("This is the whole list.")
    assert words(asked("Autism").blocks(1)) == "You asked for: Autism."


def test_it_says_what_was_left_out() -> None:
    assert "We do not know that need." in words(asked(left_out=("We do not know that need.",)).blocks(2))


def test_an_empty_list_says_so_and_what_to_do_next() -> None:
    nothing = asked("Autism")
    assert nothing.summary(0, "0 services") == "We found no service for this."
    assert nothing.summary(2, "2 services") == "2 services."
    assert words(nothing.blocks(0)).endswith("What you can do now: Use fewer words. See all services.")
