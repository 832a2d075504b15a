import pytest
from django.conf import settings

from localoffer.comments.anonymity.word_lists import phrases, words

FOLDER = settings.DATA_DIR / "anonymity"
LISTS = sorted(path.stem for path in FOLDER.glob("*.txt"))


@pytest.mark.parametrize("name", LISTS)
def test_no_line_stands_twice_in_a_list(name: str) -> None:
    lines = phrases(name)
    assert sorted(lines) == sorted(set(lines))


@pytest.mark.parametrize("name", LISTS)
def test_every_list_says_what_it_is_and_whose(name: str) -> None:
    remarks = [
        line for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines() if line.startswith("#")
    ]
    assert "for this project" in " ".join(remarks)


@pytest.mark.parametrize(
    "name", ["first-names", "first-names-that-are-words", "family-names", "ordinary-words", "people"]
)
def test_words_are_small_and_plain(name: str) -> None:
    assert [word for word in phrases(name) if not word.isascii() or word != word.lower() or " " in word] == []


def test_first_names_of_many_origins() -> None:
    names = words("first-names")
    assert len(names) >= 1200
    some = {"oliver", "eilidh", "rhys", "siobhan", "priya", "gurpreet", "aisha", "hodan", "chukwuemeka", "tanisha"}
    some |= {"agnieszka", "andreea", "emre", "xiaoming", "linh", "shmuel", "kwame", "tendai", "oleksandr"}
    assert some <= names


def test_names_that_are_words_are_names() -> None:
    assert words("first-names-that-are-words") <= words("first-names")
