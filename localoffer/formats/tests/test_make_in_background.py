from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from localoffer.formats import make_in_background
from localoffer.formats.actions import order_file
from localoffer.formats.copy import Copy, copy_of
from localoffer.formats.file_store import Busy
from localoffer.formats.format import BY_NAME
from localoffer.formats.isolated import RenderingFailed
from localoffer.formats.job import MOST_WAITING, TRY_AGAIN_AFTER, Job, JobState
from localoffer.formats.make import file_store
from localoffer.formats.tests.conftest import SPLASH
from localoffer.publishing.edition import Edition

pytestmark = pytest.mark.django_db(transaction=True)
Publish = Callable[..., Edition]


@pytest.fixture(autouse=True)
def everything_takes_long(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("text", "audio"):
        monkeypatch.setitem(BY_NAME, name, replace(BY_NAME[name], words_at_once=0, needs=()))


def text_of(edition: Edition) -> Copy:
    return copy_of(edition, BY_NAME["text"], 12, date(2026, 11, 2))


def work() -> None:
    call_command("db_worker", "--backend=files", "--queue-name=files", "--batch", "--no-startup-delay", verbosity=0)


def test_what_takes_long_is_made_by_a_worker_and_then_given(client: Client, publish: Publish) -> None:
    publish()
    page = client.get("/splash/formats/text/")
    assert page.status_code == 202
    assert "Waiting for its turn" in page.content.decode()
    work()
    answer = client.get("/splash/formats/text/")
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert b"Saturdays, 10am to 11am" in b"".join(answer.streaming_content)  # type: ignore[attr-defined]
    assert not Job.objects.exists()


def test_the_same_is_ordered_once_for_however_many_ask(client: Client, publish: Publish) -> None:
    publish()
    for _ in range(3):
        client.get("/splash/formats/text/")
    assert Job.objects.count() == 1


def test_how_far_it_is_can_be_seen(client: Client, publish: Publish) -> None:
    job = order_file(copy=text_of(publish()), address="/splash/")
    Job.objects.filter(pk=job.pk).update(state=JobState.MAKING, done=2, total=8)
    with file_store().alone(job.lock):
        page = client.get("/splash/formats/text/").content.decode()
    assert "2 of 8 parts are ready" in page
    assert 'value="25"' in page


def test_a_file_that_cannot_be_made_is_told_of_plainly_and_tried_again_later(
    client: Client, publish: Publish, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> bytes:
        raise RenderingFailed("it crashed")

    publish()
    client.get("/splash/formats/text/")
    with monkeypatch.context() as patch:
        patch.setattr(make_in_background, "content_of", fail)
        work()
    page = client.get("/splash/formats/text/")
    assert page.status_code == 503
    assert "We could not make this now" in page.content.decode()
    Job.objects.update(changed_at=timezone.now() - TRY_AGAIN_AFTER - timedelta(minutes=1))
    assert client.get("/splash/formats/text/").status_code == 202


def test_what_a_killed_worker_left_is_ordered_again(publish: Publish) -> None:
    copy = text_of(publish())
    job = order_file(copy=copy, address="/splash/")
    Job.objects.filter(pk=job.pk).update(state=JobState.MAKING)
    assert order_file(copy=copy, address="/splash/").state == JobState.WAITING


def test_what_changed_meanwhile_is_made_as_it_is_now(client: Client, publish: Publish) -> None:
    publish()
    client.get("/splash/formats/text/")
    publish(replace(SPLASH, title="Sunday Splash"))
    work()
    assert b"Sunday Splash" in b"".join(client.get("/splash/formats/text/").streaming_content)  # type: ignore[attr-defined]


def test_too_many_files_at_once_are_refused_plainly(client: Client, publish: Publish) -> None:
    publish()
    Job.objects.bulk_create(
        Job(key=str(number), address="/", format="text", points=12) for number in range(MOST_WAITING)
    )
    page = client.get("/splash/formats/text/")
    assert page.status_code == 503
    assert "Many files are being made" in page.content.decode()
    with pytest.raises(Busy):
        order_file(copy=text_of(publish()), address="/splash/")
