import re
from dataclasses import replace
from html import unescape

import pytest
from django.conf import LazySettings
from django.contrib.staticfiles import finders
from django.test import Client

from localoffer.comments.tests import builders
from localoffer.comments.wording import wording

pytestmark = pytest.mark.django_db

STANDARD, LARGE, EASY = "/comments/form/", "/comments/form/large-print/", "/comments/form/easy-read/"
ALL = [STANDARD, LARGE, EASY]


@pytest.fixture(autouse=True)
def categories() -> None:
    builders.category()


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return unescape(response.content.decode())


def seen(html: str) -> str:
    """The form itself without its tags, on one line."""
    form = re.search(r'<article class="lo-paper.*?</article>', html, re.DOTALL)
    assert form
    return " ".join(re.sub(r"<[^>]+>", " ", form[0]).split())


@pytest.mark.parametrize("address", ALL)
def test_every_question_of_the_website_is_asked(client: Client, address: str) -> None:
    form = seen(page(client, address))
    asked = wording(easy=address == EASY).steps
    for step in ("about", "which", "category", "words", "speaker", "contact"):
        assert asked[step].title in form
    for step in ("about", "speaker"):
        for field in asked[step].fields.values():
            assert [option.label for option in field.options if option.label not in form] == []
    assert asked["missing"].fields["need"].label in form
    assert asked["missing"].fields["area"].label in form
    for label in ("email", "telephone"):
        assert asked["contact"].fields[label].label in form


@pytest.mark.parametrize("address", [STANDARD, LARGE])
def test_the_categories_are_those_of_the_vocabulary(client: Client, address: str) -> None:
    retired = builders.category("development")
    retired.is_retired = True
    retired.save()
    form = seen(page(client, address))
    assert "Quality of what is provided" in form
    assert retired.label not in form


def test_easy_read_has_plainer_words_for_them_where_there_are_any(client: Client) -> None:
    plain = builders.category("quality")
    plain.plain_name = "How good the help is"
    plain.save()
    form = seen(page(client, EASY))
    assert "How good the help is" in form
    assert plain.label not in form
    assert "Something missing" in form
    assert "How good the help is" not in seen(page(client, STANDARD))


@pytest.mark.parametrize("address", ALL)
def test_it_says_what_happens_where_to_send_it_and_whom_to_ring(
    client: Client, settings: LazySettings, address: str
) -> None:
    settings.SITE_URL = "https://offer.example.org"
    form = seen(page(client, address))
    ours = settings.AUTHORITY.comments
    assert ", ".join(ours.reply_address) in form
    for line in (ours.email, ours.telephone, "https://offer.example.org/comments/new/", "999", "braille"):
        assert line in form
    assert "take out names" in form
    assert re.search("Our answer follows|Later we answer", form)


@pytest.mark.parametrize("address", ALL)
def test_without_a_telephone_number_none_is_offered(client: Client, settings: LazySettings, address: str) -> None:
    ours = replace(settings.AUTHORITY.comments, telephone="")
    settings.AUTHORITY = replace(settings.AUTHORITY, comments=ours)
    assert "ring " not in seen(page(client, address)).replace("Ring 999", "").lower()


@pytest.mark.parametrize("address", ALL)
def test_nobody_is_asked_for_a_name_beside_the_comment(client: Client, address: str) -> None:
    form = seen(page(client, address))
    comment, slip = form.split("Cut here.")
    assert wording(easy=address == EASY).steps["words"].fields["words"].hint in comment
    assert "e-mail" in slip.lower()
    assert "telephone number" not in comment.lower()


@pytest.mark.parametrize("address", ALL)
def test_about_a_page_its_title_and_number_are_printed(client: Client, address: str) -> None:
    about = builders.publication(address="/services/swimming/", title="Swimming on Saturdays")
    html = page(client, f"{address}?about=/services/swimming/")
    form = seen(html)
    assert f"Swimming on Saturdays Page number: P{about.pk}" in form
    assert "The Local Offer as a whole" not in form
    assert wording(easy=address == EASY).steps["which"].title not in form
    others = [other for other in ALL if other != address]
    assert [other for other in others if f'href="{other}?about=/services/swimming/"' not in html] == []
    assert 'href="/comments/new/?about=/services/swimming/"' in html


@pytest.mark.parametrize("address", ALL)
@pytest.mark.parametrize(
    "about",
    ["/nowhere/", "https://elsewhere.example.org/", "%00", "/secret/", '"><script>alert(1)</script>', "x" * 5000],
)
def test_an_unknown_page_is_left_out_in_a_friendly_way(client: Client, address: str, about: str) -> None:
    builders.publication(address="/secret/", title="A secret", is_public=False)
    html = page(client, f"{address}?about={about}")
    assert wording(easy=address == EASY).text["unknown_page"] in html
    assert "Page number" not in html
    assert "A secret" not in html
    assert "<script>alert" not in html


def test_a_hostile_title_is_text(client: Client) -> None:
    builders.publication(address="/x/", title="<script>alert(1)</script>")
    assert b"<script>alert" not in client.get(STANDARD, {"about": "/x/"}).content


def test_without_a_page_nothing_is_missed(client: Client) -> None:
    assert wording(easy=False).text["unknown_page"] not in page(client, STANDARD)


@pytest.mark.parametrize(
    ("asked", "is_24"), [("", False), ("?size=24", True), ("?size=18", False), ("?size=9<b>", False)]
)
def test_large_print_comes_in_two_sizes(client: Client, asked: str, is_24: bool) -> None:
    html = page(client, LARGE + asked)
    assert ("lo-paper--24" in html) is is_24
    assert f'href="{LARGE}?size={18 if is_24 else 24}"' in html
    assert "lo-paper--large-print" in html


def test_a_change_of_size_keeps_the_page(client: Client) -> None:
    builders.publication(address="/services/swimming/")
    html = page(client, f"{LARGE}?about=/services/swimming/")
    assert f'href="{LARGE}?size=24&about=/services/swimming/"' in html


def test_every_picture_of_easy_read_is_there_and_repeats_no_words(client: Client) -> None:
    pictures = re.findall(r'<img src="/static/([^"]+)" alt="([^"]*)"', page(client, EASY))
    assert len({name for name, _ in pictures}) >= 8
    assert [name for name, _ in pictures if not finders.find(name)] == []
    assert {words for _, words in pictures} == {""}


@pytest.mark.parametrize("address", ALL)
def test_it_works_without_scripts_and_sets_no_cookie(client: Client, address: str) -> None:
    response = client.get(address)
    html = response.content.decode()
    assert re.search(r"<button[^>]*data-print hidden>Print this page</button>", html)
    assert " style=" not in html
    assert html.count("<h1") == 1
    assert not response.cookies


@pytest.mark.parametrize("address", ALL)
def test_nothing_can_be_sent_to_it(client: Client, address: str) -> None:
    assert client.post(address).status_code == 405
