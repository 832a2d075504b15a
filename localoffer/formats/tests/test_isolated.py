import sys
import time

import pytest

from localoffer.formats.isolated import Limits, RenderingFailed, run_isolated


def python(code: str, given: bytes = b"", limits: Limits | None = None) -> bytes:
    return run_isolated([sys.executable, "-I", "-c", code], given, limits or Limits())


def test_gives_what_the_program_writes() -> None:
    code = "import sys; sys.stdout.write(sys.stdin.read().upper())"
    assert python(code, "große Wörter".encode()).decode() == "GROSSE WÖRTER"


def test_a_program_that_crashes_is_told_of() -> None:
    with pytest.raises(RenderingFailed, match="ended with"):
        python("import os; os.abort()")


def test_a_program_that_fails_is_told_of_without_its_words() -> None:
    with pytest.raises(RenderingFailed) as told:
        python("raise SystemExit('a family’s words')")
    assert "family" not in str(told.value)


def test_a_program_that_hangs_is_ended_with_all_that_it_started() -> None:
    code = "import subprocess, time; subprocess.Popen(['sleep', '60']); time.sleep(60)"
    started = time.monotonic()
    with pytest.raises(RenderingFailed, match="longer than 1 s"):
        python(code, limits=Limits(seconds=1))
    assert time.monotonic() - started < 10


def test_a_program_that_eats_memory_is_stopped() -> None:
    with pytest.raises(RenderingFailed):
        python("data = bytearray(600_000_000)", limits=Limits(megabytes=300))


def test_a_program_that_writes_without_end_is_stopped() -> None:
    with pytest.raises(RenderingFailed):
        python("import sys\nwhile True: sys.stdout.write('x' * 1_000_000)", limits=Limits(output=3))


def test_a_program_that_is_not_there_is_told_of() -> None:
    with pytest.raises(RenderingFailed):
        run_isolated(["no-such-program-of-ours"])


def test_the_program_sees_nothing_of_our_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "very secret")
    assert b"very secret" not in python("import os; print(dict(os.environ))")
