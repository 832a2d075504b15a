import re
from dataclasses import replace
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.test import Client
from django.urls import reverse

from localoffer.comments.form_document import form_document
from localoffer.comments.printable_form import PrintableForm, Version
from localoffer.comments.tests import builders
from localoffer.comments.tests.views.test_printable_form import page, seen
from localoffer.comments.wording import wording
from localoffer.publishing.document import Document, Illustrated, List, Section

pytestmark = pytest.mark.django_db

BOTH = [(Version.STANDARD, "comments:form"), (Version.EASY_READ, "comments:form_easy_read")]


# What a pen on paper does not need, or does in another way.
OF_ITS_OWN = re.compile(
    r"^\d\. |\( \) |Choose one answer\.|^Write here|\.{4,}|^Put a cross .*|^We keep this part .*"
    r"| ?Ring the same number .*"
)


def bare(text: str) -> str:
    """Words without what stands between them."""
    return " ".join(re.findall(r"[\w@’/-]+", text))


@pytest.fixture(autouse=True)
def categories() -> None:
    builders.category()


def said(document: Document) -> str:
    return " ".join(" ".join(document.words()).split())


def choices_of(section: Section) -> list[str]:
    blocks = [inner for block in section.blocks for inner in getattr(block, "blocks", (block,))]
    return [item[0].text for block in blocks if isinstance(block, List) for item in block.items]


@pytest.mark.parametrize("version", [Version.STANDARD, Version.EASY_READ])
def test_every_question_of_the_website_is_asked(version: Version) -> None:
    form = said(form_document(PrintableForm(version)))
    asked = wording(easy=version == Version.EASY_READ).steps
    for step in ("about", "which", "category", "words", "speaker", "contact"):
        assert asked[step].title in form
    for step in ("about", "speaker"):
        for field in asked[step].fields.values():
            assert [option.label for option in field.options if f"( ) {option.label}" not in form] == []
    for step, name in (("missing", "need"), ("missing", "area"), ("contact", "email"), ("contact", "telephone")):
        assert asked[step].fields[name].label in form


@pytest.mark.parametrize(("version", "route"), BOTH)
@pytest.mark.parametrize("is_about", [True, False])
def test_it_says_what_the_page_to_print_says(client: Client, version: Version, route: str, is_about: bool) -> None:
    """Two statements of one form: neither may change alone."""
    about = builders.publication(title="Saturday Splash") if is_about else None
    printed = bare(seen(page(client, reverse(route) + (f"?about={about.address}" if about else ""))))
    document = form_document(PrintableForm(version, about))
    pieces = [bare(OF_ITS_OWN.sub("", text)) for text in list(document.words())[1:]]

    assert [piece for piece in pieces if piece not in printed] == []


def test_what_it_is_about_stands_with_the_number_that_an_officer_types() -> None:
    about = builders.publication(title="Saturday Splash")
    document = form_document(PrintableForm(Version.STANDARD, about))

    assert document.title == "Comment form: Saturday Splash"
    assert f"Saturday Splash Page number: P{about.pk}" in said(document)
    assert choices_of(document.sections[0]) == []


def test_questions_are_numbered_so_that_answers_can_stand_on_other_paper() -> None:
    headings = [section.heading for section in form_document(PrintableForm(Version.STANDARD)).sections]

    assert [heading[:3] for heading in headings[:7]] == ["1. ", "2. ", "3. ", "4. ", "5. ", "6. ", "7. "]
    assert headings[7:] == ["What happens next", "Where to send this form"]


def test_it_says_how_to_answer_by_post_e_mail_and_telephone(settings: LazySettings) -> None:
    ways = settings.AUTHORITY.comments
    document = form_document(PrintableForm(Version.STANDARD))
    for way in (*ways.reply_address, ways.email, ways.telephone):
        assert way in said(document)

    settings.AUTHORITY = replace(settings.AUTHORITY, comments=replace(ways, telephone=""))
    for version in (Version.STANDARD, Version.EASY_READ):
        assert "ring" not in said(form_document(PrintableForm(version))).replace("Ring 999", "").split()


def test_every_sentence_in_easy_read_stands_beside_a_picture_that_exists() -> None:
    document = form_document(PrintableForm(Version.EASY_READ))
    blocks = [*document.blocks, *(block for section in document.sections for block in section.blocks)]
    shown = [block for block in blocks if isinstance(block, Illustrated)]

    assert len(shown) == 22
    assert all(block.picture and Path(block.picture.path).is_file() for block in shown)
    assert all(block.picture and block.picture.href.startswith("/static/comments/easy-read/") for block in shown)
