"""After a button, a visitor is back where they were, and never on another website."""

import pytest
from django.test import RequestFactory

from localoffer.shortlist.way_back import address_back, way_back


def back(**sent: str) -> str:
    return way_back(RequestFactory().post("/shortlist/save/", sent)).url


@pytest.mark.parametrize("page", ["/services/", "/services/?q=swim&near=LS6&page=2", "/a/%C3%A9/?x=%22%27", "/"])
def test_it_is_the_page_with_its_questions(page: str) -> None:
    assert back(back=page) == page


@pytest.mark.parametrize(
    "page",
    [
        "",
        "services/",
        "//evil.example.org/",
        "///evil.example.org/",
        "/\\evil.example.org/",
        "https://evil.example.org/",
        "javascript:alert(1)",
        "/services/\r\nSet-Cookie: a=b",
        "/services/ x",
        "/services/#elsewhere",
        "/é/",
        "/\x00/",
        "/" + "a" * 4000,
    ],
)
def test_it_is_the_shortlist_where_the_page_is_no_path_of_ours(page: str) -> None:
    assert back(back=page) == "/shortlist/"


def test_it_is_the_button_that_was_pressed() -> None:
    assert back(back="/services/", place="shortlist-foot", publication="12") == "/services/#shortlist-foot-12"
    assert back(back="/services/", place="main-content", publication="12") == "/services/"
    assert back(back="/services/", place="shortlist", publication="x") == "/services/"


def test_a_page_that_says_why_not_leads_back_too() -> None:
    assert address_back(RequestFactory().get("/shortlist/save/", {"back": "/services/"})) == "/shortlist/"
