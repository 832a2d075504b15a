import pytest

from localoffer.comments.actions.locking import ChangedMeanwhile, WrongState
from localoffer.comments.actions.moderate import (
    NoWords,
    OpenMarks,
    Sorting,
    accept_mark,
    publish_comment,
    return_to_moderation,
    revise_words,
    withhold_comment,
)
from localoffer.comments.actions.tell import told
from localoffer.comments.choices import State
from localoffer.comments.contact import News
from localoffer.comments.marking import open_marks
from localoffer.comments.models import Comment, Contact, Original, Response
from localoffer.comments.tests import builders
from localoffer.publishing.audit import AuditEntry

pytestmark = pytest.mark.django_db


def verbs(comment: Comment) -> list[str]:
    return list(
        AuditEntry.objects.filter(subject=f"comment {comment.pk}").order_by("pk").values_list("verb", flat=True)
    )


def test_words_are_revised_and_the_original_stays() -> None:
    comment, by = builders.comment(words="Jacob waits."), builders.officer()
    sorting = Sorting(builders.category("missing"), builders.theme(), builders.need(), 7, "LS12")
    changed = revise_words(comment=comment, by=by, words="[name] waits.", sorting=sorting, seen_version=1)
    assert (changed.words, changed.age, changed.area, changed.version) == ("[name] waits.", 7, "LS12", 2)
    assert changed.original.words == "Jacob waits."
    assert verbs(comment) == ["revised"]


def test_the_second_of_two_officers_overwrites_nothing() -> None:
    comment, by = builders.comment(words="as sent"), builders.officer()
    sorting = Sorting(builders.category())
    revise_words(comment=comment, by=by, words="first", sorting=sorting, seen_version=1)
    with pytest.raises(ChangedMeanwhile) as problem:
        revise_words(comment=comment, by=by, words="second", sorting=sorting, seen_version=1)
    assert isinstance(problem.value.current, Comment)
    assert problem.value.current.words == "first"
    assert Comment.objects.get().words == "first"


def test_nothing_is_published_while_a_mark_is_open() -> None:
    comment, by = builders.comment(words="Mrs Okafor is kind."), builders.officer()
    with pytest.raises(OpenMarks) as problem:
        publish_comment(comment=comment, by=by, seen_version=1)
    assert "Okafor" in problem.value.marks[0].text
    assert Comment.objects.get().state == State.WAITING


def test_a_mark_that_an_officer_lets_stand_with_a_reason_does_not_hinder() -> None:
    comment, by = builders.comment(words="Mrs Okafor is kind."), builders.officer()
    accept_mark(comment=comment, by=by, mark=open_marks(comment)[0], reason="She asked to be thanked by name.")
    publish_comment(comment=comment, by=by, seen_version=1)
    published = Comment.objects.get()
    assert published.state == State.PUBLISHED
    assert published.published_at
    assert verbs(comment) == ["let a mark stand", "published"]
    assert "Okafor" not in str(AuditEntry.objects.values_list("details", flat=True))


def test_a_recording_that_nobody_wrote_down_is_not_published() -> None:
    with pytest.raises(NoWords):
        publish_comment(comment=builders.comment(words=""), by=builders.officer(), seen_version=1)


def test_it_is_published_once() -> None:
    comment, by = builders.comment(), builders.officer()
    publish_comment(comment=comment, by=by, seen_version=1)
    with pytest.raises(WrongState):
        publish_comment(comment=comment, by=by, seen_version=1)
    assert verbs(comment) == ["published"]


def test_what_is_not_published_is_sealed_with_its_ground_and_reason() -> None:
    comment, by, ground = builders.comment(words="Insults."), builders.officer(), builders.ground("vexatious")
    withhold_comment(comment=comment, by=by, ground=ground, reason="Insults and nothing else.", seen_version=1)
    kept = Comment.objects.get()
    assert (kept.state, kept.ground, kept.words) == (State.NOT_PUBLISHED, ground, "")
    assert kept.original.words == "Insults."
    assert AuditEntry.objects.get().details == {"ground": "vexatious", "reason": "Insults and nothing else."}


def test_a_decision_is_taken_back_and_the_words_return() -> None:
    comment, by = builders.comment(words="Too harsh?"), builders.officer()
    withhold_comment(comment=comment, by=by, ground=builders.ground(), reason="Insults.", seen_version=1)
    back = return_to_moderation(comment=comment, by=by, reason="It has a point after all.")
    assert (back.state, back.words, back.ground) == (State.WAITING, "Too harsh?", None)


def test_a_published_comment_is_taken_back_and_leaves_its_response() -> None:
    comment = builders.published_comment()
    builders.response(comment)
    return_to_moderation(comment=comment, by=builders.officer(), reason="A surname was missed.")
    assert Comment.objects.get(pk=comment.pk).response is None
    with pytest.raises(WrongState):
        return_to_moderation(comment=comment, by=builders.officer(), reason="Again.")


def test_a_mark_that_stands_is_decided_anew_where_its_words_stand_more_often() -> None:
    comment, by = builders.comment(words="We thank Mrs Okafor."), builders.officer()
    accept_mark(comment=comment, by=by, mark=open_marks(comment)[0], reason="She asked for it.")
    assert open_marks(comment) == ()
    words = "We thank Mrs Okafor. The boy who bites is the son of Mrs Okafor."
    changed = revise_words(comment=comment, by=by, words=words, sorting=Sorting(comment.category), seen_version=1)
    assert len(open_marks(changed)) == 2


def test_marks_are_decided_anew_when_a_comment_returns() -> None:
    comment, by = builders.comment(words="We thank Mrs Okafor."), builders.officer()
    accept_mark(comment=comment, by=by, mark=open_marks(comment)[0], reason="She asked for it.")
    published = publish_comment(comment=comment, by=by, seen_version=1)
    assert open_marks(return_to_moderation(comment=published, by=by, reason="She changed her mind."))


def test_what_was_written_down_from_a_recording_is_sealed_and_returns() -> None:
    comment, by = builders.comment(words=""), builders.officer()
    Original.objects.filter(comment=comment).update(words="")
    sorting = Sorting(comment.category)
    written = revise_words(comment=comment, by=by, words="What she said.", sorting=sorting, seen_version=1)
    withhold_comment(comment=written, by=by, ground=builders.ground(), reason="Insults.", seen_version=2)
    assert return_to_moderation(comment=comment, by=by, reason="It has a point.").words == "What she said."


def test_the_commenter_hears_of_a_second_decision() -> None:
    comment, by = builders.comment(), builders.officer()
    contact = builders.contact(comment)
    withheld = withhold_comment(comment=comment, by=by, ground=builders.ground(), reason="Insults.", seen_version=1)
    told(contact=contact, by=None, news=News.NOT_PUBLISHED)
    assert not Contact.objects.to_tell()
    back = return_to_moderation(comment=withheld, by=by, reason="The wrong ground.")
    ground = builders.ground("individual")
    withhold_comment(comment=back, by=by, ground=ground, reason="One case.", seen_version=back.version)
    assert list(Contact.objects.to_tell()) == [contact]


def test_whoever_edits_the_response_learns_that_it_lost_a_comment() -> None:
    comment = builders.published_comment()
    response = builders.published_response(comment)
    return_to_moderation(comment=comment, by=builders.officer(), reason="A surname was missed.")
    assert Response.objects.get().version == response.version + 1
    assert AuditEntry.objects.filter(verb="lost a comment", subject=f"response {response.pk}").exists()
