import pytest
from django.core import mail
from django.utils import timezone

from localoffer.answering.models import ReturnedAddress, SchoolEditor
from localoffer.answering.tests.views.entrance import words
from tests.builders import school_offers as builders
from tests.builders.school_offers import signed_in

pytestmark = pytest.mark.django_db
JOIN = "/account/join/"


def test_joining_the_only_school_of_the_domain() -> None:
    oak = builders.setting(name="Oak School", website="https://www.oak.example.org/")
    colleague = builders.editor(oak)
    client = signed_in(builders.person("ann@oak.example.org"))
    page = words(client.get(JOIN))
    assert "Oak School" in page
    assert "Pupils may have such an address too." in page
    answer = client.post(JOIN, {"setting": oak.urn}, follow=True)
    assert "You are not confirmed yet" in words(answer)
    assert [each.to for each in mail.outbox] == [[colleague.user.email]]


def test_joining_twice_tells_once() -> None:
    oak = builders.setting(website="https://www.oak.example.org/")
    client = signed_in(builders.person("ann@oak.example.org"))
    for _ in range(2):
        assert client.post(JOIN, {"setting": oak.urn}).status_code == 302
    assert SchoolEditor.objects.count() == 1
    assert len(mail.outbox) == 1


def test_of_several_schools_the_person_chooses() -> None:
    oak = builders.setting(name="Oak School", website="https://oak.trust.example.org/")
    builders.setting(name="Elm School", website="https://elm.trust.example.org/")
    client = signed_in(builders.person("ann@trust.example.org"))
    page = words(client.get(JOIN))
    assert page.index("Elm School") < page.index("Oak School")
    assert client.post(JOIN, {}).status_code == 422
    client.post(JOIN, {"setting": oak.urn})
    assert SchoolEditor.objects.get().setting == oak


def test_a_school_that_they_work_for_is_not_offered_again() -> None:
    oak = builders.setting(name="Oak School", website="https://oak.trust.example.org/")
    elm = builders.setting(name="Elm School", website="https://elm.trust.example.org/")
    client = signed_in(builders.editor(oak, email="ann@trust.example.org").user)
    page = words(client.get(JOIN))
    assert "Elm School" in page
    assert "Oak School" not in page
    assert client.post(JOIN, {"setting": oak.urn}).headers["Location"] == f"/account/schools/{oak.urn}/"
    client.post(JOIN, {"setting": elm.urn})
    assert "You already work for every school" in words(client.get(JOIN))


@pytest.mark.parametrize("sent", ["", "1", "x", "\x00", "9" * 40])
def test_no_other_school_is_joined(sent: str) -> None:
    builders.setting(website="https://oak.example.org/")
    answer = signed_in(builders.person("ann@oak.example.org")).post(JOIN, {"setting": sent})
    assert answer.status_code == 422
    assert not SchoolEditor.objects.exists()


def test_nor_one_of_another_domain() -> None:
    elm = builders.setting(website="https://elm.example.org/")
    assert signed_in(builders.person("ann@oak.example.org")).post(JOIN, {"setting": elm.urn}).status_code == 422
    assert not SchoolEditor.objects.exists()


def test_without_a_school_it_says_what_to_do() -> None:
    page = words(signed_in(builders.person("ann@example.com")).get(JOIN))
    assert "We found no school" in page
    assert "Ask a colleague" in page


def test_whose_work_was_ended_is_told_so() -> None:
    oak = builders.setting(name="Oak School", website="https://oak.example.org/")
    gone = builders.editor(
        oak, email="ann@oak.example.org", ended_at=timezone.now(), ended_by=builders.editor(oak).user
    )
    client = signed_in(gone.user)
    assert "Somebody ended your work for Oak School" in words(client.get(JOIN))
    assert client.post(JOIN, {"setting": oak.urn}).status_code == 422
    assert SchoolEditor.objects.of(gone.user).count() == 0


def test_who_could_not_be_told_by_mail_is_to_be_told_by_the_person() -> None:
    oak = builders.setting(website="https://oak.example.org/")
    ReturnedAddress.objects.create(email="school-offers@example.org", returned_at=timezone.now())
    answer = signed_in(builders.person("ann@oak.example.org")).post(JOIN, {"setting": oak.urn}, follow=True)
    assert "We could not send mail" in words(answer)
    assert SchoolEditor.objects.count() == 1
