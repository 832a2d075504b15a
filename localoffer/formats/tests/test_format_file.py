from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from unittest import mock

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from localoffer.formats import make
from localoffer.formats.choice import size_in_words
from localoffer.formats.file_store import Busy
from localoffer.formats.isolated import RenderingFailed
from localoffer.formats.tests.conftest import SPLASH, paragraph
from localoffer.formats.views import format_file
from localoffer.publishing.document import Document, Paragraph, Section, Span
from localoffer.publishing.edition import Edition, Wider

pytestmark = pytest.mark.django_db
Publish = Callable[..., Edition]


def text(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def file(client: Client, address: str) -> bytes:
    return b"".join(client.get(address).streaming_content)  # type: ignore[attr-defined]


def test_every_format_is_offered_with_its_size(client: Client, publish: Publish) -> None:
    publish()
    page = text(client, "/splash/formats/")
    for name in ("print", "large-print", "pdf", "word", "opendocument", "epub", "text", "braille", "audio"):
        assert f'href="/splash/formats/{name}/"' in page
    assert "24 point letters" in page
    assert "TXT, about 1 KB" in page


def test_the_size_is_exact_once_it_was_made(client: Client, publish: Publish) -> None:
    publish()
    made = file(client, "/splash/formats/text/")
    page = text(client, "/splash/formats/")
    assert f"TXT, {size_in_words(len(made))}" in page


def test_a_query_stays_with_the_files(client: Client, publish: Publish) -> None:
    edition = publish()
    from localoffer.formats.tests import conftest

    conftest.EDITIONS["/splash/"] = replace(edition, address="/splash/?need=asd")
    page = text(client, "/splash/formats/?need=asd")
    assert 'href="/splash/formats/word/?need=asd"' in page
    assert 'href="/splash/formats/large-print/?need=asd&amp;points=24"' in page


def test_what_is_wider_is_offered(client: Client, publish: Publish) -> None:
    edition = publish()
    from localoffer.formats.tests import conftest

    wider = (Wider("This page and the 3 pages below it", "/splash/?whole=1"),)
    conftest.EDITIONS["/splash/"] = replace(edition, wider=wider)
    assert 'href="/splash/formats/?whole=1"' in text(client, "/splash/formats/")


def test_a_file_has_a_name_that_a_person_knows_again(client: Client, publish: Publish) -> None:
    publish()
    assert 'filename="saturday-splash.txt"' in client.get("/splash/formats/text/")["Content-Disposition"]


def test_a_name_in_another_script_is_kept(client: Client, publish: Publish) -> None:
    publish(Document("سباحة السبت", language="ar"))
    assert "filename*=utf-8''%D8%B3" in client.get("/splash/formats/text/")["Content-Disposition"]


def test_a_copy_says_what_it_is_where_the_newest_is_and_whom_to_ask(client: Client, publish: Publish) -> None:
    publish()
    page = text(client, "/splash/formats/large-print/")
    for words in ("Large print, made on", "/splash/", "formats@example.org", "0113 496 0001"):
        assert words in page
    assert 'class="lo-copy lo-copy--18"' in page
    assert 'class="lo-copy lo-copy--24"' in text(client, "/splash/formats/large-print/?points=24")
    assert 'class="lo-copy lo-copy--18"' in text(client, "/splash/formats/large-print/?points=1000")


def test_markup_in_words_stays_words(client: Client, publish: Publish) -> None:
    hostile = "<script>alert(1)</script> & <b>"
    publish(Document(hostile, sections=(Section(hostile, (paragraph(hostile),)),)))
    page = text(client, "/splash/formats/print/")
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;" in page


def test_links_lead_to_the_site_from_anywhere(client: Client, publish: Publish) -> None:
    publish(Document("Links", blocks=(Paragraph((Span("Ask us", href="/help/"),)),)))
    assert 'href="http://127.0.0.1:8000/help/"' in text(client, "/splash/formats/print/")


def test_nothing_is_offered_of_what_is_not_there(client: Client, publish: Publish) -> None:
    publish()
    for address in ("/nowhere/formats/", "/nowhere/formats/pdf/", "/splash/formats/papyrus/"):
        assert client.get(address).status_code == 404


def test_a_renderer_that_fails_is_told_of_plainly(client: Client, publish: Publish) -> None:
    publish()
    with mock.patch.object(make, "render", side_effect=RenderingFailed("it crashed")):
        answer = client.get("/splash/formats/text/")
    assert answer.status_code == 503
    assert "We could not make this now" in answer.content.decode()
    assert file(client, "/splash/formats/text/")


def test_where_too_much_is_made_now_it_is_made_in_the_background(client: Client, publish: Publish) -> None:
    publish()
    with mock.patch.object(make, "render", side_effect=Busy):
        answer = client.get("/splash/formats/text/")
    assert answer.status_code == 202
    assert "We are making your file" in answer.content.decode()


def test_who_has_very_many_made_is_asked_to_come_back(
    client: Client, publish: Publish, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish()
    monkeypatch.setattr(format_file, "MADE_AN_HOUR", 1)
    assert file(client, "/splash/formats/text/")
    answer = client.get("/splash/formats/opendocument/")
    assert answer.status_code == 503
    assert answer["Retry-After"] == "60"
    assert "try again" in answer.content.decode()
    assert file(client, "/splash/formats/text/"), "what was made before is always given"


def test_looking_whether_it_is_there_makes_nothing(client: Client, publish: Publish) -> None:
    publish()
    with mock.patch.object(make, "render", side_effect=AssertionError):
        assert client.head("/splash/formats/text/").status_code == 200


def test_a_format_without_its_program_is_not_offered(
    client: Client, publish: Publish, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    publish()
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "/splash/formats/braille/" not in text(client, "/splash/formats/")
    assert "We do not have this format here" in text(client, "/splash/formats/braille/")


def test_a_format_that_cannot_say_the_language_is_not_offered(client: Client, publish: Publish) -> None:
    publish(Document("Pływanie", language="pl"))
    assert "/splash/formats/braille/" not in text(client, "/splash/formats/")
    assert client.get("/splash/formats/braille/").status_code == 503


def test_what_is_too_long_for_one_file_is_said(client: Client, publish: Publish) -> None:
    publish(Document("Long", blocks=(paragraph("word " * 50_001),)))
    assert "This is too long for one file" in text(client, "/splash/formats/")
    answer = client.get("/splash/formats/audio/")
    assert answer.status_code == 404
    assert "has 50,002 words" in answer.content.decode()


def test_a_full_disk_still_gives_the_file(client: Client, publish: Publish, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, content: bytes) -> int:
        raise OSError(28, "No space left on device")

    publish()
    monkeypatch.setattr(Path, "write_bytes", full)
    assert b"Saturday Splash" in file(client, "/splash/formats/text/")


def test_what_changed_is_never_given_from_before(client: Client, publish: Publish) -> None:
    publish()
    assert b"10am to 11am" in file(client, "/splash/formats/text/")
    publish(replace(SPLASH, summary="A swimming session. It has moved."))
    assert b"It has moved." in file(client, "/splash/formats/text/")


def test_the_same_is_made_once(client: Client, publish: Publish) -> None:
    publish()
    with mock.patch.object(make, "render", wraps=make.render) as render:
        file(client, "/splash/formats/text/")
        file(client, "/splash/formats/text/")
    assert render.call_count == 1


def test_a_visitor_gets_no_cookie(client: Client, publish: Publish) -> None:
    publish()
    client.get("/splash/formats/")
    client.get("/splash/formats/text/")
    assert not client.cookies


class TestMakeFormats:
    def test_makes_before_anybody_asks(
        self, client: Client, publish: Publish, capsys: pytest.CaptureFixture[str]
    ) -> None:
        publish()
        call_command("make_formats", "/splash/", "--format=text")
        assert "/splash/ as text" in capsys.readouterr().out
        with mock.patch.object(make, "render", side_effect=AssertionError):
            assert file(client, "/splash/formats/text/")

    def test_says_what_could_not_be_made(self, publish: Publish) -> None:
        with pytest.raises(CommandError, match="nothing public stands at /nowhere/"):
            call_command("make_formats", "/nowhere/")
