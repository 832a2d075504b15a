from collections.abc import Callable
from typing import Any

import pytest

from localoffer.pages.models import GuidancePage, SectionPage
from localoffer.pages.unfinished import unfinished

pytestmark = pytest.mark.django_db

Body = Callable[..., Any]


def test_what_is_still_to_be_written_is_listed_in_order(
    section: SectionPage, guidance: GuidancePage, body: Body
) -> None:
    guidance.body = body(("text", "<p>a</p>"), ("to_complete", {"what": "Its number"}))
    guidance.save()
    section.body = body(("to_complete", {"what": "Its e-mail"}), ("to_complete", {"what": "Its hours"}))
    SectionPage.objects.filter(pk=section.pk).update(body=section.body)
    assert [(page.title, what) for page, what in unfinished()] == [
        ("Help at school", "Its e-mail"),
        ("Help at school", "Its hours"),
        ("SEN support", "Its number"),
    ]


def test_drafts_are_not_listed(guidance: GuidancePage, body: Body) -> None:
    guidance.body = body(("to_complete", {"what": "Its number"}))
    guidance.save()
    guidance.unpublish()
    assert unfinished() == []
