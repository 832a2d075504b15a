"""The published comments that answer a question, as one edition: what `/comments/` lists, all pages of it."""

from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone

from localoffer.comments.comment_list import CommentList
from localoffer.comments.comment_section import comment_sections
from localoffer.comments.public_comment import PublicComment, public_comment
from localoffer.core.words import plural
from localoffer.publishing.document import Block, Document, Note, Paragraph, Span
from localoffer.publishing.edition import Edition, canonical_address
from localoffer.publishing.question import Question, question
from localoffer.publishing.selection import IN_FULL


def comment_list_edition(address: str, asked: QueryDict) -> Edition | None:
    """An edition source. The question is read as the page reads it; what it does not know is left out, and said."""
    if address != reverse("comments:comments"):
        return None
    wanted, today = CommentList.read(asked), timezone.localdate()
    found = wanted.comments()
    number = found.count()
    said = [public_comment(each, today) for each in found[:IN_FULL]]
    words = _question(wanted)
    document = Document(
        title=words.title,
        summary=words.summary(number, plural(number, "comment")),
        blocks=(*words.blocks(number), *_names(said), *_too_many(wanted, number)),
        sections=comment_sections(said),
    )
    typed, path = {"q": wanted.words}, reverse("comments:comments")
    address = canonical_address(path, asked, wanted.left_out, typed=typed, chosen=wanted.chosen)
    return Edition(document=document, address=address, parts=len(said))


def _question(wanted: CommentList) -> Question:
    return question(
        "Comments",
        wanted.selected(),
        wanted.left_out,
        order="Newest first",
        nothing_found=(
            "We found no comment for this." if wanted.selected() else "We have not published any comments yet."
        ),
        try_next=[
            *([("See all comments.", reverse("comments:comments"))] if wanted.selected() else []),
            ("Make a comment.", reverse("comments:new")),
        ],
    )


def _names(said: list[PublicComment]) -> tuple[Block, ...]:
    """As the page says."""
    text = "These are people’s own words. We take out whatever could show who somebody is."
    return (Paragraph((Span(text),)),) if said else ()


def _too_many(wanted: CommentList, number: int) -> tuple[Block, ...]:
    """Says what is not here, and where it is: the comments of each year are a list of their own."""
    if number <= IN_FULL:
        return ()
    more = f"These are the newest {IN_FULL:,} of {number:,} comments. Take one year at a time to read all of them: "
    path = reverse("comments:comments")
    years = [Span(year, href=f"{path}?year={year}") for year in wanted.vocabularies["year"][1]]
    spans = [span for year in years for span in (year, Span(", "))][:-1]
    return (Note((Paragraph((Span(more), *spans)),), warning=True),)
