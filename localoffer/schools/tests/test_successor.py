"""Which school took the place of a closed one, and how officers say so."""

import pytest
from django.test import Client
from django.urls import reverse

from localoffer.accounts.actions import set_up_roles
from localoffer.accounts.models import User
from localoffer.accounts.roles import OFFICER
from localoffer.schools.setting import Setting
from localoffer.schools.successor import leads_to, open_successor
from localoffer.schools.tests.builders import setting

pytestmark = pytest.mark.django_db


def follow(first: Setting, second: Setting) -> None:
    first.successor = second
    first.save()


def test_the_first_open_school_in_the_line_counts() -> None:
    one, two, three = setting(status="closed"), setting(status="closed"), setting()
    assert open_successor(one) is None
    follow(one, two)
    assert open_successor(one) is None
    follow(two, three)
    assert open_successor(Setting.objects.get(pk=one.pk)) == three


def test_a_ring_leads_nowhere_and_ends() -> None:
    one, two = setting(status="closed"), setting(status="closed")
    follow(one, two)
    follow(two, one)
    assert open_successor(Setting.objects.get(pk=one.pk)) is None
    assert leads_to(two, one)
    assert leads_to(one, setting())


class TestForm:
    @pytest.fixture
    def officer(self, client: Client) -> Client:
        user = User.objects.create_user("officer", "officer@example.org", "x")
        user.groups.add(set_up_roles()[OFFICER.name])
        client.force_login(user)
        return client

    def send(self, officer: Client, school: Setting, number: str) -> str:
        address = reverse("wagtailsnippets_schools_setting:edit", args=[school.pk])
        kinds = [kind.pk for kind in school.kinds.all()]
        sent = {"website": school.website, "telephone": "", "kinds": kinds, "successor_urn": number}
        answer = officer.post(address, sent, follow=True)
        school.refresh_from_db()
        return answer.content.decode()

    def test_a_successor_is_named_by_its_number_and_taken_away(self, officer: Client) -> None:
        old, new = setting(status="closed"), setting(name="New School")
        self.send(officer, old, str(new.urn))
        assert old.successor == new
        shown = officer.get(reverse("wagtailsnippets_schools_setting:edit", args=[old.pk])).content.decode()
        assert "Now: New School." in shown
        assert str(new.urn) in shown
        self.send(officer, old, "")
        assert old.successor is None

    @pytest.mark.parametrize("number", ["1", "x", "-5", "99999999999999999999", "\x00"])
    def test_a_number_that_no_school_has_is_refused(self, officer: Client, number: str) -> None:
        old = setting(status="closed")
        self.send(officer, old, number)
        assert old.successor is None

    def test_no_school_follows_itself_or_comes_back(self, officer: Client) -> None:
        old, new = setting(status="closed"), setting(status="closed")
        assert "A school cannot take its own place." in self.send(officer, old, str(old.urn))
        follow(new, old)
        assert "was itself followed by this school" in self.send(officer, old, str(new.urn))
        assert old.successor is None


def test_the_page_of_a_closed_school_links_to_its_successor_first(client: Client) -> None:
    old = setting(name="Old School", status="closed")
    setting(name="Neighbour School")
    follow(old, setting(name="New School"))
    answer = client.get(f"/schools/{old.urn}/")
    text = answer.content.decode()
    assert answer.status_code == 410
    assert "Its place was taken by" in text
    assert old.successor
    assert f'href="/schools/{old.successor.urn}/">New School' in text
    assert "Neighbour School" not in text
    assert "which one took its place" not in text
