import pytest
from django.db import IntegrityError
from django.utils import timezone

from localoffer.answering.models import SchoolEditor
from tests.builders import school_offers as builders

pytestmark = pytest.mark.django_db


def test_one_person_works_once_at_a_time_for_a_school() -> None:
    editor = builders.editor(builders.setting())
    with pytest.raises(IntegrityError):
        SchoolEditor.objects.create(user=editor.user, setting=editor.setting, how=SchoolEditor.How.DOMAIN)


def test_who_left_can_come_back() -> None:
    editor = builders.editor(builders.setting(), ended_at=timezone.now())
    again = SchoolEditor.objects.create(user=editor.user, setting=editor.setting, how=SchoolEditor.How.INVITATION)
    assert list(SchoolEditor.objects.of(editor.user)) == [again]


def test_one_person_works_for_several_schools_and_a_school_has_several_editors() -> None:
    editor = builders.editor(builders.setting())
    SchoolEditor.objects.create(user=editor.user, setting=builders.setting(), how=SchoolEditor.How.INVITATION)
    builders.editor(editor.setting)
    assert SchoolEditor.objects.of(editor.user).count() == 2
    assert editor.setting.editors.count() == 2


def test_there_are_two_ways_in_only() -> None:
    with pytest.raises(IntegrityError):
        builders.editor(builders.setting(), how="by-the-window")


def test_who_waits_and_who_is_confirmed() -> None:
    school = builders.setting()
    confirmed, waiting = builders.editor(school), builders.editor(school, is_confirmed=False)
    builders.editor(school, ended_at=timezone.now())
    builders.editor(school, is_confirmed=False, ended_at=timezone.now())
    assert list(SchoolEditor.objects.confirmed()) == [confirmed]
    assert list(SchoolEditor.objects.unconfirmed()) == [waiting]
    assert set(SchoolEditor.objects.active()) == {confirmed, waiting}
    assert confirmed.is_confirmed
    assert not waiting.is_confirmed
