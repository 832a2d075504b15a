"""The invented schools of a demonstration with their offers. data/demonstration/school-offers/README.md: the format.

No invented offer is ever given to a school of the register.
"""

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import transaction
from django.utils import timezone

from localoffer.accounts.models import User
from localoffer.answering.actions.answers import Written, save_answer
from localoffer.answering.actions.drafts import NoQuestions, begin_draft, set_own_page
from localoffer.answering.actions.publish import NotReady, next_renewal, publish_offer
from localoffer.answering.actions.self_check import NOTHING, Said, fingerprint, save_self_check
from localoffer.answering.models import ExpectationCheck, OfferDraft, SchoolEditor
from localoffer.exchange.starter.example_editor import admit_editor, shut_editor_out
from localoffer.exchange.starter.starter_record import StarterRecord
from localoffer.places.postcode import Postcode, UnknownPostcode
from localoffer.publishing.bulk import state_publications
from localoffer.publishing.publication import Publication
from localoffer.schools.core_offer_choice import core_offers_for
from localoffer.schools.models import Expectation, ExpectationArea, SchoolOffer, Setting, SettingKind

SCHOOL = StarterRecord.Kind.SCHOOL
# What a file says of the setting itself, in the fields of Setting.
_PLAIN = (
    "urn",
    "name",
    "phase",
    "type_code",
    "type_name",
    "minimum_age",
    "maximum_age",
    "gender",
    "religious_character",
    "has_nursery",
    "has_sixth_form",
    "trust",
    "street",
    "town",
    "postcode",
    "telephone",
    "website",
    "resourced_provision",
    "resourced_provision_capacity",
    "resourced_provision_on_roll",
    "pupils",
    "capacity",
    "pupils_sen_support",
    "pupils_ehc_plan",
)
# The register counts up and stands far below. What it may reach one day must never meet an invented school.
FIRST_URN, LAST_URN = 900_001, 900_999
_IN_THE_MORNING = time(10)
Record = dict[str, Any]


class UnusableSchool(ValueError):
    """A file cannot be taken in. The message names it and says what is wrong."""


@dataclass(frozen=True, slots=True)
class LoadedSchools:
    """How many were added."""

    schools: int
    offers: int


def set_up_example_schools() -> str:
    """With a demonstration the schools, their offers and their editor; without one, nobody sees any of them."""
    state_publications(list(Setting.objects.filter(is_example=True).select_related("publication")))
    if not settings.DEMONSTRATION:
        shut_editor_out()
        return "none: this is no demonstration"
    loaded = load_example_schools(folder=settings.DATA_DIR / "demonstration" / "school-offers", editor=admit_editor())
    return f"{loaded.schools} added, {loaded.offers} published offers"


@transaction.atomic
def load_example_schools(*, folder: Path, editor: User | None) -> LoadedSchools:
    """Take in the schools that were never taken in, all or none. Without an editor they come without offers.

    Offers go the way of real ones: drafted, answered, published. Their dates are then moved into the past.
    """
    known = StarterRecord.objects.known(SCHOOL)
    added: dict[str, int] = {}
    for path in sorted(folder.glob("*.toml")):
        if path.stem not in known:
            with _naming(path):
                record = tomllib.loads(path.read_text(encoding="utf-8"))
                added[path.stem] = _add(record, editor).pk
    StarterRecord.objects.remember(SCHOOL, added, keys=added)
    offers = SchoolOffer.objects.current().filter(setting__in=added.values()).count()
    return LoadedSchools(len(added), offers)


@contextmanager
def _naming(path: Path) -> Iterator[None]:
    try:
        yield
    except (ObjectDoesNotExist, KeyError, TypeError, ValueError, ValidationError) as problem:
        raise UnusableSchool(f"{path.name}: {problem}") from problem


def _add(record: Record, editor: User | None) -> Setting:
    setting = _setting(record)
    if not record["has_editor"] or editor is None:
        return setting
    SchoolEditor.objects.create(
        user=editor, setting=setting, how=SchoolEditor.How.INVITATION, confirmed_at=timezone.now()
    )
    if record["state"] != "not-started":
        _offer(record, setting, editor)
    _check(record, setting, editor)
    return setting


def _setting(record: Record) -> Setting:
    if not FIRST_URN <= record["urn"] <= LAST_URN:
        raise ValueError(f"the number of an invented school is from {FIRST_URN} to {LAST_URN}")
    values = {name: record[name] for name in _PLAIN if name in record}
    setting = Setting(**values, la_code=settings.AUTHORITY.gias_code, is_example=True)
    try:
        point = Postcode.objects.locate(record["postcode"])
    except UnknownPostcode:
        pass  # Another authority's postcodes: it is listed without a distance.
    else:
        setting.latitude, setting.longitude = point.latitude, point.longitude
    setting.clean()
    setting.save()
    setting.kinds.set([SettingKind.objects.get(identifier=identifier) for identifier in record["kinds"]])
    setting.save()
    return setting


def _offer(record: Record, setting: Setting, editor: User) -> None:
    """A draft with what the file answers; published where it says so and where the authority asks no more than that."""
    try:
        draft = begin_draft(setting=setting, by=editor)
    except NoQuestions:
        return
    set_own_page(draft=draft, by=editor, address=record["own_page"])
    draft.refresh_from_db()
    _answer(record["answers"], draft, editor)
    if record["state"] == "published":
        try:
            offer = publish_offer(draft=draft, by=editor)
        except NotReady:
            return
        _move_into_the_past(offer, record["published_days_ago"])


def _answer(answers: Record, draft: OfferDraft, editor: User) -> None:
    """What the authority's own questions do not ask for is left out."""
    for answer in draft.answers.select_related("question"):
        said = answers.get(answer.question.identifier)
        if said is not None:
            asked = {part.identifier for part in answer.question.stated_parts}
            parts = {name: value for name, value in said.get("parts", {}).items() if name in asked}
            written = Written(said["text"].strip(), parts)
            finished = said.get("is_finished", True)
            save_answer(answer=answer, by=editor, written=written, seen_version=0, is_finished=finished)


def _move_into_the_past(offer: SchoolOffer, days_ago: int) -> None:
    moment = _moment(days_ago)
    day = timezone.localdate(moment)
    review = next_renewal(day)
    SchoolOffer.objects.filter(pk=offer.pk).update(is_example=True, published_at=moment, review_date=review)
    Publication.objects.filter(setting=offer.setting_id).update(last_checked=day, review_date=review)


def _check(record: Record, setting: Setting, editor: User) -> None:
    """What the school says of the expectations that its core offer has."""
    expected = Expectation.objects.filter(area__core_offer__in=core_offers_for(setting)).select_related("area")
    by_identifier = {each.identifier: each for each in expected}
    said: dict[ExpectationArea, dict[int, Said]] = defaultdict(dict)
    for check in record.get("check", []):
        if expectation := by_identifier.get(check["expectation"]):
            said[expectation.area][expectation.pk] = Said(check["state"], check["evidence"])
    for area, checks in said.items():
        seen = dict.fromkeys(checks, fingerprint(NOTHING))
        save_self_check(setting=setting, area=area, by=editor, said=checks, seen=seen)
    moment = _moment(record.get("published_days_ago", 0))
    ExpectationCheck.objects.filter(setting=setting).update(checked_at=moment)


def _moment(days_ago: int) -> datetime:
    day = timezone.localdate() - timedelta(days=days_ago)
    return timezone.make_aware(datetime.combine(day, _IN_THE_MORNING))
