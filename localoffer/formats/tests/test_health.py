from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from localoffer.formats.job import GIVEN_UP_AFTER, Job

pytestmark = pytest.mark.django_db


def test_tells_how_many_files_wait(client: Client) -> None:
    Job.objects.create(key="a", address="/", format="epub", points=12)
    assert client.get("/health/formats").json() == {"status": "ok", "waiting": 1, "making": 0, "failed": 0}


def test_tells_that_nobody_makes_them(client: Client) -> None:
    Job.objects.create(key="a", address="/", format="epub", points=12)
    Job.objects.update(changed_at=timezone.now() - GIVEN_UP_AFTER - timedelta(minutes=1))
    assert client.get("/health/formats").json()["status"] == "stuck"
