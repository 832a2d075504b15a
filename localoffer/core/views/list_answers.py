"""What every list answers, whatever is in it."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from django.db.models import Model
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from localoffer.core.asked import LeftOut
from localoffer.core.filters import FilterGroup, as_json, query_without
from localoffer.core.paging import ListPage
from localoffer.core.views.wants_json import wants_json

Row = TypeVar("Row", bound=Model)


def list_as_json(
    page: ListPage[Row],
    groups: Iterable[FilterGroup],
    left_out: Iterable[LeftOut],
    result: Callable[[Row], dict[str, Any]],
) -> JsonResponse:
    """One page as data: {total, page, pages, results, facets, messages}. `result` states one row."""
    return JsonResponse(
        {
            "total": page.total,
            "page": page.number,
            "pages": page.pages,
            "results": [result(row) for row in page.rows],
            "facets": as_json(groups),
            "messages": [left.message for left in left_out],
        }
    )


def no_such_page(request: HttpRequest, pages: int) -> HttpResponse:
    """404 for a page number beyond the end or none at all: how many pages there are, and the way to the first."""
    if wants_json(request):
        return JsonResponse({"messages": [f"There is no such page. There are {pages}."], "pages": pages}, status=404)
    context = {"pages": pages, "first": query_without(request.GET, "page")}
    return render(request, "no_such_page.html", context, status=404)
