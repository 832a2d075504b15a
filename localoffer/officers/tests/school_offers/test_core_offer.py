"""How all schools see themselves against the core offer: the overview, its filters, its file and the way down."""

import csv
from datetime import date
from io import StringIO

import pytest
from bs4 import BeautifulSoup, Tag
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from localoffer.accounts.roles import EDITOR, MODERATOR, OFFICER, ROLES, TRANSLATOR
from localoffer.core.words import plain_date
from localoffer.officers.school_offers import core_offer as overview
from localoffer.officers.tests.conftest import signed_in
from localoffer.officers.tests.school_offers.builders import check, core_offer
from localoffer.schools.models import CoreOffer, Expectation, Setting, SettingKind
from tests.builders.school_offers import editor, kind, setting

pytestmark = pytest.mark.django_db
OVERVIEW = "/admin/school-offers/core-offer/"


def page(client: Client, address: str = OVERVIEW) -> BeautifulSoup:
    answer = client.get(address)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def text(found: Tag) -> str:
    return " ".join(found.get_text(" ").split())


def table(client: Client, query: str = "") -> dict[str, list[str]]:
    """The words of the cells, by school, in the order of the page."""
    rows = page(client, f"{OVERVIEW}?{query}").select("[aria-labelledby=schools] tbody tr")
    return {text(row.select("th")[0]): [text(cell) for cell in row.select("td")] for row in rows}


def columns(client: Client, query: str = "") -> list[str]:
    return [text(each) for each in page(client, f"{OVERVIEW}?{query}").select("[aria-labelledby=schools] thead th")]


def totals(client: Client, query: str = "") -> dict[str, list[str]]:
    rows = page(client, f"{OVERVIEW}?{query}").select("[aria-labelledby=totals] tbody tr:not(.heat-area)")
    return {text(row.select("th")[0]): [cell.text for cell in row.select("td.offers__number")] for row in rows}


def exported(client: Client, query: str = "") -> list[dict[str, str]]:
    answer = client.get(f"{OVERVIEW}export/?{query}")
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    return list(csv.DictReader(StringIO(answer.content.decode()[1:], newline="")))


def expectation(offer: CoreOffer, text: str) -> Expectation:
    return Expectation.objects.get(area__core_offer=offer, text=text)


@pytest.fixture
def offer(db: None) -> CoreOffer:
    return core_offer()


@pytest.fixture
def schools(offer: CoreOffer) -> dict[str, Setting]:
    """Ash does all, Beech has much to do, Cedar has said nothing, and the last two are asked nothing."""
    made = {
        name: setting(name=name, phase=phase)
        for name, phase in (("Cedar", "primary"), ("Beech", "secondary"), ("Ash", "primary"))
    }
    for at in ("ethos-1", "ethos-2", "budget-1"):
        check(made["Ash"], offer, at, "met", f"Proof of {at}.")
    check(made["Beech"], offer, "ethos-1", "not-yet", "Help us.")
    check(made["Beech"], offer, "budget-1", "does-not-apply")
    setting(name="Damson", kinds=("special",))
    setting(name="Gone", status="closed")
    return made


def test_schools_stand_by_name_with_words_in_every_cell(officer: Client, schools: dict[str, Setting]) -> None:
    assert columns(officer) == ["School", "Ethos", "Budget"]
    found = table(officer)
    assert found == {
        "Ash": ["2 of 2", "1 of 1"],
        "Beech": ["0 of 2 1 not yet and 1 no answer", "0 of 1 1 n/a"],
        "Cedar": ["No answer", "No answer"],
    }
    assert list(found) == ["Ash", "Beech", "Cedar"]


def test_an_area_shows_each_of_its_expectations(officer: Client, schools: dict[str, Setting]) -> None:
    assert columns(officer, "area=ethos") == ["School", "Ethos 1", "Ethos 2"]
    assert table(officer, "area=ethos")["Beech"] == ["Not yet", "–"]
    assert columns(officer, "area=every") == ["School", "Ethos 1", "Ethos 2", "Budget 1"]
    assert table(officer, "area=every")["Beech"] == ["Not yet", "–", "n/a"]


