"""Wagtail's command for pages with a date, which unpublishes without saving: their Publications follow."""

from typing import Any

from wagtail.management.commands.publish_scheduled import Command as WagtailCommand

from localoffer.pages.public_page import restate_all


class Command(WagtailCommand):
    help = "Publishes pages whose date has come and unpublishes those whose date has passed."

    def handle(self, *args: Any, **options: Any) -> None:
        super().handle(*args, **options)
        if not options["dryrun"]:
            restate_all()
