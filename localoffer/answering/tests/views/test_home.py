from urllib.parse import quote

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.utils import timezone

from localoffer.accounts.models import User
from localoffer.answering.models import SchoolEditor
from localoffer.answering.tests.views.entrance import words
from localoffer.schools.models import Setting
from tests.builders import school_offers as builders
from tests.builders.school_offers import signed_in

pytestmark = pytest.mark.django_db


def works_for(person: User, *schools: Setting) -> None:
    for school in schools:
        SchoolEditor.objects.create(user=person, setting=school, how="invitation", confirmed_at=timezone.now())


def test_one_school_is_gone_to_straight_with_a_way_back() -> None:
    editor = builders.editor(builders.setting())
    client = signed_in(editor.user)
    assert client.get("/account/").headers["Location"] == f"/account/schools/{editor.setting.urn}/"
    assert "/account/?all=1" in words(client.get(f"/account/schools/{editor.setting.urn}/"))
    assert editor.setting.name in words(client.get("/account/?all=1"))


def test_several_schools_are_listed_with_where_each_stands() -> None:
    person, builders_of = builders.person(), builders.setting
    oak, elm, ash = builders_of(name="Oak"), builders_of(name="Elm"), builders_of(name="Ash", status="closed")
    works_for(person, oak, elm, ash)
    builders.draft(oak)
    builders.offer(elm)
    page = words(signed_in(person).get("/account/"))
    assert page.index("Ash") < page.index("Elm") < page.index("Oak")
    for said in ("In progress", "Published", "Closed", "Go on with your answers."):
        assert said in page


def test_whose_work_ended_sees_the_school_no_more() -> None:
    editor = builders.editor(builders.setting(name="Oak School"), ended_at=timezone.now())
    page = words(signed_in(editor.user).get("/account/"))
    assert "Oak School" not in page
    assert "You do not work for a school here yet." in page


def test_a_school_where_their_work_was_ended_is_not_offered_to_join() -> None:
    oak, elm = (
        builders.setting(name=name, website="https://oak.example.net/") for name in ("Oak School", "Elm School")
    )
    ann = builders.editor(oak, email="ann@oak.example.net", ended_at=timezone.now(), ended_by=builders.person()).user
    works_for(ann, elm)
    SchoolEditor.objects.filter(setting=elm).update(ended_at=timezone.now(), ended_by=ann)
    page = words(signed_in(ann).get("/account/"))
    assert "Elm School" in page
    assert "Oak School" not in page


def test_who_waits_to_be_confirmed_is_told_so() -> None:
    editor = builders.editor(builders.setting(), is_confirmed=False)
    assert "once somebody has confirmed you" in words(signed_in(editor.user).get("/account/?all=1"))


def test_who_signed_in_again_before_accepting_sees_the_list() -> None:
    ann = signed_in(builders.person("ann@example.org"))
    address = "/account/invitations/"
    assert Client().post(address).headers["Location"] == f"/account/sign-in/?next={quote(address, safe='')}"
    assert ann.get(address).headers["Location"] == "/account/"


def test_an_invitation_whose_mail_is_lost_can_be_accepted_here() -> None:
    invitation = builders.invitation(builders.setting(name="Oak School"), email="Ann@example.org")
    ann = signed_in(builders.person("ann@example.org"))
    assert "Oak School" in words(ann.get("/account/"))
    answer = ann.post("/account/invitations/", {"invitation": invitation.pk})
    assert answer.headers["Location"] == f"/account/schools/{invitation.setting.urn}/"
    assert SchoolEditor.objects.get().is_confirmed


@pytest.mark.parametrize("sent", ["", "0", "-1", "x", "9" * 30, "²", "1\x00"])
def test_nonsense_accepts_nothing(sent: str) -> None:
    builders.invitation(builders.setting(), email="ann@example.org")
    client = signed_in(builders.person("ann@example.org"))
    assert client.post("/account/invitations/", {"invitation": sent}).status_code == 404


def test_nobody_accepts_an_invitation_of_somebody_else_by_its_number() -> None:
    invitation = builders.invitation(builders.setting(), email="ann@example.org")
    client = signed_in(builders.person("ben@example.org"))
    assert client.post("/account/invitations/", {"invitation": invitation.pk}).status_code == 404
    assert not SchoolEditor.objects.exists()


def test_a_school_of_the_persons_domain_is_offered() -> None:
    builders.setting(name="Oak School", website="https://oak.example.org/")
    page = words(signed_in(builders.person("ann@oak.example.org")).get("/account/"))
    assert "Oak School" in page
    assert "/account/join/" in page


def test_an_officer_finds_the_way_to_their_own_pages() -> None:
    officer = builders.person()
    officer.user_permissions.add(Permission.objects.get(codename="oversee_offers"))
    assert "/admin/" in words(signed_in(officer).get("/account/"))


def test_somebody_without_an_address_is_no_reason_to_fall() -> None:
    person = builders.person()
    person.email = ""
    person.save()
    builders.invitation(builders.setting(), email="")
    assert signed_in(person).get("/account/").status_code == 200


def test_many_schools_cost_no_more_queries(django_assert_max_num_queries: object) -> None:
    person = builders.person()
    works_for(person, *(builders.setting() for _ in range(8)))
    client = signed_in(person)
    with django_assert_max_num_queries(12):  # type: ignore[operator]
        client.get("/account/")
