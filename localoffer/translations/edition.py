"""A translation is an edition too: it can be had in every format, with what it says of itself."""

import re

from django.http import QueryDict

from localoffer.publishing.document import Document, Note, Paragraph, Span
from localoffer.publishing.edition import Edition
from localoffer.publishing.record import EXAMPLE_TEXT, record_of
from localoffer.translations.phrases import BEHIND, READ_IN_ENGLISH
from localoffer.translations.right_to_left import isolated
from localoffer.translations.sentences import EXAMPLE_TRANSLATION, made
from localoffer.translations.translated_document import with_first
from localoffer.translations.translation import Translation

_ADDRESS = re.compile(r"(?P<publication>/(?:.*/)?)formats/in/(?P<tag>[A-Za-z0-9-]+)/")
ENGLISH = "en-GB"


def translation_at(address: str, asked: QueryDict) -> Edition | None:
    """The published translation at an address such as `/services/saturday-splash/formats/in/ur/`."""
    found = published_translation(address)
    if found is None:
        return None
    return Edition(document=translation_document(found), address=found.get_absolute_url())


def published_translation(address: str) -> Translation | None:
    """What the public can read there."""
    parts = _ADDRESS.fullmatch(address)
    if parts is None:
        return None
    rows = Translation.objects.published().select_related("publication", "language")
    return rows.filter(publication__address=parts["publication"], language__tag=parts["tag"]).first()


def is_behind_now(translation: Translation) -> bool:
    """Does the page in English say something else by now?"""
    record = record_of(translation.publication)
    return record is None or translation.is_behind(record.to_document())


def translation_document(translation: Translation) -> Document:
    """The published words, with a note before them on who made them and whether the English has moved on."""
    is_behind = is_behind_now(translation)
    lines = [made(translation)]
    if translation.is_example:
        lines.insert(0, EXAMPLE_TRANSLATION)
    if translation.publication.is_example:
        lines.insert(0, EXAMPLE_TEXT)
    if is_behind:
        lines.insert(0, BEHIND)
    says = [Paragraph((Span(translation.phrase(BEHIND), strong=True),))] if is_behind else []
    says += [Paragraph((_english(translation, line),)) for line in lines]
    link = Span(translation.phrase(READ_IN_ENGLISH), href=translation.publication.address)
    says.append(Paragraph((link,)))
    return with_first(translation.published_words(), Note(tuple(says), warning=is_behind or translation.is_example))


def _english(translation: Translation, line: str) -> Span:
    text = isolated(line) if translation.language.is_right_to_left else line
    return Span(text, language=ENGLISH)
