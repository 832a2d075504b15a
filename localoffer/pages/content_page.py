"""What section and guidance pages have in common: a body, an audience and the law behind them."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from modelcluster.fields import ParentalManyToManyField
from wagtail.models import Page

from localoffer.pages import panels
from localoffer.pages.blocks_document import body_parts
from localoffer.pages.body_field import BodyField
from localoffer.pages.outline import outline
from localoffer.pages.page_screen import breadcrumbs, screen_blocks
from localoffer.pages.public_page import PublicPage
from localoffer.pages.rich_text import Heading
from localoffer.pages.statutory_heading import StatutoryHeading
from localoffer.publishing.document import Block, Document, List, Span


class Audience(models.TextChoices):
    FAMILIES = "families", "Families and young people"
    PROFESSIONALS = "professionals", "Schools and other professionals"


class ContentPage(PublicPage):
    """A page that officers write."""

    audience = models.CharField(max_length=20, choices=Audience, default=Audience.FAMILIES)
    headings = ParentalManyToManyField(
        StatutoryHeading, blank=True, related_name="%(class)ss", verbose_name="the law behind this page"
    )
    body = BodyField(blank=True)

    content_panels = [*Page.content_panels, *panels.CONTENT]

    class Meta:
        abstract = True

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return {
            **context,
            "publication": self.publication,
            "breadcrumbs": breadcrumbs(self, request),
            "blocks": screen_blocks(self.body),
            "headings": self.headings.all(),
        }

    def document_parts(self) -> list[Heading | Block]:
        """What the page says below its summary."""
        return list(body_parts(self.body))

    def to_document(self) -> Document:
        blocks, sections = outline([*self.document_parts(), *law_parts(self.headings.all())])
        return Document(title=self.title, summary=self.summary, blocks=blocks, sections=sections)


def law_parts(headings: Any) -> list[Heading | Block]:
    """The statutory headings that a page answers, each with a link to the law."""
    items = tuple((Span(f"{heading.title}: "), Span(heading.reference, href=heading.url)) for heading in headings)
    return [Heading(2, "The law behind this page"), List(items)] if items else []
