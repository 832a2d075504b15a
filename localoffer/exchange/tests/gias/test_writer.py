"""Only what changed is written, and nobody writes in between."""

from pathlib import Path
from unittest.mock import patch

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from localoffer.exchange.gias.planner import plan_import
from localoffer.exchange.gias.writer import update_settings
from localoffer.exchange.tests.gias.importing import READ_ON, take_in
from localoffer.exchange.tests.register_file import rows, write_register
from localoffer.schools.models import Setting

pytestmark = pytest.mark.usefixtures("vocabularies")


def test_each_setting_is_written_in_the_columns_that_changed(tmp_path: Path) -> None:
    take_in(tmp_path, rows(4))
    establishments = rows(4)
    establishments[0]["NumberOfPupils"] = "300"
    establishments[1]["NumberOfPupils"] = "200"
    establishments[2]["TelephoneNum"] = "01134960999"
    path = write_register(tmp_path, establishments)
    plan = plan_import(path=path, authority="383", read_on=READ_ON)
    with patch.object(type(Setting.objects.all()), "bulk_update", autospec=True) as bulk_update:
        update_settings(plan.changes, READ_ON, None)
    written = {
        tuple(sorted(setting.urn for setting in call.args[1])): set(call.args[2])
        - {"register", "register_read_on", "is_corrected", "sought"}
        for call in bulk_update.call_args_list
    }
    assert written == {(107001, 107002): {"pupils"}, (107003,): {"telephone"}}


def test_what_an_officer_changes_meanwhile_stays_where_the_register_has_no_news(tmp_path: Path) -> None:
    take_in(tmp_path, rows(2))
    establishments = rows(2)
    establishments[0]["NumberOfPupils"] = "300"
    establishments[1]["SchoolWebsite"] = "www.newer.leeds.sch.uk"
    plan = plan_import(path=write_register(tmp_path, establishments), authority="383", read_on=READ_ON)
    real = type(Setting.objects.all()).bulk_update

    def officer_first(*args: object, **options: object) -> object:
        Setting.objects.filter(urn=107001).update(website="https://right.example.org/")
        return real(*args, **options)  # type: ignore[arg-type]

    with patch.object(type(Setting.objects.all()), "bulk_update", officer_first):
        update_settings(plan.changes, READ_ON, None)
    setting = Setting.objects.get(urn=107001)
    assert (setting.pupils, setting.website) == (300, "https://right.example.org/")


def test_settings_are_locked_before_they_are_compared(tmp_path: Path) -> None:
    if not connection.features.has_select_for_update:
        pytest.skip("This database locks whole, when a transaction starts.")
    take_in(tmp_path, rows(2))
    with CaptureQueriesContext(connection) as captured:
        take_in(tmp_path, rows(2, NumberOfPupils="5"))
    statements = [query["sql"] for query in captured]
    reading = next(place for place, sql in enumerate(statements) if 'FROM "schools_setting"' in sql)
    assert 'FOR UPDATE OF "schools_setting"' in statements[reading]
