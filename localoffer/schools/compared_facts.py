"""The facts of one school, the same for each school that is compared and in the same order."""

from collections.abc import Iterable

from django.utils import timezone

from localoffer.core.words import has_passed, plain_date, plain_miles
from localoffer.directory.vocabulary import Term
from localoffer.publishing.document import Fact, List, Paragraph, Span
from localoffer.publishing.plain_text import spans
from localoffer.schools.offer_contact import offer_contact
from localoffer.schools.school_offer import SchoolOffer
from localoffer.schools.setting import Setting
from localoffer.schools.setting_answers import whom_to_ring
from localoffer.schools.setting_words import ages_in_words, called, kind_in_words, place_in_words

Blocks = tuple[Paragraph | List, ...]
NOT_SAID = "It does not say."
NO_OFFER = "It has not published its offer here."


def compared_facts(setting: Setting, *, with_distance: bool) -> tuple[Fact, ...]:
    """What it is, where, for which needs, who is trained, access, whom to contact, its own page, how new its offer is.

    What nobody has said is said to be so: an empty place could be read as a no.
    """
    offer = setting.current_offer
    silence = NOT_SAID if offer else NO_OFFER
    where = ", ".join(part for part in (place_in_words(setting), setting.postcode) if part)
    return (
        Fact("What it is", _paragraph(kind_in_words(setting))),
        Fact("Ages", _paragraph(ages_in_words(setting) or "The register does not say.")),
        Fact("Where", _paragraph(where or "The register does not say.")),
        *([Fact("Distance", _paragraph(_distance(setting)))] if with_distance else []),
        Fact("Needs that it provides for", _needs(setting, offer)),
        Fact("Staff with extra training for", _listed(offer.expertise.all() if offer else (), silence)),
        Fact("Access", _listed(offer.access.all() if offer else (), silence)),
        Fact("Whom to contact", _contact(setting, offer)),
        Fact("Its own page", _own_page(setting)),
        Fact("Its offer", _published(setting, offer)),
    )


def _needs(setting: Setting, offer: SchoolOffer | None) -> Blocks:
    """As its offer says, and as the register says: neither is the whole truth."""
    named = {need.pk: need for need in (*(offer.needs.all() if offer else ()), *setting.needs.all())}
    if named:
        return _listed(sorted(named.values(), key=lambda need: need.position), "")
    return _paragraph(f"{NOT_SAID if offer else NO_OFFER} Ask the {called(setting)}.")


def _contact(setting: Setting, offer: SchoolOffer | None) -> Blocks:
    """The SENCo, or whoever the offer names first; else the office. All of them are on the school's page."""
    return whom_to_ring(setting)[:1] if offer_contact(offer).points else whom_to_ring(setting)


def _own_page(setting: Setting) -> Blocks:
    if setting.own_page:
        return (Paragraph((Span(f"What {setting.name} says itself", href=setting.own_page),)),)
    if setting.website:
        return (Paragraph((Span(f"The website of {setting.name}", href=setting.website),)),)
    return _paragraph("We do not have the address.")


def _published(setting: Setting, offer: SchoolOffer | None) -> Blocks:
    if offer is None:
        return _paragraph(f"{NO_OFFER} Ring the {called(setting)} and ask, or look on its own website.")
    day = plain_date(timezone.localdate(offer.published_at))
    late = f"It should have been renewed by {plain_date(offer.review_date)}: ask if it is still right."
    return _paragraph(f"Published on {day}.", late if has_passed(offer.review_date) else "")


def _distance(setting: Setting) -> str:
    miles: float | None = getattr(setting, "miles", None)
    return "We do not know where it is on the map." if miles is None else f"{plain_miles(miles)}, in a straight line"


def _listed(words: Iterable[Term], silence: str) -> Blocks:
    items = tuple(spans(str(each)) for each in words)
    return (List(items),) if items else _paragraph(silence)


def _paragraph(*texts: str) -> Blocks:
    return tuple(Paragraph(spans(text)) for text in texts if text)
