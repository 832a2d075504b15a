from localoffer.comments.anonymity import MarkKind, find_marks
from localoffer.comments.anonymity.find import merged
from localoffer.comments.anonymity.mark import MOST_SPECIFIC_FIRST, Found
from localoffer.comments.tests.anonymity.marked import redacted


def test_every_kind_has_a_label_a_replacement_and_a_rank() -> None:
    assert set(MOST_SPECIFIC_FIRST) == set(MarkKind)
    replacements = [kind.replacement for kind in MarkKind]
    assert len(set(replacements)) == len(replacements)
    assert all(text.startswith("[") and text.endswith("]") and len(text) > 4 for text in replacements)
    assert max(len(kind.value) for kind in MarkKind) <= 20, "the column holds no more"


def test_replacements_read_well() -> None:
    text = "Mrs Harrowgate, 0113 496 0123, jen@example.org, born 3 May 2015, NHS 999 123 4586, AB123456C, LS7 9ZZ"
    assert redacted(text) == (
        "Mrs [name], [telephone number], [e-mail address], born [date of birth], NHS [NHS number], "
        "[National Insurance number], [postcode]"
    )


def test_a_moderator_reads_why() -> None:
    reasons = {mark.reason for mark in find_marks("My son Zubin saw Dr Ng. Ring 0113 496 0123.")}
    assert reasons == {
        "A word for a person, followed by a name",
        "A title and a name",
        "Digits in the form of a telephone number",
    }


def test_pieces_that_overlap_become_one_of_the_more_specific_kind() -> None:
    pieces = [Found(MarkKind.NAME, 0, 5, "n"), Found(MarkKind.EMAIL, 3, 9, "e"), Found(MarkKind.NAME, 9, 12, "n")]
    assert [(piece.kind, piece.start, piece.end) for piece in merged(pieces)] == [
        (MarkKind.EMAIL, 0, 9),
        (MarkKind.NAME, 9, 12),
    ]
