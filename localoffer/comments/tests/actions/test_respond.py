from datetime import date, timedelta
from typing import Any

import pytest

from localoffer.accounts.models import User
from localoffer.comments.actions.locking import ChangedMeanwhile, WrongState
from localoffer.comments.actions.moderate import OpenMarks
from localoffer.comments.actions.respond import (
    Going,
    NoReason,
    NothingAnswered,
    PlannedAction,
    ResponseText,
    accept_response_mark,
    approve_response,
    discard_response,
    draft_response,
    follow_action,
    group_comment,
    publish_response,
    revise_response,
    ungroup_comment,
)
from localoffer.comments.choices import ActionState, ResponseState
from localoffer.comments.marking import open_marks_in, open_response_marks
from localoffer.comments.models import Action, Comment, Response
from localoffer.comments.tests import builders
from localoffer.publishing.audit import AuditEntry

pytestmark = pytest.mark.django_db

TEXT = ResponseText("Shorter waits", "The wait is too long.", "We hired more people.")
MARKED = ResponseText("Shorter waits", "", "Please ring Mrs Sample about it.")
PLANNED = PlannedAction("Hire two therapists", "Therapy service", date(2027, 3, 31))


@pytest.fixture
def by() -> User:
    return builders.officer()


def draft(by: User, *comments: Comment, **values: Any) -> Response:
    answered = comments or (builders.published_comment(),)
    return draft_response(comments=answered, by=by, **{"text": TEXT, "actions": [PLANNED], **values})


def verbs(subject: Response | Comment) -> list[str]:
    return [entry.verb for entry in reversed(AuditEntry.objects.history(subject))]


def publish(response: Response, by: User) -> Response:
    approved = approve_response(response=response, by=by, seen_version=response.version)
    return publish_response(response=approved, by=by, seen_version=approved.version)


def test_one_response_answers_many_comments(by: User) -> None:
    comments = [builders.published_comment() for _ in range(3)]
    response = draft(by, *comments)
    assert set(response.comments.all()) == set(comments)
    assert [(action.what, action.by_role) for action in response.actions.all()] == [
        ("Hire two therapists", "Therapy service")
    ]
    assert AuditEntry.objects.history(response).get().details == {"comments": [comment.pk for comment in comments]}


def test_a_comment_that_somebody_answers_is_taken(by: User) -> None:
    taken, free = builders.published_comment(), builders.published_comment()
    first = draft(by, taken)
    with pytest.raises(WrongState) as refused:
        draft(by, free, taken)
    assert refused.value.current == taken
    assert Response.objects.get() == first
    free.refresh_from_db()
    assert free.response is None


def test_what_is_not_published_is_not_answered(by: User) -> None:
    with pytest.raises(WrongState):
        draft(by, builders.comment())
    with pytest.raises(NothingAnswered):
        draft_response(comments=[], by=by, text=TEXT)


def test_an_approved_response_that_changes_is_a_draft_again(by: User) -> None:
    approved = approve_response(response=draft(by), by=by, seen_version=1)
    assert approved.approved_by == by
    changed = revise_response(response=approved, by=by, text=TEXT, actions=[], seen_version=2)
    assert (changed.state, changed.approved_by) == (ResponseState.DRAFT, None)
    with pytest.raises(WrongState):
        publish_response(response=changed, by=by, seen_version=changed.version)
    assert verbs(changed) == ["drafted", "approved", "revised"]


def test_the_second_of_two_officers_overwrites_nothing(by: User) -> None:
    response = draft(by)
    theirs = ResponseText("Theirs", "", "They answered.")
    revise_response(response=response, by=by, text=theirs, actions=[], seen_version=1)
    with pytest.raises(ChangedMeanwhile) as refused:
        revise_response(response=response, by=by, text=TEXT, actions=[], seen_version=1)
    assert str(refused.value.current) == "Theirs"
    assert Response.objects.get().we_did == "They answered."


def test_it_is_published_once(by: User) -> None:
    published = publish(draft(by), by)
    assert published.published_at is not None
    assert published.publication is not None
    assert published.publication.is_public
    with pytest.raises(WrongState):
        publish_response(response=published, by=by, seen_version=published.version)


def test_a_mark_hinders_approval_and_publication_until_somebody_says_why_it_may_stand(by: User) -> None:
    response = draft(by, text=MARKED)
    [mark] = open_response_marks(response)
    with pytest.raises(OpenMarks):
        approve_response(response=response, by=by, seen_version=1)
    accept_response_mark(response=response, by=by, mark=mark, reason="A character in a play.")
    assert publish(response, by).state == ResponseState.PUBLISHED


def test_what_is_public_never_gains_a_mark_and_its_old_dates_are_kept_without_words(by: User) -> None:
    response = publish(draft(by), by)
    with pytest.raises(OpenMarks):
        revise_response(response=response, by=by, text=MARKED, actions=[], seen_version=response.version)
    response.refresh_from_db()
    assert response.we_did == TEXT.we_did
    other = ResponseText("Shorter waits", "", "We hired three people.")
    later = PlannedAction("Hire", "Service", date(2028, 1, 1), pk=response.actions.get().pk)
    revise_response(response=response, by=by, text=other, actions=[later], seen_version=response.version)
    details = AuditEntry.objects.history(response)[0].details
    assert details == {"actions": [f"action {later.pk} by 2027-03-31"]}


