"""What is done to jobs: ordered, moved on, given up."""

from django.db import transaction
from django.utils import timezone

from localoffer.formats.copy import Copy
from localoffer.formats.file_store import Busy
from localoffer.formats.job import MOST_WAITING, Job, JobState
from localoffer.formats.make import file_store


def order_file(*, copy: Copy, address: str) -> Job:
    """Have the file made in the background, once for however many ask. Raises Busy where too many files wait."""
    with transaction.atomic():
        known = Job.objects.select_for_update().filter(key=copy.key).first()
        if known and not is_given_up(known):
            return known
        if known is None and Job.objects.unfinished().count() >= MOST_WAITING:
            raise Busy
        job, _ = Job.objects.update_or_create(
            key=copy.key,
            defaults={
                "address": address,
                "format": copy.format.name,
                "points": copy.points,
                "state": JobState.WAITING,
                "done": 0,
                "total": 0,
            },
        )
        transaction.on_commit(lambda: _enqueue(job.key))
    return job


def is_given_up(job: Job) -> bool:
    """Will nobody make it any more, because it failed a while ago or its worker was killed?"""
    was_killed = job.state == JobState.MAKING and not file_store().is_inside(job.lock)
    return was_killed or job.is_abandoned(timezone.now())


def _enqueue(key: str) -> None:
    # The task imports this module.
    from localoffer.formats.make_in_background import make_in_background

    make_in_background.enqueue(key=key)


def note_progress(*, key: str, done: int, total: int) -> None:
    """Say how far a job is."""
    Job.objects.filter(key=key).update(
        state=JobState.MAKING, done=min(done, total), total=total, changed_at=timezone.now()
    )


def fail_job(*, key: str) -> None:
    Job.objects.filter(key=key).update(state=JobState.FAILED, changed_at=timezone.now())


def finish_job(*, key: str) -> None:
    """Its file is there, so nothing needs to be remembered."""
    Job.objects.filter(key=key).delete()
