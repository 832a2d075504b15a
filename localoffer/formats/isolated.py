"""Runs a program that others wrote, on what others wrote, so that its end is not ours.

Each run is a process of its own with a limit of time, memory and output; a program that crashes, hangs or eats memory
costs one reader one plain message. It gets no environment of ours and an empty folder that goes with it.
"""

import os
import select
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


class RenderingFailed(Exception):
    """A file could not be made. The message is for the log: it holds no words of the document."""


@dataclass(frozen=True, slots=True)
class Limits:
    """`seconds` of waiting and of computing; `megabytes` of address space; `output` megabytes of a file."""

    seconds: int = 20
    megabytes: int = 2_000
    output: int = 200


def limits_for(words: int) -> Limits:
    """Room for a document of that length. Measured: 920,000 words (2,000 services) take 3.5 GB and 95 s at most.

    Address space is more than memory: what a program reserves and never touches counts too.
    """
    thousands = words // 1_000
    return Limits(seconds=60 + thousands // 4, megabytes=2_000 + 6 * thousands)


def run_isolated(command: Sequence[str], given: bytes = b"", limits: Limits = Limits()) -> bytes:
    """What the program wrote to its standard output. Raises RenderingFailed."""
    with tempfile.TemporaryDirectory(prefix="local-offer-") as folder:
        return run_in_folder(command, Path(folder), given, limits)


def run_in_folder(command: Sequence[str], folder: Path, given: bytes, limits: Limits) -> bytes:
    """The same in a folder of the caller's: the program starts in it and finds there what it needs."""
    with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as complained, tempfile.TemporaryFile() as told:
        told.write(given)
        told.seek(0)
        process = subprocess.Popen(
            [*_limited(limits), *command],
            stdin=told,
            stdout=said,
            stderr=complained,
            cwd=folder,
            env=_environment(folder),
            start_new_session=True,
        )
        _wait(process, command[0], limits)
        if process.returncode != 0:
            raise RenderingFailed(f"{Path(command[0]).name} ended with {process.returncode}")
        said.seek(0)
        return said.read()


def _limited(limits: Limits) -> list[str]:
    mega = 1024 * 1024
    prlimit = shutil.which("prlimit") or "prlimit"
    return [
        prlimit,
        f"--as={limits.megabytes * mega}",
        f"--cpu={limits.seconds}",
        f"--fsize={limits.output * mega}",
        "--core=0",
        "--",
    ]


def _environment(folder: Path) -> dict[str, str]:
    return {"PATH": os.environ.get("PATH", os.defpath), "HOME": str(folder), "TMPDIR": str(folder), "LANG": "C.UTF-8"}


def _wait(process: subprocess.Popen[bytes], name: str, limits: Limits) -> None:
    try:
        if not _ends_within(process, limits.seconds):
            raise RenderingFailed(f"{Path(name).name} took longer than {limits.seconds} s")
    finally:
        # Whatever it started goes with it.
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _ends_within(process: subprocess.Popen[bytes], seconds: float) -> bool:
    """`Popen.wait` with a limit looks every 50 ms, which is half of what a short file takes. The kernel can tell us."""
    watched = os.pidfd_open(process.pid)
    try:
        ended, _, _ = select.select([watched], [], [], seconds)
        return bool(ended)
    finally:
        os.close(watched)
