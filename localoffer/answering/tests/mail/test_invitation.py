import pytest
from django.conf import settings

from localoffer.answering.mail.invitation import invitation_letter
from tests.builders import school_offers as builders

pytestmark = pytest.mark.django_db


def test_it_says_what_it_is_and_whom_to_ask() -> None:
    invitation = builders.invitation(builders.setting(name="Oak School"), email="ann@oak.example.org")
    written = invitation_letter(invitation, "secret")
    assert written.to == "ann@oak.example.org"
    assert "Oak School" in written.subject
    for words in (
        "Oak School",
        "/account/invitations/secret/",
        "You need no password",
        "special educational needs and disabilities (SEND)",
        "school-offers@example.org",
        "0113 496 0002",
    ):
        assert words in written.body


def test_it_says_who_invites() -> None:
    school = builders.setting(name="Oak School")
    by_colleague = builders.invitation(school, invited_by=builders.editor(school, email="ann@oak.example.org").user)
    assert "ann@oak.example.org invites you to write" in invitation_letter(by_colleague, "secret").body
    officer = builders.officer()
    by_officer = invitation_letter(builders.invitation(school, invited_by=officer), "secret").body
    assert f"The {settings.AUTHORITY.school_offers.team} invites you to write" in by_officer
    assert officer.email not in by_officer
