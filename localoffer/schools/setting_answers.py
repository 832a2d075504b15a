"""What a parent wants to know first of a school: what it is, for which needs, how to get a place, whom to ring."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.urls import reverse

from localoffer.core.words import listed
from localoffer.publishing.document import Fact, List, Paragraph, Span
from localoffer.publishing.plain_text import blocks, spans
from localoffer.schools.offer_contact import ContactPoint, offer_contact
from localoffer.schools.setting_words import ages_in_words, called, kind_in_words
from localoffer.schools.ways_in import SECURE_UNITS, way_in

if TYPE_CHECKING:
    from localoffer.schools.setting import Setting

Blocks = tuple[Paragraph | List, ...]


def setting_answers(setting: "Setting") -> tuple[Fact, ...]:
    """The four answers, always in this order. Where the register says nothing, the answer says so."""
    return (
        Fact(f"What kind of {called(setting)} is it?", what_it_is(setting)),
        Fact("Which needs is it for?", for_which_needs(setting)),
        Fact("How do we get a place, or a visit?", how_to_get_a_place(setting)),
        Fact("Whom do I ring?", whom_to_ring(setting)),
    )


def what_it_is(setting: "Setting") -> Blocks:
    """`Primary school for ages 3 to 11. It has nursery classes.` and what its special kinds mean."""
    ages = ages_in_words(setting)
    extras = {"nursery classes": setting.has_nursery, "a sixth form": setting.has_sixth_form}
    has = [name for name, answer in extras.items() if answer]
    sentences = [f"{kind_in_words(setting)}{f' for ages {ages[:1].lower()}{ages[1:]}' if ages else ''}."]
    if setting.gender in ("Girls", "Boys"):
        sentences.append(f"For {setting.gender.lower()} only.")
    if has:
        sentences.append(f"It has {listed(has)}.")
    # Of a school with nursery classes that much is said already.
    plain = {"mainstream", "early-years"} if setting.has_nursery else {"mainstream"}
    special = [kind for kind in setting.kinds.all() if kind.identifier not in plain]
    return _paragraphs(" ".join(sentences), *(f"{kind.label}: {kind.description}" for kind in special))


def for_which_needs(setting: "Setting") -> Blocks:
    """What the register and its own offer say. For most neither does, which does not mean that there is nothing."""
    offer = setting.current_offer
    needs = [str(need) for need in setting.needs.all()]
    offered = [str(need) for need in offer.needs.all()] if offer else []
    if needs or offered:
        return (
            *_needs("It has special provision for:", needs),
            *_needs("Its own offer says that it provides for:", [each for each in offered if each not in needs]),
            *_paragraphs(f"About other needs, ask the {called(setting)}."),
        )
    if _kinds(setting) & {"special", "section-41"}:
        start = "It is for children and young people with special educational needs (SEN)."
    elif "mainstream" in _kinds(setting):
        start = "Every mainstream school must support children with special educational needs (SEN)."
    else:
        start = ""
    silence = f"The national register names needs for very few, and none for this {called(setting)}."
    return _paragraphs(f"{start} {silence} Ask the {called(setting)} about your child’s.".strip())


def _needs(start: str, needs: list[str]) -> Blocks:
    return (*_paragraphs(start), List(tuple(spans(need) for need in needs))) if needs else ()


def how_to_get_a_place(setting: "Setting") -> Blocks:
    """The way in for its kind, and a visit."""
    way = blocks(way_in(setting, called(setting)))
    visit = "" if setting.type_code in SECURE_UNITS else f"Ring the {called(setting)} to ask for a visit."
    return (*way, *_paragraphs(visit))


def whom_to_ring(setting: "Setting") -> Blocks:
    """Whom its own offer names first, then the office. Of a school without an offer we hold no names of people.

    All whom the offer names stand on its page and in its offer.
    """
    named = tuple(_named(point) for point in offer_contact(setting.current_offer).points[:1])
    return (*named, *_office(setting, is_only_way=not named))


def _named(point: ContactPoint) -> Paragraph:
    """`SENCo: A Name, 0113 496 0000 or senco@school.example.org`."""
    name = (Span(f"{point.name}{', ' if point.ways else ''}"),) if point.name else ()
    return Paragraph((Span(f"{point.what_for}: ", strong=True), *name, *point.ways))


def _office(setting: "Setting", *, is_only_way: bool) -> Blocks:
    """The office by the register's number, and whom to ask for."""
    if not setting.telephone and not is_only_way:
        return ()
    if not setting.telephone:
        return _paragraphs(f"We do not have a telephone number. Look on the {called(setting)}’s website, or ask us.")
    number = Span(setting.telephone, href=f"tel:{setting.telephone.replace(' ', '')}")
    who = "the special educational needs coordinator (SENCo)"
    if called(setting) == "college":
        who = "the person who supports students with special educational needs or a disability"
    ask = f". Ask for {who}." if is_only_way else ""
    office = (Span(f"The {called(setting)} office: ", strong=True), number, *((Span(ask),) if ask else ()))
    if setting.area == "in-area":
        return (Paragraph(office),)
    return (Paragraph(office), *_paragraphs(f"It is outside {settings.AUTHORITY.place}."))


def send_page(setting: "Setting") -> Blocks:
    """The direct link to the SEND page on its own website, or where to look for it."""
    if setting.own_page:
        return (Paragraph((Span("Go to its page on special educational needs", href=setting.own_page),)),)
    missing = f"We do not yet have the address of this {called(setting)}’s SEND page."
    if not setting.website:
        return _paragraphs(f"{missing} We do not have its website either. Ring and ask for it.")
    look = (Span(f"{missing} Look on "), Span("its website", href=setting.website))
    return (Paragraph((*look, Span(" for “SEN information report”."))),)


def its_offer(setting: "Setting") -> Blocks:
    """Where the school's own offer will stand, while there is none."""
    start = f"This {called(setting)} has not published its offer here yet."
    link = Span("what we expect of every school", href=reverse("schools:core_offer"))
    return (Paragraph((Span(f"{start} Until it does, read "), link, Span("."))),)


def _kinds(setting: "Setting") -> set[str]:
    return {kind.identifier for kind in setting.kinds.all()}


def _paragraphs(*texts: str) -> Blocks:
    return tuple(Paragraph(spans(text)) for text in texts if text)
