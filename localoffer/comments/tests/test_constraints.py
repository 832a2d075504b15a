"""What the tables around a comment refuse, whoever writes."""

from collections.abc import Callable
from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.utils import timezone

from localoffer.comments.choices import ActionState, ResponseState
from localoffer.comments.models import AcceptedMark, Contact, Escalation, Response
from localoffer.comments.tests import builders

pytestmark = pytest.mark.django_db


def refused(write: Callable[[], object]) -> bool:
    try:
        with transaction.atomic():
            write()
    except IntegrityError:
        return True
    return False


def test_a_way_to_answer_has_one_way_at_least() -> None:
    comment = builders.comment()
    assert refused(lambda: Contact.objects.create(comment=comment, delete_after=date(2030, 1, 1)))
    assert not refused(lambda: builders.contact(comment, email="", telephone="0113 496 0001"))


def test_a_mark_that_stands_has_a_reason_and_belongs_to_one_text() -> None:
    comment, response, by = builders.comment(), builders.response(), builders.officer()
    said = {"kind": "name", "fingerprint": "f", "by": by}
    assert refused(lambda: AcceptedMark.objects.create(comment=comment, reason="", **said))
    assert refused(lambda: AcceptedMark.objects.create(reason="A dog.", **said))
    assert refused(lambda: AcceptedMark.objects.create(comment=comment, response=response, reason="A dog.", **said))
    AcceptedMark.objects.create(comment=comment, reason="A dog.", **said)
    assert refused(lambda: AcceptedMark.objects.create(comment=comment, reason="Again.", **said))


def test_one_escalation_of_a_comment_is_open_at_a_time_and_ends_with_an_outcome() -> None:
    comment, by = builders.comment(), builders.officer()
    first = Escalation.objects.create(comment=comment, reason="He is hurt.", raised_by=by)
    assert refused(lambda: Escalation.objects.create(comment=comment, reason="Again.", raised_by=by))
    first.settled_at, first.settled_by = timezone.now(), by
    assert refused(first.save)
    first.outcome = "The family was visited."
    first.save()
    assert not refused(lambda: Escalation.objects.create(comment=comment, reason="Again.", raised_by=by))


def test_a_response_is_approved_by_somebody_before_it_is_public() -> None:
    assert refused(lambda: builders.response(state=ResponseState.PUBLISHED, published_at=timezone.now()))
    assert refused(lambda: builders.response(state=ResponseState.APPROVED))
    assert refused(lambda: builders.response(state=ResponseState.PUBLISHED, approved_by=builders.officer()))
    assert refused(lambda: builders.response(we_did=""))


def test_an_action_that_ended_says_when_and_what_came_of_it() -> None:
    response = builders.response()
    assert refused(lambda: builders.action(response, state=ActionState.DONE))
    assert refused(lambda: builders.action(response, state=ActionState.DONE, closed_on=date(2026, 1, 1)))
    assert refused(lambda: builders.action(response, closed_on=date(2026, 1, 1), outcome="Hired."))
    assert refused(lambda: builders.action(response, by_role=""))
    assert not refused(
        lambda: builders.action(response, state=ActionState.DONE, closed_on=date(2026, 1, 1), outcome="Hired.")
    )


def test_a_response_with_comments_and_a_ground_in_use_cannot_be_deleted() -> None:
    response = builders.published_response()
    with pytest.raises(ProtectedError):
        response.delete()
    withheld = builders.withheld_comment()
    assert withheld.ground
    with pytest.raises(ProtectedError):
        withheld.ground.delete()


def test_a_response_is_a_publication_once_it_is_published() -> None:
    draft, public = builders.response(), builders.published_response()
    assert draft.publication
    assert not draft.publication.is_public
    assert public.publication
    assert public.publication.is_public
    assert public.publication.address == f"/you-said-we-did/responses/{public.pk}/"
    assert Response.objects.published().get() == public
