"""The published responses that answer a question, as one edition: what `/you-said-we-did/` lists, and what is open."""

from collections.abc import Iterable

from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone

from localoffer.comments.action import Action
from localoffer.comments.report import report_years
from localoffer.comments.response import Response, ResponseQuerySet
from localoffer.comments.response_document import standing_words
from localoffer.comments.response_list import ResponseList
from localoffer.core.words import plain_date, plural
from localoffer.publishing.document import Document, List, Paragraph, Section, Span, Table
from localoffer.publishing.edition import Edition, canonical_address
from localoffer.publishing.question import Question, question
from localoffer.publishing.record import stated
from localoffer.publishing.selection import document_section


def you_said_we_did_edition(address: str, asked: QueryDict) -> Edition | None:
    """An edition source. The question is read as the page reads it; what it does not know is left out, and said."""
    path = reverse("comments:you_said_we_did")
    if address != path:
        return None
    wanted = ResponseList.read(asked)
    responses = response_sections(wanted.matching())
    words = _question(wanted)
    document = Document(
        title=words.title,
        summary=words.summary(len(responses), plural(len(responses), "response")),
        blocks=words.blocks(len(responses)),
        sections=(*responses, *open_actions(), *_reports()),
    )
    address = canonical_address(path, asked, wanted.left_out, typed={}, chosen=wanted.chosen)
    return Edition(document=document, address=address, parts=len(responses))


def response_sections(responses: ResponseQuerySet) -> tuple[Section, ...]:
    """Each response with the comments that it answers, on a constant number of queries."""
    return tuple(_section(each) for each in responses.for_display())


def open_actions() -> tuple[Section, ...]:
    """What we are still doing, the first due first; nothing where nothing is open."""
    rows = tuple(map(_row, _open()))
    headers = ("What", "By whom", "By when", "Where it stands", "Because of")
    table = Table("Open actions, the first due first", headers, rows)
    return (Section("What we are still doing", (table,)),) if rows else ()


def _open() -> Iterable[Action]:
    return Action.objects.public().open().select_related("response")


def _row(action: Action) -> tuple[str, ...]:
    return (action.what, action.by_role, plain_date(action.due), standing_words(action), action.response.title)


def _section(response: Response) -> Section:
    published = Paragraph((Span(f"We published this on {plain_date(response.published_on)}."),))
    return document_section(stated(response), (published,))


def _reports() -> tuple[Section, ...]:
    years = report_years(timezone.localdate())
    items = tuple((Span(f"Report for {year}", href=reverse("comments:report", args=[year])),) for year in years)
    return (Section("Everything of one year", (List(items),)),) if items else ()


def _question(wanted: ResponseList) -> Question:
    nothing = "We found no response for this." if wanted.selected() else "We have not published any responses yet."
    everything = [("See all responses.", reverse("comments:you_said_we_did"))] if wanted.selected() else []
    return question(
        "You said, we did",
        wanted.selected(),
        wanted.left_out,
        order="Newest first",
        nothing_found=nothing,
        try_next=[
            *everything,
            ("See all comments, also those that we have not answered yet.", reverse("comments:comments")),
        ],
    )
