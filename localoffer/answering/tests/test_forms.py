import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.answering.forms import InviteForm, JoinForm, OwnPageForm, is_elsewhere
from localoffer.schools.models import Setting


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("https://oak.example.org/sen/", "https://oak.example.org/sen/"),
        ("  oak.example.org/sen  ", "http://oak.example.org/sen"),
        ("HTTPS://Oak.Example.org/SEN?page=2#top", "https://oak.example.org/SEN?page=2#top"),
        ("", ""),
        ("   ", ""),
    ],
)
def test_an_address_is_kept_as_browsers_write_it(typed: str, kept: str) -> None:
    form = OwnPageForm({"own_page": typed})
    assert form.is_valid(), form.errors
    assert form.cleaned_data["own_page"] == kept


@pytest.mark.parametrize(
    "typed",
    [
        "it is on our website",
        "javascript:alert(1)",
        "ftp://oak.example.org/sen/",
        "mailto:ann@oak.example.org",
        "https://",
        "https://localhost/",
        "https://oak.example.org/ and https://elm.example.org/",
        "https://ann:secret@oak.example.org/",
        "oak.example.org/\x00",
        "https://oak.example.org/" + "a" * 500,
    ],
)
def test_what_is_no_web_address_is_asked_for_again_and_kept(typed: str) -> None:
    form = OwnPageForm({"own_page": typed})
    assert not form.is_valid()
    assert form["own_page"].value() == typed


@given(st.text(max_size=600))
def test_nothing_typed_breaks_it(typed: str) -> None:
    form = OwnPageForm({"own_page": typed})
    if form.is_valid():
        address = form.cleaned_data["own_page"]
        assert address == "" or address.startswith(("http://", "https://"))


@pytest.mark.parametrize(
    ("website", "address", "elsewhere"),
    [
        ("https://www.oak.example.org/", "https://oak.example.org/sen/", False),
        ("https://oak.example.org/", "https://files.oak.example.org/sen.html", False),
        ("https://oak.trust.example.org/", "https://trust.example.org/oak/sen/", False),
        ("https://oak.example.org/", "https://elm.example.org/sen/", True),
        ("https://oak.example.org/", "https://soak.example.org/", True),
        ("", "https://elm.example.org/sen/", False),
        ("https://oak.example.org/", "", False),
    ],
)
def test_is_elsewhere(website: str, address: str, elsewhere: bool) -> None:
    assert is_elsewhere(address, Setting(website=website)) is elsewhere


@pytest.mark.parametrize("typed", ["", "ann", "ann@", "a@b", "ann@oak.example.org\x00", "a" * 250 + "@example.org"])
def test_no_address_no_invitation(typed: str) -> None:
    assert "email" in InviteForm({"email": typed}).errors


def test_only_the_schools_shown_can_be_chosen() -> None:
    oak, elm = Setting(urn=1, name="Oak", postcode="LS1 3AD"), Setting(urn=2, name="Elm")
    form = JoinForm({"setting": "2"}, schools=[oak])
    assert not form.is_valid()
    assert JoinForm({"setting": "2"}, schools=[oak, elm]).is_valid()
