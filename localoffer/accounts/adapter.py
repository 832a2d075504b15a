"""What django-allauth asks us: where people may go after signing in, and in which words it names mistakes."""

from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from localoffer.accounts.next_address import is_ours, with_next
from localoffer.core.visitor import visitor_address

WRONG_CODE = "This is not the code that we sent. Check it and type it again."


class AccountAdapter(DefaultAccountAdapter):
    """No open sign-up, and nothing is said in passing: our pages say what happened."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultAccountAdapter.error_messages,
        "incorrect_code": WRONG_CODE,
    }

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
