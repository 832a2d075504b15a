"""The start page, which stands for the Local Offer as a whole."""

from typing import Any

from django.http import HttpRequest
from wagtail.models import Page

from localoffer.pages import panels
from localoffer.pages.home_route import HomeRoute
from localoffer.pages.public_page import PublicPage
from localoffer.publishing.document import Document, List, Section, Span, Spans

_GROUPS = HomeRoute.Group.choices


class HomePage(PublicPage):
    """Search first, then ways in. Its Publication is what people comment on when they mean all of it."""

    template = "pages/home_page.html"
    max_count = 1
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["pages.SectionPage", "pages.GuidancePage"]
    content_panels = [*Page.content_panels, *panels.HOME]

    class Meta:
        verbose_name = "home page"

    def route_groups(self) -> list[tuple[str, str, list[HomeRoute]]]:
        """Name and heading of each group with its ways in, in the officers' order. What leads nowhere is left out."""
        routes = [route for route in self.routes.select_related("page") if route.href]
        groups = [(name, label, [route for route in routes if route.group == name]) for name, label in _GROUPS]
        return [group for group in groups if group[-1]]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return {**context, "groups": self.route_groups(), "publication": self.publication}

    def to_document(self) -> Document:
        sections = tuple(
            Section(label, (List(tuple(_spans(route) for route in routes)),))
            for _, label, routes in self.route_groups()
        )
        return Document(title=self.title, summary=self.summary, sections=sections)


def _spans(route: HomeRoute) -> Spans:
    link = Span(route.title, href=route.href)
    return (link, Span(f": {route.text}")) if route.text else (link,)
