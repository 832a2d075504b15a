"""Files that were made, each under the name of what it holds, so that a stale one can never be served.

The folder is bounded: what was asked for longest ago goes first. It may be deleted at any time. A full disk costs
nothing but the next reader's time, because a file that cannot be kept is still given.
"""

import fcntl
import logging
import os
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

log = logging.getLogger(__name__)

SECONDS_TO_WAIT = 60.0
_A_MOMENT = 0.05


class Busy(Exception):
    """Somebody else makes it, or too many others are being made, and it takes too long."""


@dataclass(frozen=True, slots=True)
class FileStore:
    """`root` need not exist. `most_bytes` is what all files together may take."""

    root: Path
    most_bytes: int

    def find(self, key: str) -> Path | None:
        """The file, which now counts as asked for just now."""
        path = self._path(key)
        try:
            os.utime(path)
        except OSError:
            return None
        return path

    def size(self, key: str) -> int | None:
        """Bytes of the file, or None where it is not made."""
        try:
            return self._path(key).stat().st_size
        except OSError:
            return None

    def keep(self, key: str, content: bytes) -> None:
        """Whole or not at all. What cannot be kept is logged, and nothing is raised."""
        path = self._path(key)
        unfinished = path.with_suffix(f".{secrets.token_hex(6)}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            unfinished.write_bytes(content)
            unfinished.replace(path)
            self._make_room()
        except OSError as problem:
            log.warning("a made file could not be kept", extra={"errno": problem.errno})
            with suppress(OSError):
                unfinished.unlink()

    @contextmanager
    def alone(self, name: str, wait: float = SECONDS_TO_WAIT) -> Iterator[None]:
        """Only one process at a time is inside, for each name. Raises Busy after `wait` seconds."""
        with self._one_of((name,), wait):
            yield

    @contextmanager
    def one_of(self, how_many: int, wait: float = SECONDS_TO_WAIT) -> Iterator[None]:
        """Only `how_many` processes at a time are inside. Raises Busy after `wait` seconds."""
        with self._one_of(tuple(f"place-{number}" for number in range(how_many)), wait):
            yield

    @contextmanager
    def _one_of(self, names: tuple[str, ...], wait: float) -> Iterator[None]:
        try:
            locks = self._open_locks(names)
        except OSError:
            # A folder that cannot be written to keeps nothing, so there is nothing to be alone with.
            yield
            return
        try:
            _lock_one(locks, wait)
            yield
        finally:
            for lock in locks:
                os.close(lock)

    def is_inside(self, name: str) -> bool:
        """Is a process alone under this name at this moment? One that was killed is not."""
        try:
            with self.alone(name, wait=0):
                return False
        except Busy:
            return True

    def _open_locks(self, names: tuple[str, ...]) -> list[int]:
        folder = self.root / "locks"
        folder.mkdir(parents=True, exist_ok=True)
        return [os.open(folder / name, os.O_CREAT | os.O_RDWR, 0o600) for name in names]

    def _path(self, key: str) -> Path:
        return self.root / "files" / key[:2] / key

    def _make_room(self) -> None:
        kept = [(path, path.stat()) for path in (self.root / "files").glob("*/*") if path.is_file()]
        excess = sum(stat.st_size for _, stat in kept) - self.most_bytes
        for path, stat in sorted(kept, key=lambda each: each[1].st_mtime):
            if excess <= 0:
                return
            path.unlink(missing_ok=True)
            (self.root / "locks" / path.name).unlink(missing_ok=True)
            excess -= stat.st_size


def _lock_one(locks: list[int], wait: float) -> None:
    deadline = time.monotonic() + wait
    while True:
        for lock in locks:
            with suppress(BlockingIOError):
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                return
        if time.monotonic() > deadline:
            raise Busy
        time.sleep(_A_MOMENT)