def test_each_expectation_has_its_total_in_the_order_of_the_core_offer(
    officer: Client, schools: dict[str, Setting]
) -> None:
    found = totals(officer)
    assert list(found) == ["1. Be kind.", "2. Listen.", "1. Plan."]
    assert found["1. Be kind."] == ["1", "0", "1", "0", "1"]
    assert found["1. Plan."] == ["1", "0", "0", "1", "1"]
    bar = page(officer).select("[aria-labelledby=totals] tbody svg")[0]
    assert [piece["width"] for piece in bar.select("rect")] == ["33.33%", "33.33%", "33.33%"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("not_yet=on", ["Beech"]),
        ("not_yet=on&area=budget", []),
        ("phase=primary", ["Ash", "Cedar"]),
        ("phase=primary&not_yet=on", []),
        ("kind=early-years", []),
        ("kind=mainstream", ["Ash", "Beech", "Cedar"]),
        ("phase=nonsense&area=nonsense&kind=nonsense&offer=nonsense", ["Ash", "Beech", "Cedar"]),
    ],
)
def test_filters_narrow_the_schools(officer: Client, schools: dict[str, Setting], query: str, found: list[str]) -> None:
    kind("early-years")
    assert list(table(officer, query)) == found


def test_example_schools_are_marked_and_can_be_left_out(officer: Client, schools: dict[str, Setting]) -> None:
    setting(name="Elder", is_example=True)
    assert "Elder Example" in table(officer)
    assert "Elder Example" not in table(officer, "real=on")


def test_each_kind_has_its_own_overview(officer: Client, schools: dict[str, Setting]) -> None:
    special = core_offer("special")
    SettingKind.objects.filter(identifier="special").update(position=1)
    check(Setting.objects.get(name="Damson"), special, "ethos-1", "partly")
    assert table(officer, "offer=special") == {"Damson": ["0 of 2 1 partly and 1 no answer", "No answer"]}
    assert "Damson" not in table(officer)


def test_a_resourced_provision_stands_among_the_ordinary_schools(officer: Client, offer: CoreOffer) -> None:
    setting(name="Fir", kinds=("resourced-provision",))
    assert list(table(officer)) == ["Fir"]


def test_what_was_said_of_an_older_version_is_not_counted(officer: Client, schools: dict[str, Setting]) -> None:
    core_offer(version="2026-09", day=date(2026, 9, 1))
    assert table(officer)["Ash"] == ["No answer", "No answer"]


def test_without_a_core_offer_it_says_so(officer: Client) -> None:
    assert "No core offer is in force" in page(officer).text
    assert exported(officer) == []


def test_it_takes_the_same_few_queries_for_every_school(officer: Client, offer: CoreOffer) -> None:
    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as asked:
            assert len(table(officer, "area=every")) > 0
        return len(asked)

    check(setting(name="One"), offer, "ethos-1", "met")
    officer.get(OVERVIEW)
    few = queries()
    for number in range(20):
        check(setting(name=f"School {number}"), offer, "ethos-2", "partly")
    assert queries() == few


def test_the_file_has_a_line_for_each_school_and_expectation(officer: Client, schools: dict[str, Setting]) -> None:
    lines = exported(officer)
    assert len(lines) == 9
    assert [line["answer"] for line in lines if line["school"] == "Beech"] == [
        "Not yet",
        "No answer",
        "Does not apply to us",
    ]
    assert lines[0]["evidence"] == "Proof of ethos-1."
    today = plain_date(timezone.localdate())
    assert [line["answered_on"] for line in lines] == [today, today, today, today, "", today, "", "", ""]
    assert {line["school"] for line in exported(officer, "not_yet=on&area=ethos")} == {"Beech"}


def test_no_cell_of_the_file_is_a_formula(officer: Client, offer: CoreOffer) -> None:
    check(setting(name="=HYPERLINK(1)"), offer, "ethos-1", "met", "@SUM(1)")
    line = exported(officer)[0]
    assert (line["school"], line["evidence"]) == ("'=HYPERLINK(1)", "'@SUM(1)")


