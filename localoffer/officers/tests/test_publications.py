"""The review list."""

import pytest
from django.test import Client

from localoffer.officers.publications import review_list_address
from localoffer.publishing.models import AuditEntry, Publication


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
    answer = officer.post(address, {"owner": "Other team", "owner_email": "", "last_checked": "2099-01-01"})
    assert answer.status_code == 302
    checked = due.last_checked
    due.refresh_from_db()
    assert (due.owner, due.last_checked) == ("Other team", checked)
    assert AuditEntry.objects.get().verb == "given an owner"


def test_an_editor_does_not_see_the_reviews_form(editor: Client, due: Publication) -> None:
    editor.post(f"/admin/publications/edit/{due.pk}/", {"owner": "Other team"})
    due.refresh_from_db()
    assert due.owner == "Sample team"


@pytest.mark.parametrize("address", ["/admin/publications/new/", "/admin/publications/delete/{pk}/"])
def test_nobody_adds_or_deletes_a_publication(officer: Client, due: Publication, address: str) -> None:
    officer.post(address.format(pk=due.pk), {"title": "Forged"})
    assert list(Publication.objects.all()) == [due]


def test_a_visitor_is_asked_to_sign_in(client: Client, due: Publication) -> None:
    answer = client.get("/admin/publications/")
    assert answer.status_code == 302
    assert "/admin/login/" in answer["Location"]


def test_a_response_that_nobody_has_published_is_not_listed(officer: Client) -> None:
    for name, is_public in (("drafted-answer", False), ("published-answer", True)):
        Publication.objects.create(kind="response", address=f"/{name}/", title=name, is_public=is_public)
    page = officer.get("/admin/publications/").content.decode()
    assert "published-answer" in page
    assert "drafted-answer" not in page
