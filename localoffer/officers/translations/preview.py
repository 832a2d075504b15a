"""The work in hand as families would read it."""

from django.http import HttpRequest, HttpResponse

from localoffer.officers.comments.access import only
from localoffer.officers.translations.sheet import english_has_changed
from localoffer.officers.translations.work import translation_to_open
from localoffer.translations.permissions import check_may_translate
from localoffer.translations.phrases import PHRASES
from localoffer.translations.translated_document import translated_document
from localoffer.translations.views.translation import translation_page


@only(check_may_translate)
def preview(request: HttpRequest, pk: int) -> HttpResponse:
    """What is still to do is in English."""
    translation = translation_to_open(pk)
    pieces = list(translation.pieces.all())
    document = translated_document(translation.working_source(), pieces, translation.language)
    translation.published_phrases = [piece.text for piece in pieces[-len(PHRASES) :]]
    translation.is_checked = False
    is_behind = english_has_changed(translation)
    return translation_page(request, translation, document, is_behind=is_behind, is_preview=True)
