"""One form field for each field of a part: forgiving about how things are written, strict about what they are."""

import re
from typing import Any
from urllib.parse import urlsplit

import phonenumbers
from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

from localoffer.answering.parts.choices import PartChoices
from localoffer.answering.pasted_text import cleaned
from localoffer.core.dates import DayMonthYearField

LONGEST_ADDRESS = 500
LONGEST_LINE = 200
LONGEST_WORDS = 20_000
_is_web_address = URLValidator(schemes=["http", "https"], message="")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


class PlainTextField(forms.CharField):
    """Words of several lines, cleaned of what came along when they were pasted. `longest` is checked after that."""

    def __init__(self, *, longest: int = LONGEST_WORDS, rows: int = 4, **options: Any) -> None:
        super().__init__(widget=forms.Textarea(attrs={"rows": rows}), required=False, **options)
        self.longest = longest

    def to_python(self, value: Any) -> str:
        return cleaned(str(value or ""))

    def validate(self, value: str) -> None:
        if len(value) > self.longest:
            raise ValidationError(f"Use {self.longest:,} characters or fewer. You have used {len(value):,}.")


class LineField(PlainTextField):
    """One line of words."""

    def __init__(self, **options: Any) -> None:
        super().__init__(longest=LONGEST_LINE, **options)
        self.widget = forms.TextInput(attrs={"autocomplete": "off"})

    def to_python(self, value: Any) -> str:
        # Lines that are put into one may begin like an item of a list only then.
        return cleaned(" ".join(super().to_python(value).split()))


class TelephoneField(LineField):
    """A number that can be rung from Britain, with an extension if there is one."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.widget = forms.TextInput(attrs={"autocomplete": "off", "type": "tel", "class": "govuk-input--width-20"})

    def to_python(self, value: Any) -> str:
        given = super().to_python(value)
        if not given:
            return ""
        wrong = ValidationError("Enter a telephone number with its area code, like 0113 496 0000.")
        try:
            number = phonenumbers.parse(given, "GB")
        except phonenumbers.NumberParseException as unreadable:
            raise wrong from unreadable
        # Possible only within one place is not enough: families ring from anywhere.
        if phonenumbers.is_possible_number_with_reason(number) != phonenumbers.ValidationResult.IS_POSSIBLE:
            raise wrong
        is_ours = number.country_code == 44
        styles = phonenumbers.PhoneNumberFormat
        return phonenumbers.format_number(number, styles.NATIONAL if is_ours else styles.INTERNATIONAL)


class EmailAddressField(forms.EmailField):
    """An e-mail address. `mailto:` and angle brackets that came with it go."""

    def __init__(self, **options: Any) -> None:
        wrong = {"invalid": "Enter an e-mail address, like senco@school.example.org."}
        super().__init__(required=False, error_messages=wrong, **options)
        self.widget.attrs.update(autocomplete="off", spellcheck="false", autocapitalize="none")

    def to_python(self, value: Any) -> str:
        given = " ".join(cleaned(str(value or "")).split())
        return given.removeprefix("mailto:").strip("<>,; ")


class WebAddressField(LineField):
    """The address of a page or file on the web. Where `https://` was left out, it is put there."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.longest = LONGEST_ADDRESS
        self.widget = forms.URLInput(attrs={"autocomplete": "off", "spellcheck": "false", "autocapitalize": "none"})

    def to_python(self, value: Any) -> str:
        given = "".join(super().to_python(value).split())
        if not given:
            return ""
        address = given if _SCHEME.match(given) and not re.match(r"[\w.-]+:\d", given) else f"https://{given}"
        try:
            _is_web_address(address)
            urlsplit(address).port  # noqa: B018 - reading it raises where it is no port
        except (ValidationError, ValueError) as wrong:
            message = "Enter a web address, like https://www.school.example.org/policy."
            raise ValidationError(message) from wrong
        return address


class TickedField(forms.MultipleChoiceField):
    """Several words of a vocabulary, ticked."""

    def __init__(self, choices: list[tuple[str, str]], **options: Any) -> None:
        super().__init__(choices=choices, widget=forms.CheckboxSelectMultiple, required=False, **options)


def part_field(name: str, label: str, hint: str, choices: PartChoices) -> forms.Field:
    """The form field for a field of a part."""
    words: dict[str, Any] = {"label": label, "help_text": hint}
    if name == "needs":
        return TickedField(choices.needs, **words)
    if name == "features":
        return TickedField(choices.access, **words)
    if name == "date":
        return DayMonthYearField(required=False, **words)
    return _FIELDS.get(name, PlainTextField)(**words)


_FIELDS: dict[str, type[forms.CharField]] = {
    "name": LineField,
    "telephone": TelephoneField,
    "email": EmailAddressField,
    "url": WebAddressField,
}
