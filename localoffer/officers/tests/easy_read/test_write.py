"""An easy read version is written, without scripts, and nothing that was typed is lost."""

import pytest
from django.conf import settings as django_settings
from django.test import Client

from localoffer.easy_read.easy_read import MOST_ROWS
from localoffer.easy_read.models import EasyRead, Picture, Row
from localoffer.easy_read.own_pictures import load_pictures
from localoffer.officers.tests.easy_read.builders import (
    DRAFT,
    LIST,
    PUBLISH,
    address,
    change,
    draft,
    form,
    page,
    published,
    signed_in,
    texts,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def writer() -> Client:
    return signed_in(DRAFT, PUBLISH)


def key(made: EasyRead, text: str) -> int:
    return made.rows.get(text=text).pk


def test_the_page_s_words_stand_beside_the_rows(writer: Client) -> None:
    made = draft("You can swim.")
    shown = page(writer.get(address(made)))
    source = shown.select_one("aside.easy__side")
    assert source is not None
    assert "Swimming for all." in source.text
    assert shown.select_one("textarea") is not None
    assert "You can swim." in form(writer, made).values()


def test_words_are_saved(writer: Client) -> None:
    made = draft("a", "b")
    sent = {**form(writer, made), f"text-{key(made, 'a')}": "You can swim.", "made_by": "Group", "title": "Swim"}
    shown = page(writer.post(address(made), sent, follow=True))
    assert texts(made) == ["You can swim.", "b"]
    made.refresh_from_db()
    assert (made.title, made.made_by) == ("Swim", "Group")
    assert "Saved as a draft." in shown.text


@pytest.mark.parametrize(
    ("do", "expected", "place"),
    [
        ("up:{b}", ["B", "a", "c"], "?at=1#row-1"),
        ("down:{b}", ["a", "c", "B"], "?at=3#row-3"),
        ("remove:{b}", ["a", "c"], "#rows"),
        ("add:{b}", ["a", "B", "", "c"], "?at=3#row-3"),
        ("add", ["a", "B", "c", ""], "?at=4#row-4"),
        ("add-heading", ["a", "B", "c", ""], "?at=4#row-4"),
        ("up:0", ["a", "B", "c"], "?at=3#row-3"),
        ("nonsense:{b}", ["a", "B", "c"], ""),
    ],
)
def test_every_button_saves_first(writer: Client, do: str, expected: list[str], place: str) -> None:
    made = draft("a", "b", "c")
    pk = key(made, "b")
    response = writer.post(address(made), {**form(writer, made), f"text-{pk}": "B", "do": do.format(b=pk)})
    assert texts(made) == expected
    assert response["Location"] == f"{address(made)}{place}"


def test_a_long_sentence_is_pointed_at_and_saved_all_the_same(writer: Client) -> None:
    made = draft("word " * 20)
    assert "A sentence has more than 15 words" in page(writer.get(address(made))).text
    assert "A sentence has more than" not in page(writer.get(address(draft("word " * 9)))).text


def test_a_row_that_is_too_long_is_kept_on_the_page(writer: Client) -> None:
    made = draft("a", "b")
    long = "x" * 201
    sent = {**form(writer, made), f"text-{key(made, 'a')}": long, f"text-{key(made, 'b')}": "other"}
    shown = page(writer.post(address(made), sent))
    assert texts(made) == ["a", "b"]
    assert [area.text.strip() for area in shown.select("textarea")] == [long, "other"]
    assert "Row 1 is longer than 200 characters" in shown.text


class TestTwoAtOnce:
    def test_the_second_is_told_keeps_the_words_and_sees_the_other_s(self, writer: Client) -> None:
        made = draft("a", "b")
        first, second = form(writer, made), form(writer, made)
        name = f"text-{key(made, 'a')}"
        writer.post(address(made), {**first, name: "theirs"})
        shown = page(writer.post(address(made), {**second, name: "mine"}))
        assert texts(made) == ["theirs", "b"]
        assert "Somebody else saved this" in shown.text
        assert [area.text.strip() for area in shown.select("textarea")] == ["mine", "b"]
        assert "What is saved: theirs" in " ".join(shown.text.split())
        version = shown.select_one("input[name=version]")
        assert version is not None
        writer.post(address(made), {**second, name: "mine", "version": str(version["value"])})
        assert texts(made) == ["mine", "b"]

    def test_words_in_a_row_that_the_other_took_out_come_back(self, writer: Client) -> None:
        made = draft("a", "b")
        second, gone = form(writer, made), key(made, "b")
        writer.post(address(made), {**form(writer, made), "do": f"remove:{gone}"})
        shown = page(writer.post(address(made), {**second, f"text-{gone}": "mine"}))
        hidden = shown.select_one(f"input[name=text-{gone}]")
        assert hidden is not None
        assert hidden["value"] == "mine"
        version = shown.select_one("input[name=version]")
        assert version is not None
        writer.post(address(made), {**second, f"text-{gone}": "mine", "version": str(version["value"])})
        assert texts(made) == ["a", "mine"]

    @pytest.mark.parametrize("ending", ["publish", "discard"])
    def test_words_for_a_draft_that_is_gone_can_be_copied(self, writer: Client, ending: str) -> None:
        made = draft("a")
        sent = form(writer, made)
        if ending == "publish":
            writer.post(address(made), {**sent, "do": "publish"})
        else:
            writer.post(address(made, "discard/"), {"version": sent["version"], "sure": "yes"})
        response = writer.post(address(made), {**sent, f"text-{2**30}": "my words"})
        assert response.status_code == 409
        assert "my words" in response.content.decode()


def test_a_draft_is_published(writer: Client) -> None:
    made = draft("You can swim.")
    writer.post(address(made), {**form(writer, made), "do": "publish"})
    assert "You can swim." in Client().get(made.address).content.decode()
    shown = page(writer.get(address(made)))
    assert not shown.select("textarea")
    assert "What was published when" in shown.text


def test_a_draft_without_words_is_not(writer: Client) -> None:
    made = draft("a")
    sent = {**form(writer, made), f"text-{key(made, 'a')}": "", "do": "publish"}
    assert "It has no words yet." in page(writer.post(address(made), sent, follow=True)).text
    assert Client().get(made.address).status_code == 404


def test_a_draft_that_is_behind_is_matched_first(writer: Client) -> None:
    made = draft("You can swim.")
    change(made.publication, summary="Sailing for all.")
    shown = page(writer.get(address(made)))
    assert [each.text for each in shown.select("del")] == ["Swimming for all."]
    assert [each.text for each in shown.select("ins")] == ["Sailing for all."]
    answer = page(writer.post(address(made), {**form(writer, made), "do": "publish"}, follow=True))
    assert "the full page has changed" in answer.text
    writer.post(address(made), {**form(writer, made), "do": "match"})
    writer.post(address(made), {**form(writer, made), "do": "publish"})
    assert Client().get(made.address).status_code == 200


def test_a_preview_shows_the_draft_and_is_no_public_page(writer: Client) -> None:
    made = draft("You can swim.")
    response = writer.post(address(made), {**form(writer, made), "do": "preview"}, follow=True)
    assert "You can swim." in page(response).text
    assert "This is a preview" in response.content.decode()
    assert Client().get(address(made, "preview/")).status_code == 302


def test_hostile_text_is_text(writer: Client) -> None:
    hostile = '</textarea><script>alert("x")</script>'
    made = draft(hostile)
    for each in (address(made), address(made, "preview/"), LIST):
        scripts = page(writer.get(each)).select("script")
        assert not [script for script in scripts if 'alert("x")' in script.text]
    assert hostile in form(writer, made).values()


def test_as_many_rows_as_there_may_be_can_be_sent_at_once(writer: Client) -> None:
    made = draft("a")
    Row.objects.bulk_create(Row(easy_read=made, position=n, text=f"Row {n}") for n in range(2, MOST_ROWS + 1))
    sent = form(writer, made)
    assert len(sent) < (django_settings.DATA_UPLOAD_MAX_NUMBER_FIELDS or 0)
    assert writer.post(address(made), {**sent, "do": "save"}).status_code == 302
    assert made.rows.count() == MOST_ROWS


def test_pictures_of_rows_are_shown(writer: Client) -> None:
    load_pictures()
    made = published("You can swim.")
    made.rows.update(picture=Picture.objects.get(name="swim"))
    assert page(writer.get(address(made))).select_one("img[src$='swim.svg']")
