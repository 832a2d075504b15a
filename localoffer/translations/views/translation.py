"""One publication in another language."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from localoffer.publishing.document import Document
from localoffer.translations.edition import is_behind_now, published_translation
from localoffer.translations.phrases import BEHIND, OTHER_FORMATS, READ_IN_ENGLISH
from localoffer.translations.sentences import EXAMPLE_TRANSLATION, made
from localoffer.translations.translation import Translation, translation_address


@require_safe
def translation(request: HttpRequest, address: str, tag: str) -> HttpResponse:
    """The last version that was published, whole, even where the English has moved on: then it says so."""
    found = published_translation(f"/{address}formats/in/{tag}/")
    if found is None:
        raise Http404
    return translation_page(request, found, found.published_words(), is_behind=is_behind_now(found))


def translation_page(
    request: HttpRequest, found: Translation, document: Document, *, is_behind: bool, is_preview: bool = False
) -> HttpResponse:
    """The page, as the public reads it or as it would read what is not published yet."""
    context: dict[str, Any] = {
        "translation": found,
        "publication": found.publication,
        "language": found.language,
        "lang": found.language.tag,
        "document": document,
        "address": translation_address(found.publication, found.language.tag),
        "is_behind": is_behind,
        "is_preview": is_preview,
        "behind": (found.phrase(BEHIND), BEHIND),
        "read_in_english": (found.phrase(READ_IN_ENGLISH), READ_IN_ENGLISH),
        "other_formats": (found.phrase(OTHER_FORMATS), OTHER_FORMATS),
        "made": made(found),
        "example": EXAMPLE_TRANSLATION if found.is_example else "",
    }
    return render(request, "translations/translation.html", context)
