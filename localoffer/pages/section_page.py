"""A page that leads to the pages below it."""

from typing import Any

from django.http import HttpRequest

from localoffer.pages.content_page import ContentPage
from localoffer.pages.public_page import PublicPage
from localoffer.pages.rich_text import Heading
from localoffer.publishing.document import Block, List, Span


class SectionPage(ContentPage):
    template = "pages/section_page.html"
    parent_page_types = ["pages.HomePage", "pages.SectionPage"]
    subpage_types = ["pages.SectionPage", "pages.GuidancePage"]

    class Meta:
        verbose_name = "section page"

    def published_children(self) -> list[PublicPage]:
        """The pages below this one, in the officers' order."""
        return list(self.get_children().live().defer_streamfields().specific())

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context(request, *args, **kwargs), "children": self.published_children()}

    def document_parts(self) -> list[Heading | Block]:
        items = tuple(
            (Span(child.title, href=child.publication_address()), Span(f": {child.summary}"))
            for child in self.published_children()
        )
        children: list[Heading | Block] = [Heading(2, "Pages in this section"), List(items)] if items else []
        return [*super().document_parts(), *children]
