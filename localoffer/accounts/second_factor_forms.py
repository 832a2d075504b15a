"""What officers type or press to give or to add a second factor."""

from typing import Any

from allauth.core.internal.cryptokit import normalize_user_code
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm, AuthenticateWebAuthnForm
from django import forms

from localoffer.accounts.attempts import forget_factor_tries, may_try_factor
from localoffer.accounts.second_factor import factor_for
from localoffer.core.forms import DesignFields

TOO_MANY_TRIES = "Too many codes were tried. Wait an hour, then try again, or ask an administrator."
# What the reading of somebody's made-up answer may raise.
UNREADABLE = (TypeError, ValueError, KeyError, AttributeError, IndexError)
NOT_READ = "The passkey was not read. Press the button again, and follow what your browser asks."


def _code_field(label: str, help_text: str) -> forms.CharField:
    attributes = {
        "autocomplete": "one-time-code",
        "inputmode": "numeric",
        "spellcheck": "false",
        "class": "govuk-input--width-10 govuk-input--extra-letter-spacing",
    }
    return forms.CharField(label=label, help_text=help_text, max_length=40, widget=forms.TextInput(attrs=attributes))


def _answer_field() -> forms.JSONField:
    """What a script fills in with what the browser answered."""
    return forms.JSONField(widget=forms.HiddenInput, error_messages={"required": NOT_READ, "invalid": NOT_READ})


def _figures(code: str, *lengths: int) -> str:
    """The code without spaces and dashes. What cannot be one is a slip of the hand, and does not count as a try."""
    plain: str = normalize_user_code(code)
    if len(plain) not in lengths or not (plain.isascii() and plain.isdigit()):
        wanted = " or ".join(str(length) for length in lengths)
        raise forms.ValidationError(f"A code has {wanted} digits. Check it and type it again.")
    return plain


class GiveCodeForm(DesignFields, AuthenticateForm):
    """The code of an app, or a recovery code."""

    code = _code_field("Code", "6 digits from your authenticator app. Or one of your recovery codes, with 8 digits.")

    def clean_code(self) -> str:
        code = _figures(self.cleaned_data["code"], 6, 8)
        if not may_try_factor(self.user.pk):
            raise forms.ValidationError(TOO_MANY_TRIES)
        factor = factor_for(self.user, code)
        if factor is None:
            raise forms.ValidationError(
                "This code is wrong, or was used before. Wait until your app shows the next one, and type that."
            )
        forget_factor_tries(self.user.pk)
        self.authenticator = factor
        return code


class GivePasskeyForm(DesignFields, AuthenticateWebAuthnForm):
    """What the browser answers when a passkey is used. It cannot be guessed, so nobody counts."""

    credential = _answer_field()

    def clean_credential(self) -> Authenticator:
        try:
            return super().clean_credential()
        except UNREADABLE as problem:
            raise forms.ValidationError(NOT_READ) from problem


class AddAppForm(DesignFields, ActivateTOTPForm):
    """The first code of a new app shows that it has the key."""

    code = _code_field("Code from the app", "6 digits. The app shows a new code every half minute.")

    def clean_code(self) -> str:
        code = _figures(self.cleaned_data["code"], 6)
        self.cleaned_data["code"] = code
        try:
            return str(super().clean_code())
        except forms.ValidationError as problem:
            raise forms.ValidationError(
                "The code does not match. Is the clock of your telephone right? Type the code that the app shows now."
            ) from problem


class AddPasskeyForm(DesignFields, AddWebAuthnForm):
    """What the browser answers when it has made a passkey, and how the officer calls it."""

    credential = _answer_field()
    name = forms.CharField(
        label="A name for this passkey",
        help_text="Such as “Work laptop”, so that you know which it is.",
        max_length=60,
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        try:
            return super().clean() or {}
        except UNREADABLE as problem:
            raise forms.ValidationError(NOT_READ) from problem
