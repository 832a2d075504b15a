"""The invented comments and responses of a demonstration. data/demonstration/comments.toml gives the format."""

import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import transaction
from django.utils import timezone

from localoffer.comments.actions.moderate import publish_comment, withhold_comment
from localoffer.comments.actions.receive import receive_comment
from localoffer.comments.actions.respond import PlannedAction, ResponseText, draft_response, publish_response
from localoffer.comments.choices import ActionState, Channel, ResponseState, Speaker, Subject
from localoffer.comments.models import Action, Category, Comment, Ground, Response, Theme
from localoffer.comments.new_comment import NewComment
from localoffer.comments.terms import MISSING_CATEGORY
from localoffer.directory.models import Need
from localoffer.exchange.starter.starter_record import StarterRecord
from localoffer.publishing.bulk import state_publications
from localoffer.publishing.publication import Publication

COMMENT = StarterRecord.Kind.COMMENT
RESPONSE = StarterRecord.Kind.RESPONSE
# The kind of publication (`Publication.kind`) that is one of the authority's own pages.
PAGE = "page"
_IN_THE_MORNING = time(10)
Record = dict[str, Any]


class UnusableComment(ValueError):
    """A record cannot be taken in. The message names it and says what is wrong."""


@dataclass(frozen=True, slots=True)
class LoadedComments:
    """How many of each were added."""

    comments: int
    responses: int


def state_example_responses() -> None:
    """Invented responses leave the site with the demonstration, and return with it: the setting decides for each."""
    state_publications(list(Response.objects.filter(is_example=True).select_related("publication")))


@transaction.atomic
def load_comments(*, path: Path) -> LoadedComments:
    """Take in the invented comments and responses that were never taken in, all or none.

    They go the way of real ones, and their dates are then moved into the past. A comment about a page or a service
    that is not on this site is left out, and a response to none but such comments with it.
    """
    values = tomllib.loads(path.read_text(encoding="utf-8"))
    comments = _load(COMMENT, "Comment", values["comment"], _comment)
    responses = _load(RESPONSE, "Response", values["response"], _response)
    return LoadedComments(comments, responses)


def _load(kind: str, what: str, records: list[Record], add: Any) -> int:
    known = StarterRecord.objects.known(kind)
    added: dict[str, int] = {}
    for record in records:
        if record["id"] not in known:
            with _naming(what, record["id"]):
                made = add(record)
            if made is not None:
                added[record["id"]] = made.pk
    StarterRecord.objects.remember(kind, added, keys=added)
    return len(added)


@contextmanager
def _naming(what: str, identifier: str) -> Iterator[None]:
    """Say which record cannot be taken in."""
    try:
        yield
    except (ObjectDoesNotExist, KeyError, TypeError, ValueError, RuntimeError, ValidationError) as problem:
        raise UnusableComment(f"{what} “{identifier}”: {problem}") from problem


def _day(days_ago: int) -> date:
    return timezone.localdate() - timedelta(days=days_ago)


def _moment(days_ago: int) -> datetime:
    return timezone.make_aware(datetime.combine(_day(days_ago), _IN_THE_MORNING))


def _comment(record: Record) -> Comment | None:
    """None where there is nothing here that it could be about."""
    about = _about(record["about"]) if "about" in record else None
    if about is None and "about" in record:
        return None
    comment, is_new = receive_comment(new=_new_comment(record, about))
    if not is_new:  # From before we kept records: it stands where officers left it.
        return comment
    theme = Theme.objects.filter(name=record.get("theme", "")).first()
    received = _moment(record["received_days_ago"])
    Comment.objects.filter(pk=comment.pk).update(theme=theme, created_at=received)
    if "published_days_ago" in record:
        publish_comment(comment=comment, by=None, seen_version=comment.version)
        Comment.objects.filter(pk=comment.pk).update(published_at=_moment(record["published_days_ago"]))
    elif "ground" in record:
        ground = Ground.objects.get(identifier=record["ground"])
        withhold_comment(comment=comment, by=None, ground=ground, reason=record["reason"], seen_version=comment.version)
    return comment


def _about(address: str) -> Publication | None:
    """Nobody shall read an invented comment about a school or an organisation that there is. Raises ValueError."""
    found = Publication.objects.public().filter(address=address).first()
    if found and not found.is_example and found.kind != PAGE:
        raise ValueError(f"“{found}” is real: nothing that is invented may be said of it")
    return found


def _new_comment(record: Record, about: Publication | None) -> NewComment:
    is_missing = record.get("missing", False)
    subject = Subject.MISSING if is_missing else Subject.PUBLICATION if about else Subject.LOCAL_OFFER
    category = MISSING_CATEGORY if is_missing else record["category"]
    return NewComment(
        once=f"demonstration {record['id']}",
        subject=subject,
        channel=Channel(record["channel"]),
        words=record["words"],
        about=about,
        category=Category.objects.get(identifier=category),
        speaker=Speaker(record["speaker"]),
        need=Need.objects.get(identifier=record["need"]) if "need" in record else None,
        age=record.get("age"),
        area=record.get("area", ""),
        received_on=_day(record["received_days_ago"]),
        is_example=True,
    )


def _response(record: Record) -> Response | None:
    """None where every comment that it would answer is missing here, or was answered by officers meanwhile."""
    loaded = StarterRecord.objects.known(COMMENT)
    keys = [loaded.get(identifier) for identifier in record["comments"]]
    comments = list(Comment.objects.without_response().filter(pk__in=[key for key in keys if key]))
    if not comments:
        return None
    text = ResponseText(record["title"], record["you_said"], record["we_did"])
    actions = record.get("action", [])
    response = draft_response(comments=comments, by=None, text=text, actions=[_planned(each) for each in actions])
    if "published_days_ago" in record:
        _publish(response, record["published_days_ago"])
        for action in actions:
            _date_end(response, action)
    return response


def _planned(record: Record) -> PlannedAction:
    return PlannedAction(
        what=record["what"],
        by_role=record["by_role"],
        due=_day(-record["due_in_days"]),
        state=ActionState(record["state"]),
        outcome=record.get("outcome", ""),
    )


def _publish(response: Response, days_ago: int) -> None:
    """Nobody approves it: the database lets that be for invented responses alone."""
    Response.objects.filter(pk=response.pk).update(state=ResponseState.APPROVED)
    publish_response(response=response, by=None, seen_version=response.version)
    published = _moment(days_ago)
    Response.objects.filter(pk=response.pk).update(created_at=published, published_at=published)
    Publication.objects.filter(pk=response.publication_id or 0).update(last_checked=published.date())


def _date_end(response: Response, record: Record) -> None:
    if "closed_days_ago" in record:
        ended = Action.objects.filter(response=response, what=record["what"])
        ended.update(closed_on=_day(record["closed_days_ago"]))
