"""The schools and colleges that answer a question, as one edition: what `/schools/` lists, each in full."""

from django.http import QueryDict
from django.urls import reverse

from localoffer.core.words import plural
from localoffer.places.place_asked import place_asked
from localoffer.publishing.document import Block, Paragraph, Span
from localoffer.publishing.edition import Edition, canonical_address
from localoffer.publishing.question import Question, question
from localoffer.publishing.selection import distances, selection_document
from localoffer.schools.setting_filters import selected
from localoffer.schools.setting_list_notes import list_notes
from localoffer.schools.setting_search import BY_OFFER, SORTS, SettingSearch


def setting_list_edition(address: str, asked: QueryDict) -> Edition | None:
    """An edition source. The question is read as the page reads it; what it does not know is left out, and said."""
    if address != reverse("schools:settings"):
        return None
    search = SettingSearch.read(asked)
    found = list(search.settings().prefetch_related(None))
    publications = [each.publication for each in found if each.publication]
    wanted, number = _question(search), len(publications)
    document = selection_document(
        title=wanted.title,
        summary=wanted.summary(number, plural(number, "school or college", "schools and colleges")),
        publications=publications,
        blocks=(*wanted.blocks(number), *_notes(search, number)),
        before=distances(found, search.point),
    )
    return Edition(document=document, address=_address(search), parts=number)


def _question(search: SettingSearch) -> Question:
    settings = reverse("schools:settings")
    by_offer = any(search.chosen[name] for name in BY_OFFER)
    bases = f"{settings}?kind=special&kind=resourced-provision"
    tries = (
        ("Take away one of the choices.", "" if len(selected(search)) > 1 else None),
        ("Try fewer words, or part of the name.", "" if search.words else None),
        ("Look further away, or anywhere.", "" if search.point else None),
        ("Few schools have published their offer here yet. Ask the schools near you.", "" if by_offer else None),
        ("Look at special schools and schools with a specialist base.", bases if search.chosen["need"] else None),
        ("See all schools and colleges.", settings),
        ("Tell us what is missing. It helps us to plan what there should be.", "/comments/new/?missing=1"),
        ("Ask us: there may be something that is not listed here.", "/contact/"),
    )
    return question(
        "Schools and colleges",
        selected(search),
        search.left_out,
        order=SORTS[search.sort],
        nothing_found="We found no school or college for this.",
        try_next=[(text, href) for text, href in tries if href is not None],
    )


def _notes(search: SettingSearch, number: int) -> tuple[Block, ...]:
    """As the page says: else a short list would look like a list of the only schools that help."""
    return tuple(Paragraph((Span(text),)) for text in list_notes(search, number))


def _address(search: SettingSearch) -> str:
    typed = {"q": search.words, **place_asked(search.point, search.within, search.sort)}
    return canonical_address(
        reverse("schools:settings"), search.query, search.left_out, typed=typed, chosen=search.chosen
    )
