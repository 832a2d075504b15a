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
from localoffer.schools.setting_search import SORTS, SettingSearch

# The page says so too: else a short list would look like a list of the only schools that help.
FEW_NAME_NEEDS = (
    "These are the schools for which the national register names this need. It does so for few: others may support it"
    " well. Ask them."
)


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
        blocks=(*wanted.blocks(number), *_on_needs(search, number)),
        before=distances(found, search.point),
    )
    return Edition(document=document, address=_address(search), parts=number)


def _question(search: SettingSearch) -> Question:
    settings = reverse("schools:settings")
    bases = f"{settings}?kind=special&kind=resourced-provision"
    tries = (
        ("Take away one of the choices.", "" if len(selected(search)) > 1 else None),
        ("Try fewer words, or part of the name.", "" if search.words else None),
        ("Look further away, or anywhere.", "" if search.point else None),
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


def _on_needs(search: SettingSearch, number: int) -> tuple[Block, ...]:
    return (Paragraph((Span(FEW_NAME_NEEDS),)),) if search.chosen["need"] and number else ()


def _address(search: SettingSearch) -> str:
    typed = {"q": search.words, **place_asked(search.point, search.within, search.sort)}
    return canonical_address(
        reverse("schools:settings"), search.query, search.left_out, typed=typed, chosen=search.chosen
    )
