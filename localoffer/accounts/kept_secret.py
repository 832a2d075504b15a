"""Keys of authenticator apps and seeds of recovery codes, encrypted where the database keeps them.

The key for that is worked out from SECRET_KEY, so a copy of the database alone opens nobody's second factor. Older
keys in SECRET_KEY_FALLBACKS are still read. Fernet is AES-128 in CBC mode with HMAC-SHA256, so what somebody changed
in the database is not read either.
"""

import logging
from base64 import urlsafe_b64encode

from allauth.mfa.totp.internal.auth import generate_totp_secret
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.utils.crypto import salted_hmac

log = logging.getLogger(__name__)


def encrypted(text: str) -> str:
    """Every time another text, which only this installation reads."""
    return _fernet().encrypt(text.encode()).decode()


def decrypted(kept: str) -> str:
    """What was encrypted. What cannot be read is good for nothing: it is taken for a new key, which no code fits."""
    try:
        return _fernet().decrypt(kept.encode()).decode()
    except InvalidToken:
        log.error("second factor cannot be read: was SECRET_KEY changed?")
        nobodys: str = generate_totp_secret()
        return nobodys


def _fernet() -> MultiFernet:
    return MultiFernet([Fernet(_key(secret)) for secret in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)])


def _key(secret: str) -> bytes:
    made = salted_hmac("localoffer.accounts.kept_secret", "second factor", secret=secret, algorithm="sha256")
    return urlsafe_b64encode(made.digest())
