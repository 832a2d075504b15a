"""What people do to easy read versions and their pictures."""

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from localoffer.accounts.models import User
from localoffer.easy_read.easy_read import LONGEST_TEXT, MOST_ROWS
from localoffer.easy_read.models import EasyRead, Picture, Release, Row
from localoffer.easy_read.row_list import Step, TypedRow, rows_after
from localoffer.easy_read.uploaded_picture import redraw
from localoffer.publishing import audit
from localoffer.publishing.companion import CompanionState, source_digest, source_texts
from localoffer.publishing.publication import Publication
from localoffer.publishing.record import record_of

MADE_BY = "Local Offer team"
DRAFT, PUBLISHED = CompanionState.DRAFT, CompanionState.PUBLISHED


class ChangedMeanwhile(RuntimeError):
    """Somebody changed it, published it or threw it away after it was read."""


class SourceChanged(RuntimeError):
    """The full page does not say what the officer compared with."""


class NotReady(ValueError):
    """It cannot be published yet. The message says what is missing, for the officer."""


@dataclass(frozen=True, slots=True)
class NewPicture:
    """What an officer says of a picture. `content` is the file as it was chosen."""

    name: str
    alt: str
    keywords: str
    source: str
    content: bytes


@transaction.atomic
def begin_easy_read(*, publication: Publication, by: User | None, made_by: str = MADE_BY) -> EasyRead:
    """The publication's draft: the one there is, or a new one with the rows of what is published.

    Raises SourceChanged where the publication's record is gone, so that there is nothing to write from.
    """
    publication = Publication.objects.select_for_update().get(pk=publication.pk)
    if draft := EasyRead.objects.filter(publication=publication, state=DRAFT).first():
        return draft
    published = EasyRead.objects.filter(publication=publication, state=PUBLISHED).with_rows().first()
    draft = EasyRead(publication=publication, changed_by=by, made_by=made_by, matched_on=timezone.localdate())
    if published is None:
        draft.source = _source_now(publication)
        draft.source_digest = source_digest(draft.source)
    else:
        for name in ("title", "made_by", "source", "source_digest", "matched_on", "behind_since", "is_example"):
            setattr(draft, name, getattr(published, name))
    draft.save()
    _copy_rows(published.rows.all() if published else [Row(position=1)], draft)
    audit.record(by=by, verb="began easy read", subject=publication)
    return draft


@transaction.atomic
def revise_easy_read(
    *,
    easy_read: EasyRead,
    by: User | None,
    seen_version: int,
    words: Mapping[str, str],
    rows: Sequence[TypedRow],
    step: Step | None = None,
) -> EasyRead:
    """Save what was typed into a draft, and take a step with one row. `words` are `title` and `made_by`.

    Raises ChangedMeanwhile, or ValidationError for words that are too long or missing.
    """
    locked = _lock(easy_read, seen_version, {DRAFT})
    locked.title, locked.made_by = words["title"].strip(), words["made_by"].strip()
    stored = list(locked.rows.all())
    left = rows_after(stored, rows, step)
    _check(locked, left)
    kept = {row.pk for row in left}
    Row.objects.filter(pk__in=[row.pk for row in stored if row.pk not in kept]).delete()
    Row.objects.bulk_update([row for row in left if row.pk], ["position", "text"])
    for row in left:
        row.easy_read = locked
    Row.objects.bulk_create([row for row in left if not row.pk])
    _save(locked, by)
    audit.record(by=by, verb="wrote easy read", subject=locked.publication, rows=len(left))
    return locked


@transaction.atomic
def give_picture(*, row: Row, picture: Picture | None, by: User, seen_version: int) -> EasyRead:
    """Put a picture beside the words of a draft's row, or take it away. Raises ChangedMeanwhile."""
    locked = _lock(row.easy_read, seen_version, {DRAFT})
    if not locked.rows.filter(pk=row.pk, is_heading=False).update(picture=picture):
        raise ChangedMeanwhile
    _save(locked, by)
    verb = "gave easy read a picture" if picture else "took a picture from easy read"
    audit.record(by=by, verb=verb, subject=locked.publication)
    return locked


@transaction.atomic
def match_source(*, easy_read: EasyRead, by: User, seen_version: int, seen_digest: str) -> EasyRead:
    """Say that it says the same as the full page does today, which the officer has just compared.

    Raises ChangedMeanwhile, or SourceChanged where the page was changed again after the officer read it.
    """
    locked = _lock(easy_read, seen_version, {DRAFT, PUBLISHED})
    source = _source_now(locked.publication)
    if source_digest(source) != seen_digest:
        raise SourceChanged
    locked.source, locked.source_digest = source, seen_digest
    locked.matched_on = timezone.localdate()
    locked.behind_since = locked.told_behind_at = None
    _save(locked, by)
    audit.record(by=by, verb="matched easy read", subject=locked.publication, state=locked.state)
    return locked


