"""The invented person who edits the offers of the invented schools, to try a school's area with."""

from django.db import transaction

from localoffer.accounts.actions import open_account
from localoffer.accounts.models import User
from localoffer.exchange.starter.starter_record import StarterRecord

EMAIL = "senco@example.org"
PERSON = StarterRecord.Kind.PERSON


@transaction.atomic
def admit_editor() -> User | None:
    """The editor, made the first time and let in again after a time without demonstration.

    None where an administrator deleted or closed the account, or where somebody who works here has the address.
    """
    record, editor = _remembered()
    if record is None:
        if User.objects.filter(email__iexact=EMAIL).exists():
            return None
        editor = open_account(email=EMAIL)
        StarterRecord.objects.create(kind=PERSON, identifier=EMAIL, key=editor.pk)
    elif editor and record.is_withheld:
        editor.is_active = True
        editor.save(update_fields=["is_active"])
        record.is_withheld = False
        record.save(update_fields=["is_withheld"])
    return editor if editor and editor.is_active else None


@transaction.atomic
def shut_editor_out() -> None:
    """Close the account once. An administrator who opens it again later has decided so."""
    record, editor = _remembered()
    if record is None or editor is None or record.is_withheld or not editor.is_active:
        return
    editor.is_active = False
    editor.save(update_fields=["is_active"])
    record.is_withheld = True
    record.save(update_fields=["is_withheld"])


def _remembered() -> tuple[StarterRecord | None, User | None]:
    record = StarterRecord.objects.filter(kind=PERSON, identifier=EMAIL).first()
    return record, User.objects.filter(pk=record.key).first() if record and record.key else None
