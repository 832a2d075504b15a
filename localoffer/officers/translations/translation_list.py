"""All translations, by language and by how far they are."""

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from localoffer.officers.comments.access import only
from localoffer.publishing.companion import CompanionState
from localoffer.publishing.record import records_of
from localoffer.translations.models import Language, Translation
from localoffer.translations.permissions import check_may_translate
from localoffer.translations.translation import TranslationQuerySet

ON_A_PAGE = 50
STANDS = {
    "draft": "Not published",
    "ready": "Ready for a check",
    "published": "Published",
    "behind": "Published, and behind",
}


@only(check_may_translate)
def translation_list(request: HttpRequest) -> HttpResponse:
    """Whether one is behind is compared as the page is drawn; the filter goes by the comparison of last night."""
    tag, stands = request.GET.get("language", ""), request.GET.get("stands", "")
    rows = Translation.objects.select_related("publication", "language").counted()
    rows = rows.order_by("publication__title", "language__name", "pk")
    rows = _standing(rows.filter(language__tag=tag) if tag else rows, stands)
    page = Paginator(rows, ON_A_PAGE).get_page(request.GET.get("p"))
    _mark(page)
    context = {
        "page": page,
        "languages": Language.objects.filter(translations__isnull=False).distinct(),
        "all_stands": STANDS.items(),
        "language": tag,
        "stands": stands,
        "is_filtered": bool(tag or stands),
    }
    return render(request, "officers/translations/list.html", context)


def _standing(rows: TranslationQuerySet, stands: str) -> TranslationQuerySet:
    if stands == "draft":
        return rows.filter(state=CompanionState.DRAFT)
    if stands == "ready":
        return rows.filter(is_ready=True)
    if stands == "published":
        return rows.filter(state=CompanionState.PUBLISHED)
    return rows.behind().filter(state=CompanionState.PUBLISHED) if stands == "behind" else rows


def _mark(page: "Page[Translation]") -> None:
    """Gives each row `is_behind_now`."""
    rows = list(page.object_list)
    documents = {each.publication_id: each.to_document() for each in records_of([row.publication for row in rows])}
    for row in rows:
        document = documents.get(row.publication_id)
        row.is_behind_now = document is not None and row.is_behind(document)  # type: ignore[attr-defined]
    page.object_list = rows
