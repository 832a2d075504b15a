"""The audit in the CMS: read by officers, changed by nobody."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from html import unescape
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail import hooks

from localoffer.accounts.models import User
from localoffer.officers.tests.conftest import signed_in
from localoffer.publishing import audit
from localoffer.publishing.models import AuditEntry, Publication


@pytest.fixture
def ann(db: None) -> User:
    return User.objects.create_user("ann", first_name="Ann", last_name="Example")


@pytest.fixture
def superuser(db: None) -> Client:
    client = signed_in("Officer")
    User.objects.update(is_superuser=True)
    return client


@pytest.fixture
def entries(ann: User, due: Publication, monkeypatch: pytest.MonkeyPatch) -> list[AuditEntry]:
    """Ann moves the publication in winter, somebody of the public reports it in summer, and Ben posts it then."""
    ben = User.objects.create_user("ben")
    moments = {
        "moved": (ann, datetime(2026, 1, 20, 9, 5, 17, tzinfo=UTC), {"review_date": "2027-07-01"}),
        "reported": (None, datetime(2026, 6, 30, 23, 30, tzinfo=UTC), {}),
        "posted": (ben, datetime(2026, 7, 1, 9, tzinfo=UTC), {}),
    }
    made = []
    for verb, (by, at, details) in moments.items():
        monkeypatch.setattr("django.utils.timezone.now", lambda at=at: at)
        made.append(audit.record(by=by, verb=verb, subject=due, **details))
    monkeypatch.undo()
    return made


def rows(client: Client, **asked: Any) -> list[list[str]]:
    """The words of each cell, row by row."""
    page = client.get("/admin/audit/", asked)
    assert page.status_code == 200
    (table,) = re.findall(r"<tbody>(.*?)</tbody>", page.content.decode(), re.DOTALL) or [""]
    return [
        [
            " ".join(unescape(re.sub(r"<[^>]+>", " ", cell)).split())
            for cell in re.findall(r"<td.*?</td>", row, re.DOTALL)
        ]
        for row in re.findall(r"<tr.*?</tr>", table, re.DOTALL)
    ]


def verbs(client: Client, **asked: Any) -> list[str]:
    return [row[2] for row in rows(client, **asked)]


def test_the_list_says_when_who_what_and_how_newest_first(
    officer: Client, entries: list[AuditEntry], due: Publication
) -> None:
    subject = f"publication {due.pk}"
    assert rows(officer) == [
        ["1 July 2026, 10:00:00", "ben", "posted", subject, ""],
        ["1 July 2026, 00:30:00", "The public, or a command", "reported", subject, ""],
        ["20 January 2026, 09:05:17", "Ann Example (ann)", "moved", subject, "review date: 2027-07-01"],
    ]


@pytest.mark.parametrize(
    ("details", "words"),
    [
        ({"owner": "SEND team", "copies": 3}, "copies: 3; owner: SEND team"),
        ({"is_public": True, "is_example": False}, "is example: no; is public: yes"),
        ({"name": ["Old", "New"]}, "name: Old, New"),
        ({"website": [None, ""]}, "website: nothing, nothing"),
        ({"age": {"from": 0, "to": 25}}, "age: from: 0, to: 25"),
        ({"words": "<script>alert(1)</script>"}, "words: <script>alert(1)</script>"),
        ({}, ""),
    ],
)
def test_details_are_readable(officer: Client, due: Publication, details: dict[str, object], words: str) -> None:
    audit.record(by=None, verb="seen", subject=due, **details)
    page = officer.get("/admin/audit/").content.decode()
    assert "<script>alert" not in page
    (cell,) = re.findall(r"<td[^>]*>\s*([^<]*?)\s*</td>\s*</tr>", page)
    assert unescape(cell) == words


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"verb": "moved"}, ["moved"]),
        ({"by": "null"}, ["reported"]),
        ({"at_from": "2026-07-01"}, ["posted", "reported"]),
        ({"at_to": "2026-06-30"}, ["moved"]),
        ({"at_from": "2026-01-20", "at_to": "2026-01-20"}, ["moved"]),
        ({"verb": "moved", "at_from": "2026-02-01"}, []),
        ({"q": "no such record"}, []),
    ],
)
def test_the_list_is_narrowed(
    officer: Client, entries: list[AuditEntry], asked: dict[str, str], found: list[str]
) -> None:
    """A day is the day in London: half past eleven at night in UTC is July there."""
    assert verbs(officer, **asked) == found


@pytest.mark.parametrize("asked", [{"by": "0"}, {"by": "x"}, {"verb": "flown"}, {"at_from": "yesterday"}, {"p": "x"}])
def test_what_makes_no_sense_breaks_nothing(officer: Client, entries: list[AuditEntry], asked: dict[str, str]) -> None:
    assert officer.get("/admin/audit/", asked).status_code in (200, 404)
    assert officer.get("/admin/audit/results/", asked).status_code in (200, 404)


def test_by_one_person(officer: Client, entries: list[AuditEntry], ann: User) -> None:
    assert verbs(officer, by=ann.pk) == ["moved"]
    page = officer.get("/admin/audit/").content.decode()
    assert "Ann Example (ann)</option>" in page
    assert "officer</option>" not in page, "only those who did something are offered"


def test_one_record_is_found_by_its_name(
    officer: Client, entries: list[AuditEntry], due: Publication, overdue: Publication
) -> None:
    audit.record(by=None, verb="withdrawn", subject=overdue)
    assert verbs(officer, q=f"publication {overdue.pk}") == ["withdrawn"]
    assert verbs(officer, q=f"publication {due.pk}") == ["posted", "reported", "moved"]


def test_queries_do_not_grow_with_the_list(officer: Client, entries: list[AuditEntry], due: Publication) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            rows(officer)
        return len(asked)

    queries()
    few = queries()
    for number in range(20):
        audit.record(by=User.objects.create_user(f"officer-{number}"), verb="moved", subject=due)
    assert queries() == few


# Who may


def test_an_officer_finds_it_among_the_reports(officer: Client) -> None:
    assert "/admin/audit/" in officer.get("/admin/").content.decode()


@pytest.mark.parametrize("address", ["/admin/audit/", "/admin/audit/results/"])
def test_an_editor_does_not_see_it(editor: Client, entries: list[AuditEntry], address: str) -> None:
    answer = editor.get(address)
    assert answer.status_code == 302
    assert answer["Location"] == "/admin/"
    assert "/admin/audit/" not in editor.get("/admin/").content.decode()


def test_a_visitor_is_asked_to_sign_in(client: Client, entries: list[AuditEntry]) -> None:
    answer = client.get("/admin/audit/")
    assert (answer.status_code, answer["Location"]) == (302, "/admin/login/?next=/admin/audit/")


def addresses(entry: AuditEntry) -> Iterator[str]:
    yield "/admin/audit/new/"
    for deed in ("edit", "delete", "copy", "history", "usage", "inspect", "reorder"):
        yield f"/admin/audit/{deed}/{entry.pk}/"


def test_nothing_else_can_be_done_even_by_a_superuser(superuser: Client, entries: list[AuditEntry]) -> None:
    said = {"verb": "forged", "subject": "publication 1", "details": "{}"}
    for address in addresses(entries[0]):
        assert superuser.get(address).status_code == 404, address
        assert superuser.post(address, said).status_code == 404, address
    assert verbs(superuser) == ["posted", "reported", "moved"]


def test_the_list_offers_no_way_to_add_or_change(superuser: Client, entries: list[AuditEntry]) -> None:
    page = superuser.get("/admin/audit/").content.decode()
    assert not re.search(r"/admin/audit/(new|edit|delete|copy|history|usage|inspect)", page)


@pytest.mark.django_db
def test_a_role_can_be_given_reading_and_nothing_else() -> None:
    offered = Permission.objects.none()
    for permissions in hooks.get_hooks("register_permissions"):
        offered = offered | permissions()
    names = {each.codename for each in offered if each.codename.endswith("auditentry")}
    assert names == {"view_auditentry"}
