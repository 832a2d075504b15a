import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from localoffer.pages.models import GuidancePage
from localoffer.pages.page_schema_org import page_schema_org
from localoffer.pages.tests.stated import publication_of

pytestmark = pytest.mark.django_db


def test_a_page_is_a_web_page(guidance: GuidancePage) -> None:
    stated = page_schema_org(guidance, "https://offer.example")
    assert stated["@type"] == "WebPage"
    assert stated["url"] == "https://offer.example/school/sen-support/"
    assert "lastReviewed" not in stated
    assert "mainEntity" not in stated


def test_a_page_that_was_checked_says_when(guidance: GuidancePage) -> None:
    publication = publication_of(guidance)
    publication.last_checked = date(2026, 9, 14)
    publication.save()
    guidance.save_revision().publish()
    stated = page_schema_org(GuidancePage.objects.get(), "")
    assert stated["lastReviewed"] == "2026-09-14"
    assert stated["dateModified"]


def test_only_questions_make_it_a_list_of_questions(guidance: GuidancePage, body: Callable[..., Any]) -> None:
    sections = [
        {"heading": "Who pays?", "text": "<p>We do.</p><ul><li>All</li><li>of it</li></ul>"},
        {"heading": "More", "text": "<p>m</p>"},
    ]
    guidance.body = body(("expandable", {"sections": sections}))
    stated = page_schema_org(guidance, "")
    assert stated["@type"] == ["WebPage", "FAQPage"]
    assert [(each["name"], each["acceptedAnswer"]["text"]) for each in stated["mainEntity"]] == [
        ("Who pays?", "We do. All of it")
    ]


def test_it_cannot_break_out_of_its_element(client: Client, guidance: GuidancePage) -> None:
    guidance.title = "</script><script>alert(1)</script>"
    guidance.save()
    page = BeautifulSoup(client.get("/school/sen-support/").content, "html.parser")
    (data,) = page.find_all("script", type="application/ld+json")
    assert json.loads(data.string or "")["name"] == guidance.title
