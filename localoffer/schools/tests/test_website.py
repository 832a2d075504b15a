"""What people type into the register, as addresses that work."""

import pytest
from django.core.validators import URLValidator
from hypothesis import given
from hypothesis import strategies as st

from localoffer.schools.website import LIMIT, normalise_website


@pytest.mark.parametrize(
    ("given_text", "address"),
    [
        ("www.school.leeds.sch.uk", "http://www.school.leeds.sch.uk/"),
        ("HTTPS://WWW.School.org.uk/SEND", "https://www.school.org.uk/SEND"),
        ("http://www.school.org.uk/index.htm", "http://www.school.org.uk/index.htm"),
        ("  www.school.org.uk/ ", "http://www.school.org.uk/"),
        ("http:/www.school.org.uk", "http://www.school.org.uk/"),
        ("http:\\\\www.school.org.uk", "http://www.school.org.uk/"),
        ("http//www.school.org.uk", "http://www.school.org.uk/"),
        ("htp://www.school.org.uk", "http://www.school.org.uk/"),
        ("http;//www.school.org.uk", "http://www.school.org.uk/"),
        ("https:www.school.org.uk", "https://www.school.org.uk/"),
        ("http://https://www.school.org.uk", "https://www.school.org.uk/"),
        ("http:// www.school.org.uk", "http://www.school.org.uk/"),
        ("www.school.org.uk; www.trust.org.uk", "http://www.school.org.uk/"),
        ("www.school.org.uk,www.trust.org.uk", "http://www.school.org.uk/"),
        ("see www.school.org.uk.", "http://www.school.org.uk/"),
        ("<www.school.org.uk>", "http://www.school.org.uk/"),
        ("\ufeffwww.scho\u200bol.org.uk", "http://www.school.org.uk/"),
        ("https://www.school.org.uk:443/a?b=c#d", "https://www.school.org.uk/a?b=c#d"),
        ("http://www.school.org.uk:8080", "http://www.school.org.uk:8080/"),
        ("https://école.example.org/élèves", "https://xn--cole-9oa.example.org/%C3%A9l%C3%A8ves"),
        ("https://school.example.org/a%20b", "https://school.example.org/a%20b"),
    ],
)
def test_what_people_type(given_text: str, address: str) -> None:
    assert normalise_website(given_text) == address


@pytest.mark.parametrize(
    "given_text",
    [
        "",
        "none",
        "N/A",
        "to be confirmed",
        "tbc.",
        "office@school.org.uk",
        "mailto:office@school.org.uk",
        "http://user:secret@school.org.uk/",
        "ftp://school.org.uk/",
        "javascript:alert(1)",
        "data:text/html,x",
        "http://localhost/",
        "http://127.0.0.1/",
        "http://2130706433/",
        "http://[::1]/",
        "http://school.org.uk:99999/",
        "www.-school.org.uk",
        "http://",
        "....",
        "www.school.org.uk/" + "a" * LIMIT,
    ],
)
def test_what_is_no_address(given_text: str) -> None:
    assert normalise_website(given_text) == ""


junk = st.text(max_size=60) | st.text(alphabet="htps:/\\.w@,;| aéX0-#?%", max_size=40)


@given(junk | st.builds("http://school.example.org/{}".format, junk))
def test_whatever_is_typed_gives_nothing_or_an_address_that_stays(text: str) -> None:
    address = normalise_website(text)
    if address:
        URLValidator(schemes=["http", "https"])(address)
        assert address.isascii()
        assert len(address) <= LIMIT
    assert normalise_website(address) == address
