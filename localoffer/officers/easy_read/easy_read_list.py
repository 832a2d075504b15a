"""All easy read versions: those that are behind first, then drafts, then what is published."""

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from localoffer.easy_read.easy_read import EasyReadQuerySet
from localoffer.easy_read.models import EasyRead
from localoffer.easy_read.permissions import check_may_draft
from localoffer.officers.easy_read.access import only

ON_A_PAGE = 50


@only(check_may_draft)
def easy_read_list(request: HttpRequest) -> HttpResponse:
    published = EasyRead.objects.published()
    context = {
        "behind": _page(published.behind(), request.GET.get("behind")),
        "drafts": _page(EasyRead.objects.drafts(), request.GET.get("drafts")),
        "published": _page(published, request.GET.get("published")),
    }
    return render(request, "officers/easy_read/list.html", context)


def _page(rows: EasyReadQuerySet, number: str | None) -> "Page[EasyRead]":
    found = rows.select_related("publication", "changed_by").order_by("publication__title", "pk")
    return Paginator(found, ON_A_PAGE).get_page(number)
