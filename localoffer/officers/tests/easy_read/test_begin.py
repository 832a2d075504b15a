"""An officer chooses what is to have an easy read version."""

import pytest

from localoffer.easy_read.models import EasyRead
from localoffer.officers.tests.easy_read.builders import DRAFT, LIST, draft, page, published, service, signed_in

pytestmark = pytest.mark.django_db
BEGIN = f"{LIST}begin/"


@pytest.mark.parametrize("sought", ["saturday splash", "/services/splash/", "http://127.0.0.1:8000/services/splash/"])
def test_it_is_found_by_title_and_address(sought: str) -> None:
    service(name="Saturday Splash", slug="splash")
    service(name="Other")
    shown = page(signed_in(DRAFT).get(BEGIN, {"q": sought}))
    assert [each.text for each in shown.select(".easy__found strong")] == ["Saturday Splash"]


def test_one_button_begins_a_draft() -> None:
    about = service()
    response = signed_in(DRAFT).post(BEGIN, {"publication": about.pk})
    made = EasyRead.objects.get(publication=about)
    assert response["Location"] == f"{LIST}{made.pk}/"


def test_what_there_is_already_is_gone_on_with() -> None:
    about = draft().publication
    published(publication=service(name="Dive"))
    client = signed_in(DRAFT)
    assert "Go on with the draft" in client.get(BEGIN, {"q": about.title}).content.decode()
    assert "Change its easy read" in client.get(BEGIN, {"q": "Dive"}).content.decode()
    client.post(BEGIN, {"publication": about.pk})
    assert EasyRead.objects.filter(publication=about).count() == 1


@pytest.mark.parametrize("key", ["", "x", "-1", "٣", "99999999999999999999999", "0"])
def test_a_key_that_is_none_finds_nothing(key: str) -> None:
    assert signed_in(DRAFT).post(BEGIN, {"publication": key}).status_code == 404


def test_nothing_is_written_of_what_is_not_public() -> None:
    about = service(status="inactive", live=False)
    client = signed_in(DRAFT)
    assert not page(client.get(BEGIN, {"q": about.title})).select(".easy__found")
    assert client.post(BEGIN, {"publication": about.pk}).status_code == 404


@pytest.mark.parametrize("sought", ["", "\x00", "%", "x" * 5000, "<script>alert(1)</script>"])
def test_any_words_can_be_sought(sought: str) -> None:
    shown = page(signed_in(DRAFT).get(BEGIN, {"q": sought}))
    assert "alert(1)" not in "".join(script.text for script in shown.select("script"))
