"""Published offers for tests, each in one line."""

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from typing import Any

from localoffer.directory.vocabulary import AccessFact, Need
from localoffer.schools.models import OfferAnswer, OfferQuestion, OfferTemplate, SchoolOffer, Setting
from localoffer.schools.tests.builders import kind, need

SENCO = {
    "identifier": "senco",
    "kind": "contacts",
    "title": "SENCo",
    "rows": [{"identifier": "senco", "label": "SENCo"}],
}
CONTACTS = {
    "identifier": "contacts",
    "kind": "contacts",
    "title": "First points of contact",
    "rows": [{"identifier": "place", "label": "To apply for a place"}, {"identifier": "child", "label": "Your child"}],
}
NEEDS = {"identifier": "needs", "kind": "needs", "title": "Needs that we provide for"}
# Identifier, words and parts of each question.
Asked = tuple[str, str, list[dict[str, Any]]]
QUESTIONS: tuple[Asked, ...] = (
    ("concerns", "What do I do if I am worried?", [SENCO]),
    ("support", "How will you support my child?", [NEEDS]),
    ("contacts", "Who can I contact?", [CONTACTS]),
)


def offer_template(of_kind: str = "mainstream", version: str = "2014-09") -> OfferTemplate:
    """Three questions in force, made once for each kind and version."""
    if held := OfferTemplate.objects.filter(setting_kind__identifier=of_kind, version=version).first():
        return held
    return released(QUESTIONS, setting_kind=kind(of_kind), version=version, title=f"Questions for {of_kind}")


def released(
    questions: Iterable[Asked], headed: Callable[[OfferTemplate], None] | None = None, **values: Any
) -> OfferTemplate:
    """A template with these questions, numbered from 1, in force since 2014 where nothing else is said.

    `headed` gives the template what else belongs to it, before it is released.
    """
    day = values.pop("in_force_from", date(2014, 9, 1))
    # Its own page is nothing that these tests read.
    made = OfferTemplate.objects.bulk_create([OfferTemplate(**{"is_confirmed": True, **values})])[0]
    for position, (identifier, text, parts) in enumerate(questions, start=1):
        OfferQuestion.objects.create(
            template=made, identifier=identifier, position=position, number=position, text=text, parts=parts
        )
    if headed:
        headed(made)
    made.in_force_from = day
    OfferTemplate.objects.bulk_update([made], ["in_force_from"])
    return made


def access_fact(identifier: str) -> AccessFact:
    return AccessFact.objects.get_or_create(
        identifier=identifier, defaults={"label": identifier, "plain_name": f"plain {identifier}"}
    )[0]


def offer(
    setting: Setting,
    answers: Mapping[str, str | tuple[str, dict[str, Any]]] | None = None,
    *,
    template: OfferTemplate | None = None,
    **values: Any,
) -> SchoolOffer:
    """The current offer of a setting. An answer is its words, or words and parts; `needs` and so on are identifiers."""
    words = {name: values.pop(name, ()) for name in ("needs", "expertise", "access")}
    defaults = {"number": 1, "published_at": datetime(2026, 9, 1, 9, tzinfo=UTC), "review_date": date(2027, 9, 1)}
    asked = template or offer_template()
    made = SchoolOffer.objects.create(setting=setting, template=asked, **{**defaults, **values})
    for identifier, said in (answers or {}).items():
        text, parts = said if isinstance(said, tuple) else (said, {})
        question = asked.questions.get(identifier=identifier)
        OfferAnswer.objects.create(offer=made, question=question, text=text, parts=parts)
    needs: list[Need] = [need(each) for each in words["needs"]]
    _lead_to(setting, made.own_page)
    made.needs.set(needs)
    made.expertise.set([need(each) for each in words["expertise"]])
    made.access.set([access_fact(each) for each in words["access"]])
    return made


def _lead_to(setting: Setting, own_page: str) -> None:
    """As a publishing does."""
    if own_page:
        setting.own_page = own_page
        setting.save(update_fields=["own_page"])


def contact_parts(**rows: dict[str, str]) -> dict[str, Any]:
    """Rows of the contacts: `contact_parts(place={"telephone": …})`."""
    part = "senco" if "senco" in rows else "contacts"
    return {part: {"rows": rows}}
