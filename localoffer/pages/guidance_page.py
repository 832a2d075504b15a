"""A page that answers a question."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from localoffer.pages.content_page import ContentPage
from localoffer.pages.page_schema_org import page_schema_org


class GuidancePage(ContentPage):
    template = "pages/guidance_page.html"
    parent_page_types = ["pages.HomePage", "pages.SectionPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = "guidance page"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {
            **super().get_context(request, *args, **kwargs),
            "schema_org": page_schema_org(self, settings.SITE_URL),
        }
