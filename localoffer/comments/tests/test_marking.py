import pytest

from localoffer.comments.marking import mark_fingerprint, marks, open_marks, open_response_marks
from localoffer.comments.models import AcceptedMark
from localoffer.comments.tests import builders

pytestmark = pytest.mark.django_db


def test_a_name_and_a_typed_area_are_marked() -> None:
    comment = builders.comment(words="Mrs Okafor never rang back.", area="12 Example Street, Leeds")
    found = [mark.text for mark in open_marks(comment)]
    assert any("Okafor" in text for text in found)
    assert any("Example Street" in text for text in found)


def test_a_mark_that_stands_is_not_open_any_more_wherever_it_occurs() -> None:
    comment = builders.comment(words="Mrs Okafor is kind. Thank you, Mrs Okafor!")
    mark = open_marks(comment)[0]
    AcceptedMark.objects.create(
        comment=comment, kind=mark.kind, fingerprint=mark_fingerprint(mark), reason="She agreed.", by=builders.officer()
    )
    assert open_marks(comment) == ()
    assert len(marks(comment)) == 2


def test_a_mark_that_stands_in_one_comment_is_open_in_another() -> None:
    first, second = (builders.comment(words="Mrs Okafor is kind.") for _ in range(2))
    mark = open_marks(first)[0]
    AcceptedMark.objects.create(
        comment=first, kind=mark.kind, fingerprint=mark_fingerprint(mark), reason="She agreed.", by=builders.officer()
    )
    assert open_marks(second) == (mark,)


def test_what_is_kept_of_a_mark_does_not_hold_the_fragment() -> None:
    mark = open_marks(builders.comment(words="Mrs Okafor is kind."))[0]
    assert "okafor" not in mark_fingerprint(mark).lower()


def test_in_a_comment_about_a_school_a_year_and_a_condition_are_marked() -> None:
    words = "The one in Year 4 with Down syndrome gets no help."
    school = builders.publication(kind="school", title="Example Primary School")
    assert open_marks(builders.comment(words=words, about=school))
    assert not open_marks(builders.comment(words=words))


def test_names_in_any_part_of_a_response_are_marked() -> None:
    response = builders.response(title="Waits", you_said="Waits are long.", we_did="We hired.")
    assert open_response_marks(response) == ()
    builders.action(response, what="Mrs Okafor rings every family")
    assert [mark.kind for mark in open_response_marks(response)] == ["name"]
