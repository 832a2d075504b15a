"""Home, the school's page and the beginning of a draft."""

import pytest
from django.test import Client

from localoffer.answering.models import DraftAnswer, OfferDraft
from localoffer.answering.tests import builders

pytestmark = pytest.mark.django_db


def signed_in(person: object) -> Client:
    client = Client()
    client.force_login(person)  # type: ignore[arg-type]
    return client


def test_smoke() -> None:
    school = builders.setting(website="https://oak.example.org/")
    editor = builders.editor(school, email="ann@oak.example.org")
    builders.template(questions=3)
    client = signed_in(editor.user)
    assert client.get("/account/").headers["Location"] == f"/account/schools/{school.urn}/"
    for address in ("", "editors/", "own-page/"):
        assert client.get(f"/account/schools/{school.urn}/{address}").status_code in (200, 302)
    assert client.get("/account/?all=1").status_code == 200
    assert client.get("/account/join/").status_code == 200
    assert client.get("/account/invitations/x/").status_code == 404
    assert client.post(f"/account/schools/{school.urn}/begin/").status_code == 302
    assert OfferDraft.objects.count() == 1
    assert client.get(f"/account/schools/{school.urn}/").status_code == 200
    assert client.get(f"/account/schools/{school.urn}/own-page/").status_code == 200
    DraftAnswer.objects.update(text="Something")
    assert client.get("/account/schools/5/").status_code == 404
    assert client.get("/account/schools/99999999999999999999999999999/").status_code == 404
    school.status = "closed"
    school.save()
    assert "Something" in client.get(f"/account/schools/{school.urn}/").content.decode()
    invitation = builders.invitation(builders.setting(), email="ann@oak.example.org")
    assert invitation.setting.name in client.get("/account/").content.decode()
