"""The guards of views, apart from any page: who is let through, and what the others get."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from localoffer.accounts.models import User
from localoffer.answering.access import for_editors, for_publishers, for_signed_in
from localoffer.answering.models import SchoolEditor
from localoffer.schools.models import Setting
from tests.builders import school_offers as builders

pytestmark = pytest.mark.django_db


@for_signed_in
def open_to_all(request: HttpRequest) -> HttpResponse:
    return HttpResponse("in")


@for_editors
def open_to_editors(request: HttpRequest, setting: Setting, more: str = "") -> HttpResponse:
    return HttpResponse(f"{setting.name} {more}")


@for_publishers
def open_to_publishers(request: HttpRequest, setting: Setting) -> HttpResponse:
    return HttpResponse(setting.name)


def request(person: User | AnonymousUser, address: str = "/account/schools/5/?a=1&b=2") -> HttpRequest:
    made = RequestFactory().get(address)
    made.user = person
    made._messages = []  # type: ignore[attr-defined]
    return made


def editor(**values: object) -> SchoolEditor:
    return builders.editor(builders.setting(name="Oak School"), **values)  # type: ignore[arg-type]


def test_who_is_not_signed_in_signs_in_and_comes_back() -> None:
    for view, arguments in ((open_to_all, {}), (open_to_editors, {"urn": 5}), (open_to_publishers, {"urn": 5})):
        answer = view(request(AnonymousUser()), **arguments)
        assert answer.status_code == 302
        assert answer["Location"] == "/account/sign-in/?next=%2Faccount%2Fschools%2F5%2F%3Fa%3D1%26b%3D2"


def test_an_editor_gets_the_school_in_place_of_its_number() -> None:
    ann = editor()
    assert open_to_editors(request(ann.user), urn=ann.setting.urn, more="and more").content == b"Oak School and more"
    assert open_to_publishers(request(ann.user), urn=ann.setting.urn).content == b"Oak School"


def test_who_waits_to_be_confirmed_writes_and_is_told_why_not_more() -> None:
    waiting = editor(is_confirmed=False)
    assert open_to_editors(request(waiting.user), urn=waiting.setting.urn).status_code == 200
    answer = open_to_publishers(request(waiting.user), urn=waiting.setting.urn)
    assert answer.status_code == 403
    assert "You are not confirmed yet" in answer.content.decode()


def test_others_get_the_same_page_as_for_what_does_not_exist() -> None:
    ann, other = editor(), editor()
    for view in (open_to_editors, open_to_publishers):
        theirs = view(request(ann.user), urn=other.setting.urn)
        nothing = view(request(ann.user), urn=5)
        assert theirs.status_code == nothing.status_code == 404
        assert "Oak School" not in theirs.content.decode().split("<main")[1]


def test_whoever_is_signed_in_comes_in_and_no_browser_keeps_it() -> None:
    answer = open_to_all(request(builders.person()))
    assert answer.content == b"in"
    assert "no-store" in answer["Cache-Control"]
