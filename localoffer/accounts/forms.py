"""What people type to sign in."""

from typing import Any

from allauth.core.internal.cryptokit import compare_user_code, normalize_user_code
from django import forms
from django.conf import settings

from localoffer.accounts import long_code
from localoffer.core.forms import PublicForm

LONGEST_EMAIL = 254
WRONG_CODE = (
    "This is not the code that we sent. Check it. If there are several e-mails from us, try the code of another one."
)


class AddressForm(PublicForm):
    """Which address to send a code to. Spaces round it and capital letters make no difference."""

    email = forms.EmailField(
        label="Your work e-mail address",
        max_length=LONGEST_EMAIL,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
        error_messages={
            "invalid": "Enter an e-mail address like name@example.org. Check it for spaces and full stops."
        },
    )

    def clean_email(self) -> str:
        email: str = self.cleaned_data["email"]
        return email.lower()


class CodeForm(PublicForm):
    """The code from the mail. Spaces and dashes in it make no difference."""

    code = forms.CharField(
        label="Code from the e-mail",
        max_length=40,
        widget=forms.TextInput(
            attrs={
                "autocomplete": "one-time-code",
                "inputmode": "numeric",
                "spellcheck": "false",
                "class": "govuk-input--width-20 govuk-input--extra-letter-spacing",
            }
        ),
    )

    def __init__(self, *arguments: Any, is_long: bool = False, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.digits: int = long_code.DIGITS if is_long else settings.ACCOUNT_LOGIN_BY_CODE_FORMAT["length"]

    def clean_code(self) -> str:
        """What cannot be a code is a slip of the hand, and does not count as a try."""
        code: str = normalize_user_code(self.cleaned_data["code"])
        if len(code) != self.digits or not (code.isascii() and code.isdigit()):
            raise forms.ValidationError(f"The code has {self.digits} digits. Copy all of them from the e-mail.")
        return code

    def is_right(self, expected: str) -> bool:
        """Is it the code that we sent? To be asked once the form is valid. Where none was sent, nothing is right."""
        if compare_user_code(actual=self.cleaned_data["code"], expected=expected):
            return True
        self.add_error("code", WRONG_CODE)
        return False


class OfficerForm(PublicForm):
    """User name or address, and password."""

    name = forms.CharField(
        label="User name or e-mail address",
        max_length=LONGEST_EMAIL,
        widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}),
    )
    password = forms.CharField(
        label="Password",
        max_length=1_000,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
