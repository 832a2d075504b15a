"""The file for an agency, out and in."""

import csv
from io import BytesIO, StringIO

import pytest
from django.test import Client

from localoffer.officers.tests.translations.builders import address, page, soup, started, translator, written
from localoffer.translations.models import Piece, Translation

pytestmark = pytest.mark.django_db


def send(client: Client, translation: Translation, content: bytes, **values: str) -> str:
    file = BytesIO(content)
    file.name = "words.csv"
    return soup(client.post(address(translation, "take-in/"), {"file": file, **values}, follow=True)).text


def test_out_and_in() -> None:
    made, client = started(page(summary="=1+1 is a swim.")), translator()
    answer = client.get(address(made, "words.csv"))
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert answer.content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(StringIO(answer.content.decode("utf-8-sig"))))
    for row in rows[1:]:
        row[2] = f"اردو {row[0]}"
    out = StringIO()
    csv.writer(out).writerows(rows)
    assert f"{made.pieces.count()} pieces taken in" in send(client, made, out.getvalue().encode(), may_replace="1")
    assert not made.pieces.to_do().exists()
    assert Piece.objects.get(source="=1+1 is a swim.").text == "اردو 2"


def test_what_is_wrong_is_listed_and_nothing_is_taken_in() -> None:
    made = started()
    title = made.publication.title
    content = f"Number,English,Translation\r\n1,{title},سپلیش\r\n2,Not the English,x\r\n".encode()
    text = send(translator(), made, content)
    assert "Nothing was taken in" in text
    assert "Line 3: the English of number 2" in text
    assert Piece.objects.get(translation=made, position=1).text == ""


def test_other_words_are_replaced_only_when_ticked() -> None:
    made, client = written(), translator()
    content = f"Number,English,Translation\r\n1,{made.publication.title},سپلیش\r\n".encode()
    assert "other words than are here already for: 1." in send(client, made, content)
    assert "1 piece taken in" in send(client, made, content, may_replace="1")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"\x00\x01\x02", b"<html>"])
def test_what_is_no_table_is_refused(content: bytes) -> None:
    made = started()
    text = send(translator(), made, content)
    assert "Nothing was taken in" in text or "The submitted file is empty" in text
