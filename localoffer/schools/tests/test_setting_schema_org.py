"""What search engines are told of a setting."""

import json

import pytest

from localoffer.schools.setting_schema_org import setting_schema_org
from localoffer.schools.tests.builders import setting

pytestmark = pytest.mark.django_db


def test_a_school() -> None:
    made = setting(urn=123456, name="Example School", latitude=53.8, longitude=-1.5)
    stated = setting_schema_org(made, "https://offer.example.org")
    assert stated["@type"] == "School"
    assert stated["url"] == "https://school.example.org/"
    assert stated["mainEntityOfPage"] == "https://offer.example.org/schools/123456/"
    assert stated["identifier"]["value"] == "123456"
    assert stated["geo"]["latitude"] == 53.8
    assert stated["address"]["postalCode"] == "LS1 3AD"
    json.dumps(stated)


def test_a_college_of_which_little_is_known() -> None:
    made = setting(type_code="18", website="", telephone="", town="", postcode="", street="")
    stated = setting_schema_org(made, "https://offer.example.org")
    assert stated["@type"] == "CollegeOrUniversity"
    assert stated["url"].startswith("https://offer.example.org/schools/")
    assert "geo" not in stated
    assert "telephone" not in stated
