"""An officer who signs in, step by step."""

import re

from django.test import Client

from localoffer.accounts.second_factor import app_code

PASSWORD = "a long pass phrase"
SIGN_IN = "/account/sign-in/officers/"
GIVE = "/account/sign-in/second-factor/"
MINE = "/account/second-factor/"
APP = "/account/second-factor/app/"
CODES = "/account/second-factor/codes/"
CMS = "/admin/"


def with_password(client: Client, name: str = "anne", password: str = PASSWORD, **values: str) -> str:
    answer = client.post(SIGN_IN, {"name": name, "password": password, **values})
    return answer.get("Location", "") or answer.text


def opens_cms(client: Client) -> bool:
    return client.get(CMS).status_code == 200


def key_in(page: str) -> str:
    """The key as it stands on the page for those who type it, in groups of four."""
    found = re.search(r"Key: <strong[^>]*>([A-Z2-7 ]+)<", page)
    assert found
    return found[1].replace(" ", "")


def set_up_app(client: Client) -> str:
    """The key, once the first code was given."""
    key = key_in(client.get(APP).text)
    answer = client.post(APP, {"code": app_code(key)})
    assert answer["Location"] == CODES
    return key


def shown_codes(client: Client) -> list[str]:
    return [code.replace(" ", "") for code in re.findall(r"<code>([\d ]+)</code>", client.get(CODES).text)]
