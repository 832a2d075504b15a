"""What django-allauth asks us: where people may go after signing in, what we are called, how mistakes are named."""

from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from localoffer.accounts.kept_secret import decrypted, encrypted
from localoffer.accounts.next_address import is_ours, with_next
from localoffer.core.visitor import visitor_address


class AccountAdapter(DefaultAccountAdapter):
    """No open sign-up, and nothing is said in passing: our pages say what happened."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def is_safe_url(self, url: str | None) -> bool:
        return is_ours(url or "")

    def add_message(self, *_: Any, **__: Any) -> None:
        """Django keeps such messages in a cookie. We have no use for it."""

    def respond_user_inactive(self, request: HttpRequest, user: Any) -> HttpResponse:
        """The account was closed after its code was sent. It is answered like a code that is good for nothing."""
        return redirect(with_next("account_login", request, said="code-ended"))

    def get_client_ip(self, request: HttpRequest) -> str:
        return visitor_address(request)


class SecondFactorAdapter(DefaultMFAAdapter):
    """How we are called in an authenticator app and by a passkey."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": "This did not work. Try again.",
    }

    def encrypt(self, text: str) -> str:
        return encrypted(text)

    def decrypt(self, encrypted_text: str) -> str:
        return decrypted(encrypted_text)

    def get_totp_label(self, user: Any) -> str:
        return str(user.get_username())

    def get_totp_issuer(self) -> str:
        return str(settings.AUTHORITY.site_name)

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        return {**super().get_public_key_credential_rp_entity(), "name": self.get_totp_issuer()}
