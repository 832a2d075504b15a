"""The translator's screen: English and translation side by side, saved together, piece by piece."""

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from wagtail.admin import messages

from localoffer.core.largest_key import LARGEST_KEY
from localoffer.core.words import plural
from localoffer.officers.comments.access import officer, only
from localoffer.officers.translations.sheet import Asked, Kept, shown_pieces, work_page
from localoffer.translations.actions.write import SavedPieces, TooLong, TypedPiece, check_pieces, save_pieces
from localoffer.translations.models import Translation
from localoffer.translations.permissions import check_may_translate

GONE = "Somebody threw this translation away meanwhile. What you typed is in the boxes of the page before this one."


def with_names() -> QuerySet[Translation]:
    return Translation.objects.select_related("publication", "language", "changed_by")


def translation_to_open(pk: int) -> Translation:
    """Raises Http404."""
    found = with_names().filter(pk=pk).first() if pk <= LARGEST_KEY else None
    if found is None:
        raise Http404
    return found


@only(check_may_translate)
def work(request: HttpRequest, pk: int) -> HttpResponse:
    """The pieces that are asked for; or, sent back, saved."""
    translation = translation_to_open(pk)
    if request.method == "POST":
        return _save(request, translation)
    return work_page(request, translation)


def _save(request: HttpRequest, translation: Translation) -> HttpResponse:
    typed = typed_pieces(request.POST)
    by = officer(request)
    try:
        result = save_pieces(translation=translation, typed=typed, by=by)
    except TooLong:
        messages.error(request, "Nothing is saved yet: one of the texts is too long. What you typed is kept.")
        return work_page(request, translation, Kept({each.pk: each for each in typed}))
    except Translation.DoesNotExist:
        raise Http404(GONE) from None
    if result.overtaken or result.gone:
        return _not_all_saved(request, translation_to_open(translation.pk), result)
    if result.saved:
        messages.success(request, f"Saved: {plural(len(result.saved), 'piece')}.")
    else:
        messages.success(request, "Nothing was new, so nothing had to be saved.")
    if request.POST.get("do") == "check":
        _check(request, translation, [each.pk for each in typed])
    return redirect(_next(request, translation))


def typed_pieces(sent: QueryDict) -> list[TypedPiece]:
    """What stands in the boxes. A box that names no key is no box of ours."""
    keys = [name.removeprefix("text-") for name in sent if name.startswith("text-")]
    return [
        TypedPiece(
            pk=int(key),
            text=sent.get(f"text-{key}", ""),
            is_kept=f"kept-{key}" in sent,
            seen=sent.get(f"seen-{key}", ""),
        )
        for key in keys
        if key.isascii() and key.isdecimal() and len(key) < 19
    ]


def _not_all_saved(request: HttpRequest, translation: Translation, result: SavedPieces) -> HttpResponse:
    """The boxes hold what was typed, and seeing the others' words, the translator may save again."""
    messages.warning(
        request,
        f"{plural(len(result.saved), 'piece')} saved. Some are not: somebody else changed them while you worked. "
        "They are below, theirs above yours.",
    )
    typed = {each.pk: each for each in result.overtaken}
    return work_page(request, translation, Kept(typed, frozenset(typed), tuple(result.gone)))


def _check(request: HttpRequest, translation: Translation, pks: list[int]) -> None:
    checked, own = check_pieces(translation=translation, pks=pks, by=officer(request))
    messages.success(request, f"{plural(checked, 'piece')} marked as checked.")
    if own:
        messages.warning(request, f"{plural(own, 'piece')} not: you wrote them. A second person checks them.")


def _next(request: HttpRequest, translation: Translation) -> str:
    """The same page, or the next. What is no longer to do leaves its list, so the rest moves up to the first page."""
    asked = Asked.of(request.GET)
    page = shown_pieces(translation, asked)
    number = page.number
    if asked.show:
        number = 1
    elif request.POST.get("do") == "next" and page.has_next():
        number = page.next_page_number()
    return f"{reverse('officers_translations:work', args=[translation.pk])}?{asked.query(number)}"
