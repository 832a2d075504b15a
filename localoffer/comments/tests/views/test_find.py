"""A commenter who has the reference is led to the page of the comment."""

import pytest
from django.test import Client

from localoffer.comments.tests import builders
from localoffer.comments.tests.commenting.walk import heading, page, problems, visitor

pytestmark = pytest.mark.django_db
FIND = "/comments/find/"


@pytest.fixture
def parent() -> Client:
    return visitor()


def test_the_reference_is_typed_and_found(parent: Client) -> None:
    comment = builders.comment()
    assert page(parent.get(FIND)).select_one("main [name=reference]")
    response = parent.post(FIND, {"reference": f" {comment.reference.lower().replace('-', ' ')} "})
    assert (response.status_code, response["Location"]) == (303, f"/comments/{comment.reference}/")


def test_whether_a_comment_is_there_is_not_told_here(parent: Client) -> None:
    response = parent.post(FIND, {"reference": "K7QF-9M2X-4TRW"})
    assert (response.status_code, response["Location"]) == (303, "/comments/K7QF-9M2X-4TRW/")


@pytest.mark.parametrize("typed", ["", "K7QF", "\x00", "x" * 10_000, "<script>alert(1)</script>"])
def test_a_mistake_is_named_and_what_was_typed_is_kept(parent: Client, typed: str) -> None:
    response = parent.post(FIND, {"reference": typed})
    assert response.status_code == 422
    assert problems(response)
    box = page(response).select_one("main [name=reference]")
    assert box is not None
    assert box.get("value", "") == typed
    assert heading(response) == "See where your comment stands"


def test_no_answer_sets_a_cookie_or_is_kept_by_a_cache(parent: Client) -> None:
    answers = [parent.get(FIND), parent.post(FIND, {"reference": "x"}), parent.post(FIND, b"--x", content_type="a/b")]
    assert not any(answer.has_header("Set-Cookie") for answer in answers)
    assert all("no-store" in answer["Cache-Control"] for answer in answers)


def test_other_methods_are_not_allowed(parent: Client) -> None:
    assert parent.put(FIND).status_code == 405
