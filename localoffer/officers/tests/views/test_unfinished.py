"""What the authority still has to complete."""

from django.test import Client


def test_an_empty_list_says_so(officer: Client) -> None:
    assert "every page is complete" in officer.get("/admin/unfinished/").content.decode()


def test_a_visitor_is_asked_to_sign_in(client: Client, db: None) -> None:
    assert client.get("/admin/unfinished/").status_code == 302
