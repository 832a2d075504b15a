from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from localoffer.pages.models import GuidancePage
from localoffer.pages.tests.stated import publication_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("options", "is_public"), [([], False), (["--dryrun"], True)])
def test_a_page_whose_date_has_passed(guidance: GuidancePage, options: list[str], is_public: bool) -> None:
    GuidancePage.objects.filter(pk=guidance.pk).update(expire_at=timezone.now() - timedelta(minutes=1))
    call_command("publish_scheduled", *options)
    assert publication_of(guidance).is_public is is_public
