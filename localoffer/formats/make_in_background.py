"""The task of a worker: make one file that was ordered."""

import logging
from contextlib import suppress
from urllib.parse import urlsplit

from django.http import QueryDict
from django.utils import timezone
from django_tasks import task

from localoffer.formats.actions import fail_job, finish_job, note_progress
from localoffer.formats.copy import Copy, copy_of
from localoffer.formats.file_store import Busy
from localoffer.formats.find_edition import find_edition
from localoffer.formats.format import BY_NAME
from localoffer.formats.isolated import RenderingFailed
from localoffer.formats.job import Job
from localoffer.formats.make import content_of, file_store

log = logging.getLogger(__name__)


@task(queue_name="files", backend="files")
def make_in_background(key: str) -> None:
    """Make the file of a job, and forget the job. What changed since it was ordered is made as it is now.

    A job may be in the queue twice, after a worker was killed: the second finds the file made.
    """
    job = Job.objects.filter(key=key).first()
    if job is None:
        return
    with suppress(Busy), file_store().alone(job.lock, wait=0):
        note_progress(key=key, done=0, total=0)
        _make(job)


def _make(job: Job) -> None:
    try:
        copy = ordered_copy(job)
        if copy:
            content_of(copy, lambda done, total: note_progress(key=job.key, done=done, total=total))
        finish_job(key=job.key)
    except (RenderingFailed, Busy) as problem:
        log.error("a format could not be made", extra={"format": job.format, "why": str(problem)})
        fail_job(key=job.key)
    except BaseException:
        # A worker that is told to stop, or a fault of ours: whoever asks later gets another try.
        fail_job(key=job.key)
        raise


def ordered_copy(job: Job) -> Copy | None:
    """What the job is to make, as it is now; None where it is no longer public."""
    parts = urlsplit(job.address)
    edition = find_edition(parts.path, QueryDict(parts.query))
    return copy_of(edition, BY_NAME[job.format], job.points, timezone.localdate()) if edition else None
