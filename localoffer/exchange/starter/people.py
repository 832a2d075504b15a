"""The roles, and a demonstration officer to try the CMS with."""

import secrets
from pathlib import Path

from django.conf import settings
from django.db import transaction

from localoffer.accounts.actions import set_up_roles
from localoffer.accounts.models import User
from localoffer.accounts.roles import OFFICER

NAME = "officer"


def credentials_file() -> Path:
    """Two lines: user name and password. Readable by the person who runs the demonstration alone."""
    return Path(settings.VAR_DIR) / "demonstration-officer"


@transaction.atomic
def set_up_people() -> None:
    """The roles of the table; with a demonstration, an officer whose password is made on the spot."""
    roles = set_up_roles()
    if not settings.DEMONSTRATION:
        return
    path = credentials_file()
    officer, is_new = User.objects.get_or_create(
        username=NAME, defaults={"email": "officer@example.org", "first_name": "Demonstration", "last_name": "officer"}
    )
    if not is_new and path.exists():
        return
    password = secrets.token_urlsafe(9)
    officer.set_password(password)
    officer.save()
    officer.groups.set([roles[OFFICER.name]])
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)
    path.write_text(f"{NAME}\n{password}\n", encoding="utf-8")
