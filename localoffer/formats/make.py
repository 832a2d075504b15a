"""Makes a file once for however many ask for it, and keeps it."""

from collections.abc import Callable
from importlib import import_module

from django.conf import settings

from localoffer.formats.copy import Copy
from localoffer.formats.file_store import FileStore
from localoffer.formats.isolated import RenderingFailed

# More at once than there are cores would only make each wait for the others.
AT_ONCE = 2
# A request that waits holds a place that another reader's page needs.
SECONDS_TO_WAIT = 2.0
WORKER_WAITS = 60.0
Progress = Callable[[int, int], None]


def file_store() -> FileStore:
    return FileStore(settings.FORMATS_ROOT, settings.FORMATS_MEGABYTES * 1024 * 1024)


def content_of(copy: Copy, progress: Progress | None = None) -> bytes:
    """The file, made now unless it was made before. Raises RenderingFailed, or Busy where too much is being made.

    `progress` is told how many parts of how many are made, where the format has parts. Who gives it has time: it waits
    in the background for a place of its own, so that readers who wait are never behind it.
    """
    store = file_store()
    with store.alone(copy.key, WORKER_WAITS if progress else SECONDS_TO_WAIT):
        if path := store.find(copy.key):
            return path.read_bytes()
        if progress:
            content = render(copy, progress)
        else:
            with store.one_of(AT_ONCE, SECONDS_TO_WAIT):
                content = render(copy)
        store.keep(copy.key, content)
    return content


def render(copy: Copy, progress: Progress | None = None) -> bytes:
    """Make it, kept or not. Raises RenderingFailed, also where our own code trips over what a document holds."""
    renderer = import_module(f"localoffer.formats.renderers.{copy.format.renderer}")
    told = {"progress": progress} if copy.format.tells_progress else {}
    try:
        content: bytes = renderer.render(copy, **told)
    except RenderingFailed:
        raise
    except Exception as problem:
        # The message may hold words of the document, so only the kind of problem is told.
        raise RenderingFailed(f"{type(problem).__name__} in {copy.format.renderer}") from problem
    return content


def takes_long(copy: Copy) -> bool:
    """Is it made in the background, because a reader would not wait for it?"""
    return copy.words > copy.format.words_at_once
