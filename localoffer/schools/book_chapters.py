"""Schools and colleges by phase, and what the authority expects of them, as chapters of the book."""

from collections import defaultdict

from django.db.models.functions import Lower

from localoffer.publishing.chapter import Chapter
from localoffer.publishing.document import Section
from localoffer.publishing.record import stated
from localoffer.publishing.selection import document_section, selection_sections
from localoffer.schools.core_offer import CoreOffer
from localoffer.schools.core_offer_edition import core_offer_publications
from localoffer.schools.phase import Phase
from localoffer.schools.setting import Setting


def settings_chapter() -> Chapter:
    """Those that are open, in the order of phases, then by name."""
    found = Setting.objects.open().filter(publication__is_public=True).with_offers().order_by(Lower("name"), "urn")
    by_phase: dict[str, list[Section]] = defaultdict(list)
    for setting in found:
        by_phase[setting.phase].append(document_section(stated(setting)))
    sections = tuple(
        Section(str(label), sections=tuple(by_phase[phase])) for phase, label in Phase.choices if phase in by_phase
    )
    return Chapter("Schools and colleges", sections, sum(map(len, by_phase.values())))


def core_offers_chapter() -> Chapter:
    """The version in force of each kind of setting."""
    publications = core_offer_publications(CoreOffer.objects.current_of_each_kind())
    return Chapter("What we expect of schools and colleges", selection_sections(publications), len(publications))
