"""What officers see and correct in the CMS."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from localoffer.accounts.actions import set_up_roles
from localoffer.accounts.models import User
from localoffer.accounts.roles import OFFICER
from localoffer.schools.setting import Setting
from localoffer.schools.tests.builders import kind, need, setting

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(client: Client) -> Client:
    user = User.objects.create_user("officer", "officer@example.org", "x")
    user.groups.add(set_up_roles()[OFFICER.name])
    client.force_login(user)
    return client


def address(name: str, made: Setting | None = None) -> str:
    return reverse(f"wagtailsnippets_schools_setting:{name}", args=[made.pk] if made else [])


def names(client: Client, query: str = "") -> set[str]:
    text = client.get(f"{address('list')}?{query}").content.decode()
    return set(re.findall(r"School (?!offers)[a-z]+", text))


def test_officers_list_settings(officer: Client) -> None:
    setting(name="School alpha")
    assert names(officer) == {"School alpha"}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("status=closed", {"School closed"}),
        ("is_corrected=true", {"School corrected"}),
        ("website_known=no", {"School bare"}),
        ("website_known=yes", {"School closed", "School corrected"}),
        ("own_page_known=yes", {"School corrected"}),
        ("q=bare", {"School bare"}),
    ],
)
def test_the_list_narrows_to_what_needs_work(officer: Client, query: str, found: set[str]) -> None:
    setting(name="School closed", status="closed")
    setting(name="School bare", website="")
    setting(
        name="School corrected",
        own_page="https://school.example.org/send/",
        register={"website": "https://other.example.org/"},
    )
    assert names(officer, query) == found


def test_the_list_narrows_by_kind_and_need(officer: Client) -> None:
    setting(name="School special", kinds=("special",), needs=("asd",))
    setting(name="School plain")
    assert names(officer, f"kinds={kind('special').pk}") == {"School special"}
    assert names(officer, f"needs={need('asd').pk}") == {"School special"}


def test_the_form_shows_where_we_differ(officer: Client) -> None:
    made = setting(register={"website": "https://register.example.org/<b>"}, website="https://ours.example.org/")
    text = officer.get(address("edit", made)).content.decode()
    assert "https://register.example.org/&lt;b&gt;" in text
    assert "<th>In the register</th>" in text


def test_the_form_says_when_nothing_differs(officer: Client) -> None:
    text = officer.get(address("edit", setting())).content.decode()
    assert "Everything here is as the register says" in text


def test_a_correction_is_kept_with_its_history(officer: Client) -> None:
    made = setting(register={"website": "https://school.example.org/", "name": "School"}, name="School")
    values = {
        "website": "https://new.example.org/",
        "own_page": "https://new.example.org/send/",
        "telephone": "01134960999",
        "kinds": [kind("special").pk],
        "needs": [need("asd").pk],
        "name": "Forged name",
    }
    answer = officer.post(address("edit", made), values)
    assert answer.status_code == 302
    kept = Setting.objects.get(pk=made.pk)
    assert (kept.website, kept.telephone, kept.name) == ("https://new.example.org/", "0113 496 0999", "School")
    assert [each.identifier for each in kept.kinds.all()] == ["special"]
    assert [each.identifier for each in kept.needs.all()] == ["asd"]
    assert kept.is_corrected
    assert kept.revisions.count() == 1
    assert officer.get(address("history", made)).status_code == 200


def test_a_bad_number_is_refused(officer: Client) -> None:
    made = setting()
    answer = officer.post(address("edit", made), {"telephone": "ask the office", "website": ""})
    assert answer.status_code == 200
    assert Setting.objects.get(pk=made.pk).telephone == "0113 496 0123"


def test_officers_neither_add_nor_delete(officer: Client) -> None:
    made = setting()
    assert officer.get(address("add")).status_code == 302
    assert officer.post(address("delete", made)).status_code == 302
    assert Setting.objects.filter(pk=made.pk).exists()


def test_visitors_are_sent_to_sign_in(client: Client) -> None:
    assert client.get(address("list")).headers["Location"].startswith("/admin/login/")
