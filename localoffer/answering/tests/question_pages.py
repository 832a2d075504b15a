"""What a browser shows of a question's page."""

import re

from django.test import Client

from localoffer.answering.models import DraftAnswer
from localoffer.answering.tests import questions


def signed_in(held: DraftAnswer, *, enforce_csrf_checks: bool = False) -> Client:
    """A new editor of the answer's school."""
    client = Client(enforce_csrf_checks=enforce_csrf_checks)
    client.force_login(questions.editor_of(held))
    return client


def page(client: Client, held: DraftAnswer, query: str = "") -> str:
    response = client.get(questions.address(held, query))
    assert response.status_code == 200
    return response.content.decode()


def box(html: str) -> str:
    found = re.search(r'<textarea[^>]*name="text"[^>]*>\n?(.*?)</textarea>', html, re.DOTALL)
    assert found
    return found.group(1)


def hidden(html: str, name: str) -> str:
    found = re.search(rf'<input type="hidden" name="{name}" value="([^"]*)"', html)
    assert found
    return found.group(1)
