"""After steps in the officers' admin that change pages without saving them, their Publications are put right."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest
from wagtail import hooks
from wagtail.models import Page

from localoffer.pages.public_page import restate, restate_all


@hooks.register("after_move_page")
def restate_moved_page(request: HttpRequest, page: Page) -> None:
    restate(Page.objects.filter(pk=page.pk))


@hooks.register("after_bulk_action")
def restate_after_bulk_action(request: HttpRequest, action_type: str, objects: Sequence[Any], action: object) -> None:
    if any(isinstance(each, Page) for each in objects):
        restate_all()
