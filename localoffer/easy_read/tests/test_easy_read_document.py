"""What an easy read version says, in every form."""

import pytest

from localoffer.easy_read.easy_read_document import easy_read_document
from localoffer.easy_read.models import Row
from localoffer.easy_read.tests.builders import change, easy_read, loaded, picture
from localoffer.publishing.document import Document, Illustrated

pytestmark = pytest.mark.django_db


def words(document: Document) -> str:
    return " ".join(document.words())


def test_headings_make_sections_and_each_row_stands_beside_its_picture() -> None:
    made = easy_read("You can swim.", "#When", "On Saturdays.", "#What it costs")
    Row.objects.filter(text="On Saturdays.").update(picture=picture())
    document = easy_read_document(loaded(made))
    assert document.title == str(made) == f"Easy read: {made.publication.title}"
    assert [section.heading for section in document.sections] == ["When", "What it costs", "About this easy read"]
    (row,) = document.sections[0].blocks
    assert isinstance(row, Illustrated)
    assert row.picture is not None
    assert row.picture.alt == "A person who swims"
    assert "You can swim." in words(document)


def test_it_says_who_made_it_when_and_where_the_full_page_is() -> None:
    made = easy_read()
    document = easy_read_document(loaded(made))
    assert "Easy read group made this easy read. It was checked against the full page on 14 September 2026." in words(
        document
    )
    assert made.publication.address in repr(document.sections[-1])
    assert "has changed" not in words(document)


def test_it_says_so_when_the_page_has_changed() -> None:
    made = easy_read()
    change(made.publication, summary="Sailing for all.")
    said = words(easy_read_document(loaded(made)))
    assert "The full page has changed since 14 September 2026. Some things here may be out of date." in " ".join(
        said.split()
    )
    assert "0113 496 0001" in said
    change(made.publication, summary="Swimming  for all.")
    assert "has changed" not in words(easy_read_document(loaded(made)))


def test_its_own_title_takes_the_place_of_the_page_s() -> None:
    assert easy_read_document(loaded(easy_read(title="Swimming"))).title == "Easy read: Swimming"


def test_a_row_without_picture_or_words() -> None:
    made = easy_read("", "Words alone.", "#")
    gone = picture(name="no-such-file", defaults={"alt": "Gone"})
    Row.objects.create(easy_read=made, position=9, picture=gone)
    Row.objects.create(easy_read=made, position=10, text="Still here.", picture=gone)
    document = easy_read_document(loaded(made))
    assert document.blocks == (_plain("Words alone."), _plain("Still here."))
    assert len(document.sections) == 1


def _plain(text: str) -> Illustrated:
    (block,) = easy_read_document(loaded(easy_read(text))).blocks
    assert isinstance(block, Illustrated)
    assert block.picture is None
    return block


def test_one_of_a_demonstration_says_so() -> None:
    said = words(easy_read_document(loaded(easy_read(is_example=True))))
    assert "written for a demonstration" in said
    assert "This is invented." not in said
    about = easy_read().publication
    about.is_example = True
    about.save()
    assert "This is invented." in words(easy_read_document(loaded(easy_read(publication=about, state="draft"))))
