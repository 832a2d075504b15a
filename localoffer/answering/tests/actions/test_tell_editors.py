import pytest
from django.core import mail
from django.utils import timezone

from localoffer.answering.actions.tell_editors import tell_of_confirmation, tell_of_joining
from localoffer.answering.models import ReturnedAddress
from tests.builders import school_offers as builders

pytestmark = pytest.mark.django_db

TEAM = "school-offers@example.org"


def test_everybody_who_can_confirm_is_told() -> None:
    school = builders.setting()
    for _ in range(2):
        builders.editor(school)
    assert tell_of_joining(builders.editor(school, is_confirmed=False))
    assert len(mail.outbox) == 2


def test_the_team_is_told_where_nobody_at_the_school_is_reached() -> None:
    school = builders.setting()
    ann, ben = builders.editor(school), builders.editor(school)
    joined = builders.editor(school, is_confirmed=False)
    ReturnedAddress.objects.create(email=ann.user.email, returned_at=timezone.now())
    assert tell_of_joining(joined)
    assert [each.to for each in mail.outbox] == [[ben.user.email]]
    ReturnedAddress.objects.create(email=ben.user.email, returned_at=timezone.now())
    assert tell_of_joining(joined)
    assert mail.outbox[-1].to == [TEAM]
    ReturnedAddress.objects.create(email=TEAM, returned_at=timezone.now())
    assert not tell_of_joining(joined)


def test_who_is_confirmed_is_told() -> None:
    editor = builders.editor(builders.setting())
    assert tell_of_confirmation(editor)
    assert mail.outbox[0].to == [editor.user.email]
