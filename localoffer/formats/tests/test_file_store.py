import os
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from localoffer.formats.file_store import Busy, FileStore


@pytest.fixture
def store(tmp_path: Path) -> FileStore:
    return FileStore(tmp_path / "formats", most_bytes=1_000)


def test_keeps_a_file_and_finds_it(store: FileStore) -> None:
    assert store.find("abc") is None
    store.keep("abc", b"words")
    path = store.find("abc")
    assert path is not None
    assert path.read_bytes() == b"words"
    assert store.size("abc") == 5


def test_what_was_asked_for_longest_ago_goes_first(store: FileStore) -> None:
    for number, key in enumerate(["aa1", "bb2", "cc3"]):
        store.keep(key, b"x" * 400)
        if path := store.find(key):
            os.utime(path, (number, number))
        if key == "bb2":
            # Asked for again: it is the newer of the two now.
            assert store.find("aa1")
    assert store.find("bb2") is None
    assert store.find("aa1")
    assert store.find("cc3")


def test_never_takes_more_than_it_may(store: FileStore) -> None:
    for number in range(30):
        store.keep(f"{number:03}", b"x" * 90)
    assert sum(path.stat().st_size for path in store.root.glob("files/*/*")) <= 1_000


def test_a_full_disk_loses_nothing_but_the_copy(store: FileStore, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, content: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    store.keep("abc", b"words")
    assert store.find("abc") is None


def test_a_folder_that_cannot_be_made_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "formats").write_text("a file where the folder should be")
    store = FileStore(tmp_path / "formats", most_bytes=1_000)
    with store.alone("abc"), store.one_of(2):
        store.keep("abc", b"words")
    assert store.find("abc") is None


def test_only_one_is_inside_at_a_time(store: FileStore) -> None:
    inside: list[int] = []

    def enter(number: int) -> int:
        with store.alone("abc"):
            inside.append(number)
            time.sleep(0.05)
            most = len(inside)
            inside.remove(number)
            return most

    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(enter, range(4))) == {1}


def test_who_waits_too_long_is_told(store: FileStore) -> None:
    entered, leave = Event(), Event()

    def stay() -> None:
        with store.alone("abc"):
            entered.set()
            leave.wait(10)

    with ThreadPoolExecutor(1) as pool:
        pool.submit(stay)
        entered.wait(10)
        with pytest.raises(Busy), store.alone("abc", wait=0.1):
            pass
        with store.alone("another", wait=0.1):
            leave.set()