def test_an_action_that_is_left_out_is_taken_away_and_a_known_one_is_changed(by: User) -> None:
    response = draft(by, actions=[PLANNED, PlannedAction("Publish the waits", "Health team", date(2027, 1, 1))])
    kept = response.actions.get(what="Publish the waits")
    changed = PlannedAction("Publish all waits", "Health team", date(2027, 1, 1), pk=kept.pk)
    revise_response(response=response, by=by, text=TEXT, actions=[changed], seen_version=1)
    assert [(action.pk, action.what) for action in Action.objects.all()] == [(kept.pk, "Publish all waits")]


def test_another_comment_makes_an_approved_response_a_draft_again(by: User) -> None:
    approved = approve_response(response=draft(by), by=by, seen_version=1)
    joining = builders.published_comment()
    group_comment(comment=joining, response=approved, by=by)
    again = Response.objects.get()
    assert (again.state, again.comments.count()) == (ResponseState.DRAFT, 2)
    with pytest.raises(ChangedMeanwhile):
        approve_response(response=approved, by=by, seen_version=approved.version)
    assert verbs(joining) == ["answered by"]


def test_a_taken_comment_joins_no_other_response(by: User) -> None:
    mine, theirs = draft(by), draft(by)
    with pytest.raises(WrongState):
        group_comment(comment=theirs.comments.get(), response=mine, by=by)
    group_comment(comment=mine.comments.get(), response=mine, by=by)
    mine.refresh_from_db()
    assert mine.version == 1


def test_a_response_keeps_one_comment_at_least(by: User) -> None:
    first, second = builders.published_comment(), builders.published_comment()
    response = draft(by, first, second)
    ungroup_comment(comment=first, response=response, by=by)
    ungroup_comment(comment=first, response=response, by=by)
    with pytest.raises(NothingAnswered):
        ungroup_comment(comment=second, response=response, by=by)
    assert list(response.comments.all()) == [second]
    assert list(Comment.objects.without_response()) == [first]


def test_a_draft_is_thrown_away_and_its_comments_wait_again(by: User) -> None:
    response = draft(by)
    discard_response(response=response, by=by, seen_version=1)
    assert Comment.objects.without_response().count() == 1
    with pytest.raises(Response.DoesNotExist):
        revise_response(response=response, by=by, text=TEXT, actions=[], seen_version=1)


def test_what_is_public_is_not_thrown_away(by: User) -> None:
    response = publish(draft(by), by)
    with pytest.raises(WrongState):
        discard_response(response=response, by=by, seen_version=response.version)


def test_an_action_is_followed_to_its_end_and_begun_again(by: User) -> None:
    response = publish(draft(by), by)
    action = response.actions.get()
    done = Going(ActionState.DONE, PLANNED.due, "Two therapists began.")
    followed = follow_action(action=action, by=by, going=done, seen_version=response.version)
    assert followed.closed_on is not None
    again = Going(ActionState.UNDER_WAY, PLANNED.due, "One of them left.")
    followed = follow_action(action=action, by=by, going=again, seen_version=response.version + 1)
    assert (followed.state, followed.closed_on) == (ActionState.UNDER_WAY, None)
    assert verbs(response)[-2:] == ["followed an action", "followed an action"]


def test_a_date_that_moves_needs_a_reason_which_the_audit_keeps(by: User) -> None:
    response = publish(draft(by), by)
    action, later = response.actions.get(), PLANNED.due + timedelta(days=60)
    with pytest.raises(NoReason):
        follow_action(action=action, by=by, going=Going(ActionState.PLANNED, later), seen_version=response.version)
    moved = Going(ActionState.PLANNED, later, reason="Nobody applied.")
    follow_action(action=action, by=by, going=moved, seen_version=response.version)
    details = AuditEntry.objects.history(response)[0].details
    assert (details["due_from"], details["due"], details["reason"]) == ("2027-03-31", "2027-05-30", "Nobody applied.")


def test_an_outcome_that_may_identify_somebody_is_not_shown(by: User) -> None:
    response = publish(draft(by), by)
    action = response.actions.get()
    going = Going(ActionState.DONE, PLANNED.due, "Mrs Sample began.")
    with pytest.raises(OpenMarks):
        follow_action(action=action, by=by, going=going, seen_version=response.version)
    [mark] = open_marks_in([going.outcome], of=response)
    accept_response_mark(response=response, by=by, mark=mark, reason="The name of a play.")
    follow_action(action=action, by=by, going=going, seen_version=response.version)
    assert Action.objects.get().outcome == "Mrs Sample began."


def test_only_what_is_public_is_followed_and_nobody_is_overwritten(by: User) -> None:
    response = draft(by)
    going = Going(ActionState.UNDER_WAY, PLANNED.due)
    with pytest.raises(WrongState):
        follow_action(action=response.actions.get(), by=by, going=going, seen_version=1)
    published = publish(response, by)
    with pytest.raises(ChangedMeanwhile):
        follow_action(action=response.actions.get(), by=by, going=going, seen_version=published.version - 1)
