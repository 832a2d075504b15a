"""A page in another language, as a family reads it."""

import pytest
from bs4 import BeautifulSoup, Tag
from django.test import Client, override_settings

from localoffer.translations.actions.publish import publish_translation
from localoffer.translations.actions.write import save_pieces
from localoffer.translations.models import Translation
from localoffer.translations.phrases import BEHIND, READ_IN_ENGLISH
from localoffer.translations.tests.builders import (
    change_english,
    page,
    piece_of,
    published,
    started,
    take_off_the_site,
    typed,
    write_all,
)

pytestmark = pytest.mark.django_db


def shown(translation: Translation) -> Tag:
    answer = Client().get(translation.get_absolute_url())
    assert answer.status_code == 200
    main = BeautifulSoup(answer.content, "html.parser").main
    assert main
    return main


def test_it_runs_from_the_right_and_what_we_say_of_it_does_not() -> None:
    public = published(page("Splash"))
    main = shown(public)
    article = main.select_one("article")
    assert article
    assert (article["lang"], article["dir"]) == ("ur", "rtl")
    assert main.find_all("h1")[0].text == "«Splash»"
    foot = main.select_one("section.lo-foot")
    assert foot
    assert (foot["lang"], foot["dir"]) == ("en-GB", "ltr")
    assert "Translated into Urdu by Sample Translations" in foot.text


def test_it_leads_to_the_english_page_and_to_its_own_formats() -> None:
    public = published()
    links = {link["href"]: link.text for link in shown(public).select("article a")}
    assert links[public.publication.address] == f"«{READ_IN_ENGLISH}»"
    assert f"{public.get_absolute_url()}formats/" in links


def test_behind_it_says_so_in_both_languages_and_shows_the_last_version_whole() -> None:
    public = published(page("Splash", summary="A quiet swim."))
    assert BEHIND not in shown(public).text
    change_english(public.publication, summary="Closed for good.")
    text = shown(public).text
    assert BEHIND in text.replace(f"«{BEHIND}»", "")
    assert f"«{BEHIND}»" in text
    assert "«A quiet swim.»" in text
    assert "Closed for good." not in text


def test_markup_that_was_typed_is_text() -> None:
    written = write_all(started(page(summary="A quiet swim."), "pl"))
    save_pieces(
        translation=written, typed=[typed(piece_of(written, "A quiet swim."), "<img src=x onerror=alert(1)>")], by=None
    )
    written.refresh_from_db()
    main = shown(publish_translation(translation=written, by=None, seen_version=written.version))
    assert "<img src=x onerror=alert(1)>" in main.text
    assert not main.select("img")


def test_an_example_says_that_no_translator_checked_it() -> None:
    public = published()
    assert "No translator has checked it" not in shown(public).text
    Translation.objects.update(is_example=True)
    text = shown(public).text
    assert "No translator has checked it" in text
    assert "A person made it" not in text


def test_outside_a_demonstration_there_is_no_example() -> None:
    public = published()
    Translation.objects.update(is_example=True)
    with override_settings(DEMONSTRATION=False):
        assert Client().get(public.get_absolute_url()).status_code == 404


def test_what_is_not_published_is_not_there() -> None:
    draft = write_all(started())
    assert Client().get(draft.get_absolute_url()).status_code == 404


def test_the_translation_of_a_page_that_was_taken_off_the_site_is_not_there() -> None:
    public = published()
    take_off_the_site(public.publication)
    assert Client().get(public.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("tag", ["xx", "UR", "ur-PK", "u" * 300, "..", "ur%00"])
def test_a_language_that_is_none_is_not_there(tag: str) -> None:
    address = published().publication.address
    assert Client().get(f"{address}formats/in/{tag}/").status_code in (400, 404)


def test_a_visitor_gets_no_cookie() -> None:
    assert not Client().get(published().get_absolute_url()).cookies
