"""A school's offer as data. `schemas/school-offer.json` describes every name of it."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from localoffer.schools.parts.part import Part
from localoffer.schools.parts.part_kind import PART_KINDS, is_filled
from localoffer.schools.report_heading import ReportHeading
from localoffer.schools.setting_words import called

if TYPE_CHECKING:
    from localoffer.directory.vocabulary import AccessFact, Need
    from localoffer.schools.offer_template import OfferTemplate
    from localoffer.schools.school_offer import OfferAnswer, SchoolOffer

Headings = Mapping[str, ReportHeading]
# The first number changes when something that is there changes its meaning or goes; the second when something is added.
VERSION = "1.0"
_SCHEMA = Path(__file__).parent / "schemas" / "school-offer.json"


def offer_schema() -> dict[str, Any]:
    """The schema, named by its own address on this site."""
    schema = _schema_file()
    return {"$schema": schema["$schema"], "$id": schema_address(), **schema}


def schema_address() -> str:
    return settings.SITE_URL + reverse("schools:offer_schema")


@cache
def _schema_file() -> dict[str, Any]:
    made: dict[str, Any] = json.loads(_SCHEMA.read_text(encoding="utf-8"))
    return made


def offer_json(offer: "SchoolOffer") -> dict[str, Any]:
    """The whole offer. It is complete: what is not there was not said."""
    setting, terms = offer.setting, settings.AUTHORITY.school_offers
    # Retired ones are among them: what answered them still does.
    headings = ReportHeading.objects.in_bulk(field_name="identifier")
    return {
        "$schema": schema_address(),
        "version": VERSION,
        "id": settings.SITE_URL + reverse("schools:offer_json", args=[setting.urn]),
        "page": settings.SITE_URL + setting.get_absolute_url(),
        "own_page": setting.own_page or None,
        "licence": {"name": terms.licence, "url": terms.licence_url},
        "published_by": {"local_authority": settings.AUTHORITY.name, "local_offer": settings.AUTHORITY.site_name},
        "is_example": offer.is_example or setting.is_example,
        "number": offer.number,
        "published_at": timezone.localtime(offer.published_at).isoformat(timespec="seconds"),
        "renew_by": offer.review_date.isoformat(),
        "is_overdue": offer.is_overdue,
        "setting": {
            "urn": setting.urn,
            "name": setting.name,
            "called": called(setting),
            "phase": setting.phase,
            "kinds": [kind.identifier for kind in setting.kinds.all()],
            "postcode": setting.postcode or None,
            "website": setting.website or None,
            "telephone": setting.telephone or None,
        },
        "template": _template(offer.template),
        "needs": [_word(each) for each in offer.needs.all()],
        "expertise": [_word(each) for each in offer.expertise.all()],
        "access": [_word(each) for each in offer.access.all()],
        "answers": [_answer(each, headings) for each in offer.answers.all()],
    }


def _template(template: "OfferTemplate") -> dict[str, Any]:
    return {
        "kind": template.setting_kind.identifier,
        "version": template.version,
        "title": template.title,
        "url": settings.SITE_URL + template.get_absolute_url(),
        "is_confirmed": template.is_confirmed,
    }


def _word(word: "Need | AccessFact") -> dict[str, str]:
    return {"identifier": word.identifier, "label": str(word)}


def _answer(answer: "OfferAnswer", headings: Headings) -> dict[str, Any]:
    question = answer.question
    return {
        "identifier": question.identifier,
        "number": question.number,
        "question": question.text,
        "text": answer.text,
        "headings": [_heading(each) for each in question.headings.all()],
        "parts": list(_parts(answer, headings)),
    }


def _heading(heading: ReportHeading) -> dict[str, Any]:
    return {"identifier": heading.identifier, "number": heading.number, "title": heading.title}


def _parts(answer: "OfferAnswer", headings: Headings) -> Iterator[dict[str, Any]]:
    """Those in which something was filled in."""
    for part in answer.question.stated_parts:
        value = answer.parts.get(part.identifier, {})
        if is_filled(value):
            named = {
                "identifier": part.identifier,
                "kind": part.kind,
                "title": part.title,
                "headings": [_heading(headings[each]) for each in part.headings if each in headings],
            }
            if PART_KINDS[part.kind].has_rows:
                yield {**named, "rows": list(_rows(part, value))}
            else:
                yield {**named, "said": _said(part, value)}


def _rows(part: Part, value: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    rows = value.get("rows", {})
    for row in part.rows:
        if is_filled(filled := rows.get(row.identifier, {})):
            yield {"identifier": row.identifier, "label": row.label, "said": _said(part, filled)}


def _said(part: Part, filled: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that the kind of part has, without those that are empty."""
    return {name: filled[name] for name in PART_KINDS[part.kind].fields if filled.get(name)}
