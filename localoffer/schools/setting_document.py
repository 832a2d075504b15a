"""A setting stated as a Document, and what it is about as Facets."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from localoffer.core.words import plain_date
from localoffer.publishing.document import Block, Document, Fact, Facts, Note, Paragraph, Section, Span
from localoffer.publishing.facets import Facets, Place
from localoffer.publishing.plain_text import spans
from localoffer.schools.offer_document import offer_section, own_page
from localoffer.schools.phase import Status
from localoffer.schools.setting_answers import its_offer, send_page, setting_answers
from localoffer.schools.setting_words import OLDEST, called, name_without_shouting, setting_summary

if TYPE_CHECKING:
    from localoffer.schools.school_offer import SchoolOffer
    from localoffer.schools.setting import Setting

SEND_PAGE = "Its page on special educational needs and disabilities (SEND)"
# What the kinds themselves state, read from the top. Of other kinds nothing is known, and nothing is said.
_LEVELS = {
    "specialist": {"special", "resourced-provision", "section-41", "pupil-referral-unit"},
    "universal": {"mainstream"},
}
_COSTS = {
    "varies": {"independent", "section-41"},
    "": {"post-16"},
    "free": {"mainstream", "special", "pupil-referral-unit"},
}
_SECTORS = {"early-years": "early-years", "post-16": "post-16", "pupil-referral-unit": "alternative-provision"}


def setting_document(setting: "Setting") -> Document:
    """The four answers first, then the way to its own pages and its offer, then the facts.

    Where the page on its own website that the law asks for is known, the link to it comes before all else. Empty
    sections are left out.
    """
    offer = setting.current_offer
    sections = (
        *(_its_own_pages(setting) if offer is None else _with_its_offer(setting, offer)),
        Section("Special provision", _special_provision(setting)),
        Section("Where it is", _where(setting)),
        Section("Facts", _facts(setting)),
        Section("Where this comes from", _source(setting)),
    )
    return Document(
        title=setting.name,
        summary=setting_summary(setting),
        blocks=(*notes(setting), *own_page(setting), Facts(setting_answers(setting))),
        sections=tuple(section for section in sections if section.blocks),
    )


def _its_own_pages(setting: "Setting") -> tuple[Section, ...]:
    return (
        Section(f"The {called(setting)}’s own website", _website(setting)),
        *_send_page(setting),
        Section(f"What this {called(setting)} offers", its_offer(setting)),
    )


def _with_its_offer(setting: "Setting", offer: "SchoolOffer") -> tuple[Section, ...]:
    return (
        *_send_page(setting),
        offer_section(offer),
        Section(f"The {called(setting)}’s own website", _website(setting)),
    )


def _send_page(setting: "Setting") -> tuple[Section, ...]:
    """Where to look for it. Where its address is known, the first link of all leads there."""
    return () if setting.own_page else (Section(SEND_PAGE, send_page(setting)),)


def notes(setting: "Setting") -> tuple[Note, ...]:
    """What a family must not miss."""
    if setting.status == Status.OPEN_TO_CLOSE:
        text = f"It is proposed that this {called(setting)} closes. Ask before you apply."
    elif not setting.is_open:
        when = f" on {plain_date(setting.close_date)}" if setting.close_date else ""
        text = f"This {called(setting)} closed{when}."
    else:
        return ()
    return (Note((Paragraph(spans(text)),), warning=True),)


def _website(setting: "Setting") -> tuple[Block, ...]:
    if not setting.website:
        return (Paragraph(spans("We do not have the address of its website yet.")),)
    return (Paragraph((Span(setting.website, href=setting.website),)),)


def _special_provision(setting: "Setting") -> tuple[Block, ...]:
    approved = "Yes: you can ask for it in an EHC plan" if setting.section_41 else ""
    pairs = (
        ("Resourced provision or unit", setting.resourced_provision),
        ("Places in the resourced provision", _part(setting, setting.resourced_provision_capacity)),
        ("Children there now", _part(setting, setting.resourced_provision_on_roll)),
        ("Places in the SEN unit", _part(setting, setting.sen_unit_capacity)),
        ("Children in the unit now", _part(setting, setting.sen_unit_on_roll)),
        ("Approved under section 41", approved),
        ("Children with SEN support", _number(setting.pupils_sen_support)),
        ("Children with an EHC plan", _number(setting.pupils_ehc_plan)),
    )
    return _as_facts(pairs)


def _part(setting: "Setting", count: int | None) -> str:
    """A number that is less than the whole school: the register fills in the whole for some special schools."""
    whole = max(setting.pupils or 0, setting.capacity or 0)
    return _number(count) if not whole or (count or 0) < whole else ""


def _number(count: int | None) -> str:
    return f"{count:,}" if count else ""


def _where(setting: "Setting") -> tuple[Block, ...]:
    lines = setting.address_lines
    return (Paragraph(spans(", ".join(lines))),) if lines else ()


def _facts(setting: "Setting") -> tuple[Block, ...]:
    pairs = (
        ("Type", setting.type_name),
        ("Phase", setting.get_phase_display() if setting.phase != "not-applicable" else ""),
        ("Girls or boys", setting.gender),
        ("Religious character", setting.religious_character),
        ("Boarding", setting.boarding if setting.boarding != "No boarders" else ""),
        ("Trust", name_without_shouting(setting.trust)),
        ("Children and young people", _number(setting.pupils)),
        ("Places", _number(setting.capacity)),
        ("Opened", plain_date(setting.open_date)),
        ("Unique reference number (URN)", str(setting.urn)),
    )
    return _as_facts(pairs)


def _source(setting: "Setting") -> tuple[Block, ...]:
    if setting.is_example:
        return (Paragraph(spans("It is invented, to show what this website can do. No register knows it.")),)
    read = f", as it was on {plain_date(setting.register_read_on)}" if setting.register_read_on else ""
    changed = setting.register_changed_on
    since = f" The register last changed this entry on {plain_date(changed)}." if changed else ""
    text = f"Get Information About Schools, the national register{read}.{since}"
    corrected = " We have corrected some of it." if setting.is_corrected else ""
    return (Paragraph(spans(text + corrected)),)


def _as_facts(pairs: tuple[tuple[str, str], ...]) -> tuple[Block, ...]:
    facts = tuple(Fact(term, (Paragraph((Span(value),)),)) for term, value in pairs if value)
    return (Facts(facts),) if facts else ()


def setting_facets(setting: "Setting") -> Facets:
    """Plain values for search and feeds."""
    kinds = {kind.identifier for kind in setting.kinds.all()}
    place: tuple[Place, ...] = ()
    if setting.latitude is not None and setting.longitude is not None:
        place = (Place(setting.name, setting.latitude, setting.longitude),)
    return Facets(
        needs=tuple(need.identifier for need in setting.needs.all()),
        minimum_age=setting.minimum_age,
        maximum_age=min(setting.maximum_age, OLDEST) if setting.maximum_age is not None else None,
        sectors=tuple(sorted({_SECTORS.get(kind, "schools") for kind in kinds - {"section-41"}})) or ("schools",),
        level=_first_of(_LEVELS, kinds),
        cost=_first_of(_COSTS, kinds),
        places=place,
        area=setting.area,
        review_date=setting.publication.review_date if setting.publication else None,
    )


def _first_of(values: Mapping[str, set[str]], kinds: set[str]) -> str:
    return next((value for value, stating in values.items() if stating & kinds), "")
