import csv

import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import strategies as st

from localoffer.answering.school_domain import belongs_together, domain_of, host_of, is_shared, schools_of
from tests.builders import school_offers as builders


@pytest.mark.parametrize(
    ("email", "domain"),
    [
        ("ann@oak.example.org", "oak.example.org"),
        ("Ann@OAK.Example.org", "oak.example.org"),
        ("ann@oak.example.org.", "oak.example.org"),
        ('"a@b"@oak.example.org', "oak.example.org"),
        ("ann", ""),
        ("ann@", ""),
        ("", ""),
    ],
)
def test_domain(email: str, domain: str) -> None:
    assert domain_of(email) == domain


@pytest.mark.parametrize(
    ("website", "host"),
    [
        ("https://www.oak.example.org/about/", "oak.example.org"),
        ("http://Oak.Example.org:8080", "oak.example.org"),
        ("https://sites.example.org/www.oak", "sites.example.org"),
        ("not an address", ""),
        ("http://[", ""),
        ("", ""),
    ],
)
def test_host(website: str, host: str) -> None:
    assert host_of(website) == host


@pytest.mark.parametrize(
    ("domain", "host", "together"),
    [
        ("oak.example.org", "oak.example.org", True),
        ("trust.example.org", "oak.trust.example.org", True),
        ("mail.oak.example.org", "oak.example.org", True),
        ("oak.leeds.sch.uk", "oak.leeds.sch.uk", True),
        ("leeds.sch.uk", "oak.leeds.sch.uk", False),  # an area's, of all its schools together
        ("trust.leeds.sch.uk", "oak.trust.leeds.sch.uk", True),
        ("elm.leeds.sch.uk", "oak.leeds.sch.uk", False),
        ("soak.example.org", "oak.example.org", False),
        ("example.org.evil.example.com", "example.org", False),
        ("gmail.com", "gmail.com", False),
        ("google.com", "sites.google.com", False),
        ("co.uk", "oak.co.uk", False),
        ("sch.uk", "oak.leeds.sch.uk", False),
        ("uk", "oak.co.uk", False),
        ("oak.example.org", "", False),
    ],
)
def test_belongs_together(domain: str, host: str, together: bool) -> None:
    assert belongs_together(domain, host) is together


@given(st.text(max_size=40), st.text(max_size=40))
def test_no_text_breaks_the_reading_of_addresses(email: str, website: str) -> None:
    belongs_together(domain_of(email), host_of(website))


@given(st.sampled_from(["gmail.com", "outlook.com", "nhs.uk"]), st.from_regex(r"[a-z]{1,8}", fullmatch=True))
def test_what_is_below_a_public_domain_is_public(public: str, name: str) -> None:
    assert is_shared(public)
    assert is_shared(f"{name}.{public}")


def test_what_is_below_a_domain_for_everybody_is_not() -> None:
    assert is_shared("org.uk")
    assert not is_shared("oak.org.uk")


def test_the_list_of_shared_domains_is_in_order() -> None:
    path = settings.DATA_DIR / "vocabularies" / "shared-domains.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len({row["domain"] for row in rows}) == len(rows)
    assert {row["covers"] for row in rows} == {"this", "below", "next"}
    assert [
        row["domain"] for row in rows if row["domain"] != row["domain"].lower().strip() or "." not in row["domain"]
    ] == []


@pytest.mark.django_db
def test_schools_of_an_address() -> None:
    oak = builders.setting(name="Oak", website="https://www.oak.trust.example.org/")
    elm = builders.setting(name="Elm", website="https://elm.trust.example.org/")
    builders.setting(name="Soak", website="https://soak.trust.example.org/")
    builders.setting(name="Ash", website="https://ash.example.org/oak.trust.example.org/")
    builders.setting(name="Closed", website="https://oak.trust.example.org/", status="closed")
    builders.setting(name="None", website="")
    assert schools_of("ann@oak.trust.example.org") == [oak]
    assert schools_of("ann@mail.oak.trust.example.org") == [oak]
    assert [each.name for each in schools_of("ann@trust.example.org")] == ["Elm", "Oak", "Soak"]
    assert schools_of("ANN@ELM.trust.example.org") == [elm]
    assert schools_of("ann@other.example.com") == []


@pytest.mark.django_db
@pytest.mark.parametrize("email", ["", "ann", "ann@", "ann@gmail.com", "ann@%.example.org", "ann@_", "a@.", "a@.."])
def test_what_is_no_schools_address_finds_none(email: str) -> None:
    builders.setting(website="https://oak.example.org/")
    builders.setting(website="https://gmail.com/oak/")
    assert schools_of(email) == []
