"""A change to somebody's second factor is put down in the audit, and they are told by mail.

The audit stands above this app: the setting `ACCOUNT_AUDIT` names the function that writes it.
"""

from django.conf import settings
from django.utils.module_loading import import_string

from localoffer.accounts.mail import MAIL_FAILS, send_factor_changed
from localoffer.accounts.user import User

ADDED = "added a second factor"
REMOVED = "removed a second factor"
NEW_CODES = "made new recovery codes"
RESET = "reset the second factor"

# What the mail says was done.
_IN_WORDS = {
    ADDED: "A second factor was added to your account: {kind}.",
    REMOVED: "A second factor was removed from your account: {kind}.",
    NEW_CODES: "New recovery codes were made for your account. The old ones work no more.",
    RESET: "Your second factor was taken away by whoever runs the site. You set up a new one when you sign in next.",
}
KINDS = {"totp": "an authenticator app", "webauthn": "a passkey"}


def audit_change(*, person: User, verb: str, kind: str) -> None:
    """To be called in the transaction of the change."""
    import_string(settings.ACCOUNT_AUDIT)(by=person, verb=verb, subject=person, kind=kind)


def tell_of_change(*, person: User, verb: str, kind: str = "") -> None:
    """To be called once it is committed. Mail that fails undoes nothing: the failure is logged."""
    if not person.email:
        return
    try:
        send_factor_changed(to=person.email, what=_IN_WORDS[verb].format(kind=KINDS.get(kind, "")))
    except MAIL_FAILS:
        return
