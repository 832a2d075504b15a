"""Services that were there before: found by their words and days, and nothing of them lost."""

from datetime import time
from typing import Any

import pytest
from django.apps.registry import Apps
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from localoffer.directory.models import Location, Organisation, Schedule, Service

BEFORE = [("directory", "0002_location_point_whole")]


def go_back() -> Apps:
    MigrationExecutor(connection).migrate(BEFORE)
    return MigrationExecutor(connection).loader.project_state(BEFORE).apps


def go_on() -> None:
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())


def rows(apps: Apps, name: str) -> Any:
    return apps.get_model("directory", name)._default_manager


@pytest.mark.django_db(transaction=True)
def test_rows_that_were_there_are_found_and_keep_the_rules() -> None:
    old = go_back()
    try:
        council = rows(old, "Organisation").create(name="Children’s Council")
        club = rows(old, "Service").create(organisation=council, slug="club", name="Café", summary="A club.")
        for values in (
            {"days": "WE,MO"},
            {"frequency": "dates", "dates": "2026-12-05, 2026-12-06"},
            {"opens": time(22), "closes": time(8), "description": "Overnight"},
        ):
            rows(old, "Schedule").create(service=club, **values)
        for address in ("1 Example Street\r\nLeeds", "1 Example Street\nLeeds", "2 Example Street"):
            rows(old, "Location").create(name="Pool", address=address)
    finally:
        go_on()
    assert Organisation.objects.get().sought == "childrens council"
    assert Service.objects.get().sought == "cafe a club"
    assert list(Schedule.objects.order_by("pk").values_list("weekdays", "opens", "description")) == [
        ("MO,WE", None, ""),
        ("SA,SU", None, ""),
        ("", None, "22:00 to 08:00. Overnight"),
    ]
    assert list(Location.objects.order_by("pk").values_list("name", "address")) == [
        ("Pool", "1 Example Street\nLeeds"),
        ("Pool (2)", "1 Example Street\nLeeds"),
        ("Pool", "2 Example Street"),
    ]
