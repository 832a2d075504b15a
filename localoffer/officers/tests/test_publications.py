"""The review list."""

import pytest
from django.test import Client

from localoffer.officers.publications import review_list_address
from localoffer.publishing.models import Publication


def listed(client: Client, review: str) -> str:
    return client.get(review_list_address(review)).content.decode()


@pytest.mark.parametrize(
    ("review", "shown"), [("overdue", "overdue-swim"), ("due", "due-dance"), ("never", "never-checked-net")]
)
def test_each_state_lists_only_its_own(
    officer: Client,
    overdue: Publication,
    due: Publication,
    fresh: Publication,
    never_checked: Publication,
    review: str,
    shown: str,
) -> None:
    page = listed(officer, review)
    names = {"overdue-swim", "due-dance", "fresh-football", "never-checked-net"}
    assert {name for name in names if name in page} == {shown}


def test_the_most_overdue_comes_first(
    officer: Client, due: Publication, overdue: Publication, fresh: Publication
) -> None:
    page = officer.get("/admin/publications/").content.decode()
    assert page.index("overdue-swim") < page.index("due-dance") < page.index("fresh-football")


def test_an_officer_gives_a_publication_another_owner(officer: Client, due: Publication, today: object) -> None:
    address = f"/admin/publications/edit/{due.pk}/"
    answer = officer.post(address, {"owner": "Other team", "owner_email": "", "checked_by": "Sample team"})
    assert answer.status_code == 302
    due.refresh_from_db()
    assert due.owner == "Other team"


def test_a_review_date_before_the_check_is_refused_in_words(officer: Client, due: Publication) -> None:
    address = f"/admin/publications/edit/{due.pk}/"
    answer = officer.post(address, {"last_checked": "2026-05-01", "review_date": "2026-04-01"})
    assert "must not be before" in answer.content.decode()


@pytest.mark.parametrize("address", ["/admin/publications/new/", "/admin/publications/delete/{pk}/"])
def test_nobody_adds_or_deletes_a_publication(officer: Client, due: Publication, address: str) -> None:
    officer.post(address.format(pk=due.pk), {"title": "Forged"})
    assert list(Publication.objects.all()) == [due]


def test_a_visitor_is_asked_to_sign_in(client: Client, due: Publication) -> None:
    answer = client.get("/admin/publications/")
    assert answer.status_code == 302
    assert "/admin/login/" in answer["Location"]
