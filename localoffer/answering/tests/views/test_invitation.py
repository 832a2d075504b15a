import re

import pytest
from django.core.mail import EmailMessage
from django.test import Client
from django.utils import timezone

from localoffer.answering.models import Invitation, SchoolEditor
from localoffer.answering.tests.views.entrance import words
from localoffer.answering.token_hash import token_hash
from tests.builders import school_offers as builders
from tests.builders.school_offers import signed_in

pytestmark = pytest.mark.django_db
TOKEN = "secret"
ADDRESS = f"/account/invitations/{TOKEN}/"
EMAIL = "ann@oak.example.org"


def invitation(**values: object) -> Invitation:
    school = values.pop("school", None) or builders.setting(name="Oak School")
    return builders.invitation(school, token_hash=token_hash(TOKEN), email=EMAIL, **values)  # type: ignore[arg-type]


def test_it_says_for_which_school_and_how_to_sign_in() -> None:
    invitation()
    page = words(Client().get(ADDRESS))
    for there in ("Oak School", EMAIL, "You need no password"):
        assert there in page


def test_one_button_sends_the_code_and_leads_back_here(mailoutbox: list[EmailMessage]) -> None:
    invitation()
    client = Client()
    shown = client.get(ADDRESS).content.decode()
    address = re.search(r'<form action="(/account/sign-in/)" method="post">(.*?)</form>', shown, re.DOTALL)
    assert address
    sent = dict(re.findall(r'name="(next|email)" value="([^"]*)"', address[2]))
    answer = client.post(address[1], sent, follow=True)
    assert "Check your e-mail" in words(answer)
    assert f'name="next" value="{ADDRESS}"' in words(answer)
    assert [each.to for each in mailoutbox] == [[EMAIL]]


def test_the_invited_person_accepts_with_one_button() -> None:
    made = invitation()
    client = signed_in(builders.person(EMAIL))
    assert "Accept and start" in words(client.get(ADDRESS))
    assert not SchoolEditor.objects.exists()
    answer = client.post(ADDRESS, follow=True)
    assert answer.redirect_chain[0][0] == f"/account/schools/{made.setting.urn}/"
    assert "You are now an editor of Oak School." in words(answer)


def test_pressed_twice_or_opened_again_it_leads_to_the_school() -> None:
    made = invitation()
    client = signed_in(builders.person(EMAIL))
    for answer in (client.post(ADDRESS), client.post(ADDRESS), client.get(ADDRESS)):
        assert answer.headers["Location"] == f"/account/schools/{made.setting.urn}/"
    assert SchoolEditor.objects.count() == 1


def test_signed_in_as_somebody_else_it_says_so_and_how_to_go_on() -> None:
    invitation()
    client = signed_in(builders.person("ben@oak.example.org"))
    for answer in (client.get(ADDRESS), client.post(ADDRESS)):
        assert answer.status_code == 403
        for there in (EMAIL, "ben@oak.example.org", "Sign in with another address"):
            assert there in words(answer)
    assert not SchoolEditor.objects.exists()


def test_nobody_accepts_without_signing_in() -> None:
    invitation()
    assert "Accept and start" not in words(Client().post(ADDRESS))
    assert not SchoolEditor.objects.exists()


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"days": -1}, "This invitation is too old"),
        ({"withdrawn_at": timezone.now()}, "This invitation no longer works"),
    ],
)
def test_what_is_over_says_why_and_whom_to_ask(values: dict[str, object], said: str) -> None:
    invitation(**values)
    for client in (Client(), signed_in(builders.person(EMAIL))):
        for answer in (client.get(ADDRESS), client.post(ADDRESS)):
            assert answer.status_code == 410
            assert said in words(answer)
            assert "school-offers@example.org" in words(answer)
    assert not SchoolEditor.objects.exists()


def test_one_that_somebody_used_says_how_to_go_on() -> None:
    invitation(accepted_at=timezone.now(), accepted_by=builders.person())
    answer = Client().get(ADDRESS)
    assert answer.status_code == 410
    assert "This invitation was used" in words(answer)


def test_a_closed_school_names_its_successor() -> None:
    elm = builders.setting(name="Elm School")
    invitation(school=builders.setting(name="Oak School", status="closed", successor=elm))
    client = signed_in(builders.person(EMAIL))
    for answer in (client.get(ADDRESS), client.post(ADDRESS)):
        assert answer.status_code == 410
        assert "Elm School" in words(answer)
    assert not SchoolEditor.objects.exists()


@pytest.mark.parametrize("token", ["secre", "%F0%9F%8E%89", "x" * 3_000, "..", "%2e", "<script>"])
def test_an_unknown_link_says_what_may_have_happened(token: str) -> None:
    invitation()
    answer = Client().get(f"/account/invitations/{token}/")
    assert answer.status_code == 404
    assert "We do not know this invitation" in words(answer) or "We cannot find that page" in words(answer)


def test_no_browser_keeps_the_page() -> None:
    invitation()
    assert "no-store" in Client().get(ADDRESS).headers["Cache-Control"]
