"""The roles, how a change is approved, and a demonstration officer to try the CMS with."""

import secrets
from pathlib import Path

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction
from django.db.models import Q

from localoffer.accounts.actions import set_up_roles
from localoffer.accounts.models import User
from localoffer.accounts.roles import OFFICER
from localoffer.accounts.second_factor import give_app, take_all_factors
from localoffer.exchange.starter.approval import set_up_approval
from localoffer.exchange.starter.starter_record import StarterRecord

NAME = "officer"
EMAIL = "officer@example.org"
LINES = 3
PERSON = StarterRecord.Kind.PERSON


def credentials_file() -> Path:
    """Three lines: user name, password and the key of an authenticator app.

    Readable by the person who runs the demonstration alone.
    """
    return Path(settings.VAR_DIR) / "demonstration-officer"


def credentials() -> list[str]:
    """What the file holds, nothing where there is none."""
    path = credentials_file()
    return path.read_text(encoding="utf-8").split() if path.exists() else []


@transaction.atomic
def set_up_people() -> None:
    """The roles of the table and the approval by officers; and the demonstration officer, with a demonstration only."""
    roles = set_up_roles()
    set_up_approval(roles)
    if settings.DEMONSTRATION:
        _admit(roles[OFFICER.name])
    else:
        _shut_out()


def _admit(role: Group) -> None:
    """Make the officer with a password made on the spot, or a new password where nobody can know the old one."""
    record, officer = _remembered()
    if record is None and officer is None:
        if User.objects.filter(Q(username=NAME) | Q(email__iexact=EMAIL)).exists():
            return  # Somebody who works here has that name. Their account is theirs.
        officer = User.objects.create(username=NAME, email=EMAIL, first_name="Demonstration", last_name="officer")
        officer.groups.set([role])
        record = StarterRecord.objects.create(kind=PERSON, identifier=NAME, key=officer.pk)
    if record is None or officer is None:
        credentials_file().unlink(missing_ok=True)  # An administrator deleted the account.
        return
    if record.is_withheld:
        officer.is_active = True
        record.is_withheld = False
        record.save()
    elif len(credentials()) == LINES:
        return
    _give_password(officer)


def _shut_out() -> None:
    """Close the account once. An administrator who opens it again later has decided so."""
    record, officer = _remembered()
    if officer is not None and record is not None and not record.is_withheld:
        officer.is_active = False
        officer.set_unusable_password()
        officer.save()
        take_all_factors(person=officer)
        record.is_withheld = True
        record.save()
    credentials_file().unlink(missing_ok=True)


def _remembered() -> tuple[StarterRecord | None, User | None]:
    """The demonstration officer. One from before we kept records is known by the name and the reserved address."""
    record = StarterRecord.objects.filter(kind=PERSON, identifier=NAME).first()
    if record is not None:
        return record, User.objects.filter(pk=record.key or 0).first()
    officer = User.objects.filter(username=NAME, email__iexact=EMAIL).first()
    if officer is not None:
        record = StarterRecord.objects.create(kind=PERSON, identifier=NAME, key=officer.pk)
    return record, officer


def _give_password(officer: User) -> None:
    """And the key. A demonstration from before there was a second factor gets both anew."""
    password = secrets.token_urlsafe(9)
    officer.set_password(password)
    officer.save()
    path = credentials_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)
    path.write_text(f"{officer.username}\n{password}\n{give_app(person=officer)}\n", encoding="utf-8")
