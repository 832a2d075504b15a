from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from localoffer.pages.models import GuidancePage, HomePage, SectionPage
from localoffer.pages.page_screen import breadcrumbs, screen_blocks

pytestmark = pytest.mark.django_db


def test_headings_never_skip_a_level(body: Callable[..., Any]) -> None:
    steps = ("steps", {"steps": [{"title": "a", "when": "", "text": ""}]})
    blocks = screen_blocks(body(("text", "<p>a</p>"), steps, ("text", "<h2>b</h2>"), steps))
    assert [(block.identifier, block.level) for block in blocks] == [
        ("part-1", 2),
        ("part-2", 2),
        ("part-3", 2),
        ("part-4", 3),
    ]


def test_the_trail_leads_from_home_to_the_page_above(guidance: GuidancePage) -> None:
    assert breadcrumbs(guidance) == [("Help at school", "/school/")]


def test_a_section_that_is_not_published_is_no_part_of_the_trail(guidance: GuidancePage, client: Client) -> None:
    SectionPage.objects.get().unpublish()
    assert breadcrumbs(GuidancePage.objects.get()) == []
    assert "Help at school" not in client.get("/school/sen-support/").content.decode()


def test_a_page_that_is_not_saved_has_no_trail(home: HomePage) -> None:
    assert breadcrumbs(GuidancePage(title="New")) == []