def test_one_school_is_read_with_its_evidence(officer: Client, schools: dict[str, Setting]) -> None:
    shown = page(officer, f"{OVERVIEW}schools/{schools['Beech'].urn}/")
    assert "Help us." in shown.text
    assert "Not yet: 1" in shown.text
    assert not shown.select("main form textarea")


def test_a_school_of_another_kind_is_asked_nothing(officer: Client, schools: dict[str, Setting]) -> None:
    damson = Setting.objects.get(name="Damson")
    assert (
        "No core offer is in force for a school of this kind" in page(officer, f"{OVERVIEW}schools/{damson.urn}/").text
    )


def test_one_expectation_names_those_who_need_help_first(
    officer: Client, schools: dict[str, Setting], offer: CoreOffer
) -> None:
    shown = page(officer, f"{OVERVIEW}expectations/{expectation(offer, 'Be kind.').pk}/")
    assert [text(each) for each in shown.select("h2[id]:has(.heat)")] == [
        "Not yet 1 school",
        "Partly 0 schools",
        "We do this 1 school",
        "Does not apply to us 0 schools",
        "No answer 1 school",
    ]
    assert "Help us." in shown.text
    assert "older version" not in shown.text


def test_many_schools_come_in_pages_and_are_counted_together(
    officer: Client, schools: dict[str, Setting], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(overview, "PAGE_SIZE", 2)
    assert list(table(officer, "area=every")) == ["Ash", "Beech"]
    assert list(table(officer, "area=every&p=2")) == ["Cedar"]
    shown = page(officer, f"{OVERVIEW}?area=every&p=2")
    assert "3 schools, of which 2 have begun." in text(shown)
    assert shown.select_one("a[href='?area=every&p=1']")
    assert totals(officer, "p=2")["1. Be kind."] == ["1", "0", "1", "0", "1"]
    assert len(exported(officer, "p=2")) == 9


def test_an_expectation_of_an_older_version_says_so(officer: Client, offer: CoreOffer) -> None:
    core_offer(version="2026-09", day=date(2026, 9, 1))
    assert "older version" in page(officer, f"{OVERVIEW}expectations/{expectation(offer, 'Listen.').pk}/").text


@pytest.mark.parametrize(
    "rest", ["schools/1/", "expectations/1/", "schools/99999999999999999999/", f"expectations/{'9' * 30}/"]
)
def test_what_is_not_there_is_not_found(officer: Client, rest: str) -> None:
    assert officer.get(OVERVIEW + rest).status_code == 404


def addresses(school: Setting, offer: CoreOffer) -> list[str]:
    rest = ("", "export/", f"schools/{school.urn}/", f"expectations/{expectation(offer, 'Be kind.').pk}/")
    return [OVERVIEW + each for each in rest]


def test_each_screen_says_that_it_is_private(officer: Client, schools: dict[str, Setting], offer: CoreOffer) -> None:
    for address in addresses(schools["Ash"], offer):
        if "export" not in address:
            assert "Private, for support." in page(officer, address).text


@pytest.mark.parametrize("role", [role.name for role in ROLES if role != OFFICER])
def test_no_other_role_sees_any_of_it(schools: dict[str, Setting], offer: CoreOffer, role: str) -> None:
    assert {EDITOR, MODERATOR, TRANSLATOR} <= set(ROLES)
    client = signed_in(role)
    for address in addresses(schools["Beech"], offer):
        answer = client.get(address)
        assert answer.status_code == 403
        assert "Help us." not in answer.content.decode()
    assert "core-offer" not in client.get("/admin/").content.decode()


def test_neither_the_public_nor_a_school_sees_any_of_it(
    client: Client, schools: dict[str, Setting], offer: CoreOffer
) -> None:
    person = editor(schools["Ash"]).user
    for address in addresses(schools["Beech"], offer):
        client.logout()
        assert client.get(address).status_code == 302
        client.force_login(person)
        assert client.get(address).status_code in (302, 403)
    client.logout()
    for public in (schools["Beech"].get_absolute_url(), "/core-offer/", "/schools/"):
        assert "Help us." not in client.get(public).content.decode()


def test_the_menu_leads_there(officer: Client) -> None:
    assert OVERVIEW in officer.get("/admin/").content.decode()
