"""What migrations do to what officers have saved."""

from importlib import import_module

import pytest
from django.apps import apps
from wagtail.models import Revision

from localoffer.schools.setting import Setting
from localoffer.schools.tests.builders import setting

pytestmark = pytest.mark.django_db


def test_an_old_revision_brings_the_own_page_back_under_its_new_name() -> None:
    made = setting(own_page="https://school.example.org/send/")
    saved, untouched = made.save_revision(), setting().save_revision()
    saved.content["send_page_url"] = saved.content.pop("own_page")
    saved.save()
    rename = import_module("localoffer.schools.migrations.0008_own_page").rename_in_revisions
    rename(apps, None, before="send_page_url", after="own_page")
    brought_back = Revision.objects.get(pk=saved.pk).as_object()
    assert isinstance(brought_back, Setting)
    assert brought_back.own_page == "https://school.example.org/send/"
    assert Revision.objects.get(pk=untouched.pk).content == untouched.content
