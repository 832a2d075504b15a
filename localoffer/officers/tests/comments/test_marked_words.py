"""Words with their marks."""

from localoffer.comments.actions.moderate import accept_mark
from localoffer.comments.marking import SETTING
from localoffer.officers.comments.marked_words import as_typed, check
from localoffer.officers.tests.comments.builders import comment, person, publication

TELEPHONE = "0113 496 0123"


def test_the_pieces_are_the_words(db: None) -> None:
    words = f"Ring {TELEPHONE}, {TELEPHONE} or\nwrite to someone@example.org"
    pieces = check(comment(words)).pieces()
    assert "".join(piece.text for piece in pieces) == words
    assert [piece.text for piece in pieces if piece.kind] == [TELEPHONE, TELEPHONE, "someone@example.org"]


def test_words_without_marks_are_one_piece(db: None) -> None:
    assert [piece.text for piece in check(comment("the wait is long")).pieces()] == ["the wait is long"]
    assert check(comment("")).pieces() == []


def test_a_fragment_is_listed_once_with_its_places(db: None) -> None:
    (found,) = check(comment(f"Ring {TELEPHONE} or {TELEPHONE}.", area=TELEPHONE)).open_fragments()
    assert (found.text, found.kind, found.times, found.is_in_area) == (TELEPHONE, "Telephone number", 3, True)


def test_what_was_let_stand_is_settled_and_not_listed(db: None) -> None:
    one = comment(f"Ring {TELEPHONE} or someone@example.org.")
    telephone, email = check(one).open_fragments()
    accept_mark(comment=one, by=person(), mark=telephone.mark, reason="A public line")
    assert [fragment.key for fragment in check(one).open_fragments()] == [email.key]
    assert {piece.text: piece.is_settled for piece in check(one).pieces() if piece.kind} == {
        TELEPHONE: True,
        "someone@example.org": False,
    }


def test_the_key_of_a_mark_does_not_say_it(db: None) -> None:
    (found,) = check(comment(f"Ring {TELEPHONE}.")).open_fragments()
    assert found.key.startswith("telephone-")
    assert TELEPHONE.replace(" ", "") not in found.key


def test_typed_words_are_checked_as_they_would_be_stored(db: None) -> None:
    school = publication(kind=SETTING)
    one = comment("Nothing.", about=school)
    typed = as_typed(one, f"  Ring\r\n{TELEPHONE}\u200b ", "")
    assert typed.words == f"Ring\n{TELEPHONE}"
    assert len(check(typed).open_fragments()) == 1
    one.refresh_from_db()
    assert one.words == "Nothing."
