"""The whole Local Offer as one book: the edition of `/`, whose own publication stands for all of it."""

from django.conf import settings
from django.http import QueryDict
from django.utils.module_loading import import_string

from localoffer.core.words import plural
from localoffer.pages.home_page import HomePage
from localoffer.pages.section_edition import nested, pages_below
from localoffer.publishing.chapter import Chapter
from localoffer.publishing.document import Document, List, Paragraph, Section, Span
from localoffer.publishing.edition import Edition
from localoffer.publishing.publication import Publication
from localoffer.publishing.record import stated
from localoffer.publishing.selection import in_language, within_depth

HOME = "/"


def book_edition(address: str, asked: QueryDict) -> Edition | None:
    """An edition source. Chapters come in the order of `settings.BOOK_CHAPTERS`; an empty one is left out."""
    if address != HOME or not Publication.objects.public().filter(address=HOME).exists():
        return None
    chapters = [chapter for chapter in map(_told, settings.BOOK_CHAPTERS) if chapter.sections]
    return Edition(document=_book(chapters), address=HOME, parts=1 + sum(each.parts for each in chapters))


def pages_chapter() -> Chapter:
    """The authority's own pages, in the officers' order."""
    home = _home()
    pages = pages_below(home) if home else []
    return Chapter("What we say about help for children and young people", nested(pages), len(pages))


def _told(name: str) -> Chapter:
    chapter: Chapter = import_string(name)()
    return chapter


def _book(chapters: list[Chapter]) -> Document:
    """What the home page says, which chapters there are, then these."""
    home = _home()
    front = stated(home) if home else Document(title=settings.AUTHORITY.site_name)
    holds = Paragraph((Span(f"This is the whole of {settings.AUTHORITY.site_name} in one document. It holds:"),))
    contents = List(tuple((Span(f"{each.title} ({plural(each.parts, 'entry', 'entries')})"),) for each in chapters))
    sections = (*front.sections, *(Section(each.title, sections=each.sections) for each in chapters))
    return Document(
        title=f"{settings.AUTHORITY.site_name}: the whole of it",
        summary=front.summary,
        blocks=(holds, contents, *front.blocks),
        sections=within_depth(in_language(sections, front.language)),
        language=front.language,
    )


def _home() -> HomePage | None:
    found: HomePage | None = HomePage.objects.filter(publication__address=HOME).first()
    return found
