"""The fields of parts: kind about how things are written, strict about what they are."""

import re
from datetime import date

import pytest
from django import forms
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from localoffer.answering.parts.choices import PartChoices
from localoffer.answering.parts.fields import (
    EmailAddressField,
    LineField,
    PlainTextField,
    TelephoneField,
    WebAddressField,
    part_field,
)

CHOICES = PartChoices([("asd", "Autism")], [("step-free", "No steps")])


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("", ""),
        ("01134960123", "0113 496 0123"),
        (" (0113) 496-0123 ", "0113 496 0123"),
        ("+44 113 496 0123", "0113 496 0123"),
        ("0113 496 0123 ext 42", "0113 496 0123 x42"),
        ("+33 1 23 45 67 89", "+33 1 23 45 67 89"),
    ],
)
def test_telephone_numbers(written: str, expected: str) -> None:
    assert TelephoneField().clean(written) == expected


@pytest.mark.parametrize("written", ["12", "ring me", "0113", "1" * 40, "x" * 500, "tel:"])
def test_what_cannot_be_rung_is_said_kindly(written: str) -> None:
    with pytest.raises(ValidationError, match="with its area code, like 0113 496 0000"):
        TelephoneField().clean(written)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("", ""),
        ("www.school.example.org/policy.html", "https://www.school.example.org/policy.html"),
        (" http://school.example.org ", "http://school.example.org"),
        ("school.example.org:8080/a", "https://school.example.org:8080/a"),
        ("HTTPS://school.example.org/a b", "HTTPS://school.example.org/ab"),
    ],
)
def test_web_addresses(written: str, expected: str) -> None:
    assert WebAddressField().clean(written) == expected


@pytest.mark.parametrize(
    "written",
    [
        *("javascript:alert(1)", "ftp://example.org", "file:///c:/policy.doc", "policy", "C:\\policy.doc", "https://"),
        *(
            "data:text/html,x",
            "https://example.org:99999999",
            "mailto:a@example.org",
            f"https://example.org/{'x' * 600}",
        ),
    ],
)
def test_what_leads_nowhere_on_the_web_is_refused(written: str) -> None:
    with pytest.raises(ValidationError):
        WebAddressField().clean(written)


def test_e_mail_addresses() -> None:
    field = EmailAddressField()
    assert field.clean(" <senco@school.example.org> ") == "senco@school.example.org"
    assert field.clean("mailto:senco@school.example.org") == "senco@school.example.org"
    assert field.clean("") == ""
    with pytest.raises(ValidationError, match=re.escape("like senco@school.example.org")):
        field.clean("senco at school")


def test_words_are_cleaned_and_a_line_is_one() -> None:
    assert PlainTextField().clean("•\tOne\r\n•\tTwo\0") == "- One\n- Two"
    assert LineField().clean("A.\r\n Name\0") == "A. Name"
    with pytest.raises(ValidationError, match="You have used 201"):
        LineField().clean("x" * 201)


def test_every_field_of_a_part_has_its_own() -> None:
    assert part_field("needs", "", "", CHOICES).clean(["asd"]) == ["asd"]
    assert part_field("features", "", "", CHOICES).clean(["step-free"]) == ["step-free"]
    assert part_field("date", "", "", CHOICES).clean(["27", "3", "2026"]) == date(2026, 3, 27)
    assert isinstance(part_field("text", "", "", CHOICES), PlainTextField)
    with pytest.raises(ValidationError):
        part_field("needs", "", "", CHOICES).clean(["step-free"])


@pytest.mark.parametrize("name", ["name", "telephone", "email", "url", "date", "text"])
@given(written=st.text())
def test_anything_is_taken_or_refused_and_what_is_taken_stays(name: str, written: str) -> None:
    field: forms.Field = part_field(name, "", "", CHOICES)
    value: object = [written, "1", "2026"] if name == "date" else written
    try:
        taken = field.clean(value)
    except ValidationError:
        return
    if isinstance(taken, str):
        assert "\0" not in taken
        assert field.clean(taken) == taken
