"""A page as schema.org JSON-LD: a WebPage, and an FAQPage only where it asks questions and answers them."""

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.utils import timezone

from localoffer.pages.rich_text import read_passage
from localoffer.publishing.document import Paragraph

if TYPE_CHECKING:
    from localoffer.pages.content_page import ContentPage


def page_schema_org(page: "ContentPage", site_url: str) -> dict[str, Any]:
    """Only what is known is stated."""
    stated: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": page.title,
        "description": page.summary,
        "url": site_url + page.publication_address(),
        "inLanguage": "en-GB",
        "publisher": {
            "@type": "GovernmentOrganization",
            "name": settings.AUTHORITY.name,
            "url": settings.AUTHORITY.url,
        },
    }
    if page.last_published_at:
        stated["dateModified"] = timezone.localdate(page.last_published_at).isoformat()
    if page.publication and page.publication.last_checked:
        stated["lastReviewed"] = page.publication.last_checked.isoformat()
    if questions := _questions(page):
        stated["@type"] = ["WebPage", "FAQPage"]
        stated["mainEntity"] = questions
    return stated


def _questions(page: "ContentPage") -> list[dict[str, Any]]:
    """The unfolding sections whose heading is a question, each with its answer as plain text."""
    sections = [each for child in page.body if child.block_type == "expandable" for each in child.value["sections"]]
    return [
        {
            "@type": "Question",
            "name": section["heading"],
            "acceptedAnswer": {"@type": "Answer", "text": _plain(section["text"].source)},
        }
        for section in sections
        if section["heading"].endswith("?")
    ]


def _plain(source: str) -> str:
    """Paragraphs and list items, one after the other."""
    lines = [
        line
        for block in read_passage(source)
        for line in ((block.spans,) if isinstance(block, Paragraph) else block.items)
    ]
    return " ".join("".join(span.text for span in line) for line in lines)
