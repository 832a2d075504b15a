"""Which addresses nobody knows yet may have an account: those of somebody invited, or of a school."""

from localoffer.answering.invitation import Invitation
from localoffer.answering.school_domain import schools_of


def may_be_admitted(email: str) -> bool:
    """Whether an account may be made for this address, once its owner has proved that it is theirs."""
    if "\0" in email:  # No address has one, and PostgreSQL refuses to look for it.
        return False
    return Invitation.objects.open().to(email).exists() or bool(schools_of(email))
