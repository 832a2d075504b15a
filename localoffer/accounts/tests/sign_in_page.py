"""Somebody who signs in, step by step, with what they see and the mails that they get."""

import re
from typing import TYPE_CHECKING

from django.core import mail
from django.test import Client
from django.urls import reverse

from localoffer.accounts.models import User

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Answer

SENCO = "senco@school.example.org"
ASK = "/account/sign-in/"
GIVE = "/account/sign-in/code/"


def a_person(email: str = SENCO, **values: bool) -> User:
    return User.objects.create_user(email, email, None, **values)


def ask(client: Client, email: str = SENCO, **values: str) -> "Answer":
    return client.post(reverse("account_login"), {"email": email, **values})


def code_in_mail() -> str:
    """The code of the newest mail."""
    found = re.search(r"^\d{4} \d{4}$", str(mail.outbox[-1].body), re.MULTILINE)
    assert found, mail.outbox[-1].body
    return found[0].replace(" ", "")


def give(client: Client, code: str, **values: str) -> "Answer":
    return client.post(reverse("account_confirm_login_code"), {"code": code, **values})


def wrong(code: str) -> str:
    """A code of the right form that is not this one."""
    return f"{(int(code) + 1) % 10 ** len(code):0{len(code)}}"


def is_signed_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


def without_tokens(page: str) -> str:
    """The page without what differs from one showing to the next."""
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", page)