@transaction.atomic
def publish_easy_read(*, easy_read: EasyRead, by: User | None, seen_version: int) -> EasyRead:
    """Let everybody read a draft. It takes the place of what was published, which stays among the releases.

    Raises ChangedMeanwhile, SourceChanged where the full page has changed since, or NotReady.
    """
    locked = _lock(easy_read, seen_version, {DRAFT})
    rows = [row for row in locked.rows.select_related("picture") if row.text or row.picture_id]
    _check_ready(rows)
    if source_digest(_source_now(locked.publication)) != locked.source_digest:
        raise SourceChanged
    EasyRead.objects.filter(publication=locked.publication_id, state=PUBLISHED).delete()
    locked.rows.exclude(pk__in=[row.pk for row in rows]).delete()
    locked.state = PUBLISHED
    locked.behind_since = locked.told_behind_at = None
    _save(locked, by)
    release = Release.objects.create(
        publication=locked.publication,
        title=locked.shown_title,
        made_by=locked.made_by,
        matched_on=locked.matched_on,
        rows=[_stated(row) for row in rows],
        released_by=by,
    )
    audit.record(by=by, verb="published easy read", subject=locked.publication, release=release.pk)
    return locked


@transaction.atomic
def withdraw_easy_read(*, easy_read: EasyRead, by: User, seen_version: int) -> None:
    """Take it off the site. It becomes the draft, unless there is a newer one. Raises ChangedMeanwhile."""
    locked = _lock(easy_read, seen_version, {PUBLISHED})
    if EasyRead.objects.filter(publication=locked.publication_id, state=DRAFT).exists():
        locked.delete()
    else:
        locked.state = DRAFT
        _save(locked, by)
    audit.record(by=by, verb="took easy read off the site", subject=locked.publication)


@transaction.atomic
def discard_easy_read(*, easy_read: EasyRead, by: User, seen_version: int) -> None:
    """Throw a draft away. What is published stays. Raises ChangedMeanwhile."""
    locked = _lock(easy_read, seen_version, {DRAFT})
    publication = locked.publication
    locked.delete()
    audit.record(by=by, verb="threw away a draft of easy read", subject=publication)


def upload_picture(*, new: NewPicture, by: User) -> Picture:
    """Keep a picture, drawn anew. Raises UnusablePicture for the file, ValidationError for what was said of it."""
    redrawn = redraw(new.content)
    picture = Picture(
        name=new.name, alt=new.alt.strip(), keywords=new.keywords, source=new.source, licence="", added_by=by
    )
    picture.full_clean()
    file_name = f"{hashlib.sha256(redrawn.content).hexdigest()[:32]}.{redrawn.extension}"
    picture.file.save(file_name, ContentFile(redrawn.content), save=False)
    try:
        with transaction.atomic():
            picture.save()
            audit.record(by=by, verb="added an easy read picture", subject=picture)
    except BaseException:
        picture.file.delete(save=False)
        raise
    return picture


@transaction.atomic
def load_own_pictures(*, pictures: Sequence[Mapping[str, Any]], licence: str) -> int:
    """Take in our own set as its list states it; returns how many are new. A picture that an officer gave the same
    name keeps it."""
    uploaded = set(Picture.objects.uploaded().values_list("name", flat=True))
    known = set(Picture.objects.filter(file="").values_list("name", flat=True))
    stated = [
        Picture(
            name=each["name"],
            alt=each["alt"],
            keywords=each.get("keywords", ""),
            licence=licence,
            source=settings.AUTHORITY.site_name,
        )
        for each in pictures
        if each["name"] not in uploaded
    ]
    Picture.objects.bulk_create(
        stated, update_conflicts=True, unique_fields=["name"], update_fields=["alt", "keywords", "licence"]
    )
    return sum(picture.name not in known for picture in stated)


def _lock(easy_read: EasyRead, seen_version: int, states: Collection[str]) -> EasyRead:
    """As it stands, locked until the transaction ends: first its publication, in which every change takes turns."""
    Publication.objects.select_for_update().get(pk=easy_read.publication_id)
    locked = EasyRead.objects.select_for_update().filter(pk=easy_read.pk, version=seen_version).first()
    if locked is None or locked.state not in states:
        raise ChangedMeanwhile
    return locked


def _save(easy_read: EasyRead, by: User | None) -> None:
    easy_read.version += 1
    easy_read.changed_by = by
    easy_read.save()


def _source_now(publication: Publication) -> list[str]:
    record = record_of(publication)
    if record is None:
        raise SourceChanged
    return source_texts(record.to_document())


def _copy_rows(rows: Iterable[Row], target: EasyRead) -> None:
    Row.objects.bulk_create(
        Row(
            easy_read=target,
            position=row.position,
            is_heading=row.is_heading,
            text=row.text,
            picture=row.picture,
        )
        for row in rows
    )


def _check(easy_read: EasyRead, rows: Sequence[Row]) -> None:
    easy_read.clean_fields(exclude=["publication", "changed_by"])
    if len(rows) > MOST_ROWS:
        raise ValidationError(f"Easy read is short: {MOST_ROWS} rows are the most. Make two of it.")
    for row in rows:
        if len(row.text) > LONGEST_TEXT:
            raise ValidationError(f"Row {row.position} is longer than {LONGEST_TEXT} characters. Make two rows of it.")
        if "\x00" in row.text:
            raise ValidationError(f"Row {row.position} holds a character that cannot be kept.")


def _check_ready(rows: Sequence[Row]) -> None:
    if not any(row.text and not row.is_heading for row in rows):
        raise NotReady("It has no words yet.")
    if silent := [str(row.position) for row in rows if row.picture_id and not row.text]:
        raise NotReady(f"There is a picture without words: row {', '.join(silent)}.")


def _stated(row: Row) -> dict[str, object]:
    return {
        "text": row.text,
        "heading": row.is_heading,
        "picture": row.picture.name if row.picture else "",
        "alt": row.picture.alt if row.picture else "",
    }
