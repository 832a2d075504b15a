"""Taking a register in: whole or not at all, once or twice."""

from datetime import date
from pathlib import Path
from unittest.mock import patch

import pytest
from django.db import DatabaseError, connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from localoffer.accounts.models import User
from localoffer.exchange.gias.actions import ClosuresNotConfirmed, apply_plan
from localoffer.exchange.gias.planner import plan_import
from localoffer.exchange.plan import Plan
from localoffer.exchange.tests.gias.importing import READ_ON, take_in
from localoffer.exchange.tests.register_file import rows, write_register
from localoffer.publishing.models import AuditEntry, Publication
from localoffer.schools.models import Setting

pytestmark = pytest.mark.usefixtures("vocabularies")


def writes(captured: CaptureQueriesContext) -> list[str]:
    return [query["sql"] for query in captured if query["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]


def state() -> list[object]:
    return [
        list(Setting.objects.order_by("urn").values()),
        sorted(Setting.kinds.through.objects.values_list("setting__urn", "settingkind__identifier")),
        sorted(Setting.needs.through.objects.values_list("setting__urn", "need__identifier")),
        list(Publication.objects.order_by("pk").values()),
        AuditEntry.objects.count(),
    ]


def test_settings_are_written_with_all_that_belongs_to_them(tmp_path: Path) -> None:
    take_in(tmp_path, rows(2, **{"SEN1 (name)": "ASD - Autistic", "Section41Approved (name)": "Approved"}))
    setting = Setting.objects.get(urn=107001)
    assert (setting.name, setting.phase, setting.pupils, setting.section_41) == ("School 000", "primary", None, True)
    assert setting.open_date == date(2016, 9, 1)
    assert setting.register_read_on == date(2023, 7, 3)
    assert setting.register_changed_on == date(2023, 6, 3)
    assert {kind.identifier for kind in setting.kinds.all()} == {"early-years", "mainstream", "section-41"}
    assert [need.identifier for need in setting.needs.all()] == ["asd"]
    assert not setting.is_corrected
    assert setting in Setting.objects.all().named("school 000 guiseley")
    assert setting.publication is not None
    assert setting.publication.address == "/schools/107001/"
    assert setting.publication.summary == setting.publication_summary()
    assert setting.publication.is_public
    assert set(AuditEntry.objects.values_list("verb", "subject")) == {
        ("added from the register", f"school or college {each.pk}") for each in Setting.objects.all()
    }


def test_what_is_written_in_bulk_is_what_saving_writes(tmp_path: Path) -> None:
    take_in(tmp_path, rows(3, **{"SEN1 (name)": "HI - Hearing"}))
    before = state()
    for setting in Setting.objects.all():
        setting.save()
    assert state() == before


def test_a_second_time_writes_nothing(tmp_path: Path) -> None:
    take_in(tmp_path, rows(5, **{"SEN1 (name)": "ASD - Autistic"}))
    before = state()
    with CaptureQueriesContext(connection) as captured:
        plan = take_in(tmp_path, rows(5, **{"SEN1 (name)": "ASD - Autistic"}))
    assert plan.writes_nothing
    assert writes(captured) == []
    assert state() == before


def test_changes_are_written_and_audited(tmp_path: Path) -> None:
    take_in(tmp_path, rows(3))
    by = User.objects.create_user("officer")
    establishments = rows(3)
    establishments[0].update(
        {
            "EstablishmentName": "Renamed School",
            "CloseDate": "",
            "OpenDate": "01-09-2020",
            "SEN1 (name)": "ASD - Autistic",
            "TypeOfResourcedProvision (name)": "SEN unit",
        }
    )
    take_in(tmp_path, establishments, by=by, read_on=date(2026, 9, 1))
    setting = Setting.objects.get(urn=107001)
    assert (setting.name, setting.open_date) == ("Renamed School", date(2020, 9, 1))
    assert {kind.identifier for kind in setting.kinds.all()} == {"early-years", "mainstream", "resourced-provision"}
    assert [need.identifier for need in setting.needs.all()] == ["asd"]
    assert setting.publication is not None
    assert setting.publication.title == "Renamed School"
    assert not setting.is_corrected
    assert setting.register_read_on == date(2026, 9, 1)
    assert Setting.objects.get(urn=107002).register_read_on == date(2026, 9, 1)
    entry = AuditEntry.objects.get(verb="changed by the register")
    assert entry.by == by
    assert entry.details["name"] == ["School 000", "Renamed School"]
    assert entry.details["needs"] == [[], ["asd"]]


def test_closing_withdraws_the_page(tmp_path: Path) -> None:
    take_in(tmp_path, rows(6))
    establishments = rows(6)
    establishments[0].update({"EstablishmentStatus (name)": "Closed", "CloseDate": "31-08-2026"})
    take_in(tmp_path, establishments)
    setting = Setting.objects.get(urn=107001)
    assert (setting.status, setting.close_date) == ("closed", date(2026, 8, 31))
    assert setting.publication is not None
    assert not setting.publication.is_public


def test_a_correction_survives_until_the_register_agrees(tmp_path: Path) -> None:
    take_in(tmp_path, rows(1))
    setting = Setting.objects.get()
    setting.website = "https://right.example.org/"
    setting.save()

    plan = take_in(tmp_path, rows(1))
    assert plan.writes_nothing
    assert len(plan.differences) == 1

    take_in(tmp_path, rows(1, SchoolWebsite="www.other.leeds.sch.uk"))
    setting = Setting.objects.get()
    assert setting.website == "https://right.example.org/"
    assert setting.website_given == "www.other.leeds.sch.uk"
    assert setting.is_corrected
    assert take_in(tmp_path, rows(1, SchoolWebsite="www.other.leeds.sch.uk")).writes_nothing

    plan = take_in(tmp_path, rows(1, SchoolWebsite="https://right.example.org"))
    assert plan.differences == ()
    assert not Setting.objects.get().is_corrected

    take_in(tmp_path, rows(1, SchoolWebsite="https://newest.example.org"))
    assert Setting.objects.get().website == "https://newest.example.org/"


def test_a_corrected_list_survives(tmp_path: Path) -> None:
    take_in(tmp_path, rows(1))
    setting = Setting.objects.get()
    setting.needs = list(Setting.needs.rel.model.objects.filter(identifier__in=["pd", "vi"]))
    setting.save()
    take_in(tmp_path, rows(1, **{"SEN1 (name)": "ASD - Autistic", "NumberOfPupils": "5"}))
    setting = Setting.objects.get()
    assert {need.identifier for need in setting.needs.all()} == {"pd", "vi"}
    assert setting.pupils == 5
    assert setting.is_corrected


def test_many_closures_need_a_yes_and_change_nothing_without(tmp_path: Path) -> None:
    take_in(tmp_path, rows(10))
    before = state()
    fewer = [*rows(5), {**rows(11)[10]}]
    with pytest.raises(ClosuresNotConfirmed, match="5 of 10 open settings"):
        take_in(tmp_path, fewer)
    assert state() == before
    take_in(tmp_path, fewer, confirm_closures=True)
    assert Setting.objects.open().count() == 6


def test_the_plan_is_shown_before_anything_is_written(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []

    def show(plan: Plan) -> None:
        seen.append((len(plan.additions), Setting.objects.count()))

    take_in(tmp_path, rows(3), show=show)
    assert seen == [(3, 0)]


@pytest.mark.parametrize("failing", ["state_publications", "record_all", "_write_lists"])
def test_a_write_that_fails_takes_everything_back(tmp_path: Path, failing: str) -> None:
    take_in(tmp_path, rows(3))
    before = state()
    changed = [*rows(3, NumberOfPupils="5", **{"SEN1 (name)": "ASD - Autistic"}), rows(4)[3]]
    with patch(f"localoffer.exchange.gias.writer.{failing}", side_effect=DatabaseError), pytest.raises(DatabaseError):
        take_in(tmp_path, changed)
    assert state() == before


def test_a_plan_can_be_applied_later(tmp_path: Path) -> None:
    plan = plan_import(path=write_register(tmp_path, rows(2)), authority="383", read_on=READ_ON)
    apply_plan(plan=plan)
    assert Setting.objects.count() == 2


@pytest.mark.parametrize("count", [5, 50])
def test_statements_do_not_grow_with_the_rows(tmp_path: Path, count: int) -> None:
    with CaptureQueriesContext(connection) as first:
        take_in(tmp_path, rows(count))
    with CaptureQueriesContext(connection) as second:
        take_in(tmp_path, rows(count, NumberOfPupils="5", **{"SEN1 (name)": "ASD - Autistic"}))
    assert len(first) <= 25
    assert len(second) <= 30


CHANGES = st.fixed_dictionaries(
    {},
    optional={
        "NumberOfPupils": st.sampled_from(["", "0", "210", "x"]),
        "SchoolWebsite": st.sampled_from(["", "www.a.org.uk", "nonsense", "https://b.org.uk/"]),
        "SEN1 (name)": st.sampled_from(["", "ASD - Autistic", "Not Applicable", "NEW - New"]),
        "EstablishmentStatus (name)": st.sampled_from(["Open", "Closed", "Open, but proposed to close"]),
        "TypeOfResourcedProvision (name)": st.sampled_from(["", "SEN unit"]),
        "Easting": st.sampled_from(["", "422242"]),
        "Postcode": st.sampled_from(["", "LS1 3AD", "nonsense"]),
    },
)


@pytest.mark.usefixtures("vocabularies")
class AnyRegister(TestCase):
    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(first=st.lists(CHANGES, min_size=1, max_size=4), second=st.lists(CHANGES, min_size=1, max_size=4))
    def test_twice_is_once(self, first: list[dict[str, str]], second: list[dict[str, str]]) -> None:
        folder = Path(self._folder.name)
        for changes in (first, second):
            whole = {"NumberOfPupils": "1"}
            establishments = [
                {**row, **change} for row, change in zip(rows(len(changes) + 1), [*changes, whole], strict=True)
            ]
            take_in(folder, establishments, confirm_closures=True)
            before = state()
            again = take_in(folder, establishments, confirm_closures=True)
            assert again.writes_nothing
            assert state() == before

    def setUp(self) -> None:
        import tempfile

        self._folder = tempfile.TemporaryDirectory()
        self.addCleanup(self._folder.cleanup)
