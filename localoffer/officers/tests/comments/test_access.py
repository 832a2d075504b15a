"""Every screen, and every role."""

import pytest
from django.test import Client

from localoffer.accounts.roles import EDITOR, MODERATOR, OFFICER, SAFEGUARDING_LEAD
from localoffer.comments.models import Comment
from localoffer.officers.tests.comments.builders import comment, escalated, published, recording, signed_in, text

MODERATORS = {MODERATOR.name, OFFICER.name}
LEADS = {SAFEGUARDING_LEAD.name}
ROLES = [EDITOR.name, MODERATOR.name, OFFICER.name, SAFEGUARDING_LEAD.name]
SCREENS = {
    "/admin/comments/": MODERATORS,
    "/admin/comments/{waiting}/": MODERATORS,
    "/admin/comments/{waiting}/do-not-publish/": MODERATORS,
    "/admin/comments/{waiting}/escalate/": MODERATORS,
    "/admin/comments/{waiting}/entered/": MODERATORS,
    "/admin/comments/{waiting}/recordings/{recording}/": MODERATORS,
    "/admin/comments/{published}/": MODERATORS,
    "/admin/comments/{published}/return/": MODERATORS,
    "/admin/comments/enter/": MODERATORS,
    "/admin/comments/original/": LEADS,
    "/admin/comments/{waiting}/original/": LEADS,
    "/admin/comments/{published}/original/": LEADS,
    "/admin/safeguarding/": LEADS,
    "/admin/safeguarding/{case}/": LEADS,
}


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_opens_for_its_roles_and_no_other(locale: None, screen: str, role: str) -> None:
    waiting = comment()
    known = {
        "waiting": waiting.pk,
        "published": published().pk,
        "recording": recording(waiting).pk,
        "case": escalated().pk,
    }
    answer = signed_in(role).get(screen.format(**known))
    assert answer.status_code == (200 if role in SCREENS[screen] else 403)


@pytest.mark.parametrize("screen", SCREENS)
def test_a_visitor_is_asked_to_sign_in(client: Client, locale: None, screen: str) -> None:
    answer = client.get(screen.format(waiting=1, published=1, recording=1, case=1))
    assert answer.status_code == 302
    assert "/admin/login/" in answer["Location"]


@pytest.mark.parametrize("action", ["", "do-not-publish/", "escalate/"])
def test_an_editor_changes_nothing(editor: Client, action: str) -> None:
    waiting = comment()
    sent = {"words": "Changed", "reason": "No", "seen_version": 1, "publish": "1"}
    assert editor.post(f"/admin/comments/{waiting.pk}/{action}", sent).status_code == 403
    assert Comment.objects.get() == waiting
    assert Comment.objects.get().version == 1


@pytest.mark.parametrize(
    ("role", "entries"),
    [
        (EDITOR.name, set()),
        (MODERATOR.name, {"To moderate", "Enter a comment"}),
        (SAFEGUARDING_LEAD.name, {"Safeguarding", "Sealed words"}),
    ],
)
def test_the_menu_shows_what_a_role_may_open(locale: None, role: str, entries: set[str]) -> None:
    page = signed_in(role).get("/admin/").content.decode()
    every = {"To moderate", "Enter a comment", "Safeguarding", "Sealed words"}
    assert {entry for entry in every if f'"{entry}"' in page} == entries


def test_who_is_refused_reads_why(editor: Client) -> None:
    assert "Your role does not include this." in text(editor.get("/admin/comments/").content)
