"""The list of schools and colleges."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from localoffer.core.filters import FilterGroup, as_json, query_without
from localoffer.core.paging import ListPage, NoSuchPage, list_page
from localoffer.core.views.wants_json import wants_json
from localoffer.schools.setting import Setting
from localoffer.schools.setting_filters import filter_groups, selected
from localoffer.schools.setting_result import result_card, result_json
from localoffer.schools.setting_search import SORTS, WITHIN, SettingSearch


@require_safe
@vary_on_headers("Accept")
def settings(request: HttpRequest) -> HttpResponse:
    """Search and browse, as a page or as JSON: {total, page, pages, results, facets, messages}."""
    search = SettingSearch.read(request.GET)
    try:
        page = list_page(search.settings(), request.GET)
    except NoSuchPage as problem:
        return _no_such_page(request, problem.pages)
    groups = filter_groups(search)
    if wants_json(request):
        return _json(search, page, groups)
    context = {
        "search": search,
        "page": page,
        "cards": [result_card(setting) for setting in page.rows],
        "groups": groups,
        "selected": selected(search),
        "without_near": query_without(request.GET, "near"),
        "without_words": query_without(request.GET, "q"),
        "within": WITHIN,
        "sorts": [(name, label) for name, label in SORTS.items() if name != "distance" or search.point],
    }
    return render(request, "schools/settings.html", context)


def _json(search: SettingSearch, page: ListPage[Setting], groups: tuple[FilterGroup, ...]) -> JsonResponse:
    answer: dict[str, Any] = {
        "total": page.total,
        "page": page.number,
        "pages": page.pages,
        "results": [result_json(setting) for setting in page.rows],
        "facets": as_json(groups),
        "messages": [left.message for left in search.left_out],
    }
    return JsonResponse(answer)


def _no_such_page(request: HttpRequest, pages: int) -> HttpResponse:
    if wants_json(request):
        return JsonResponse({"messages": [f"There is no such page. There are {pages}."], "pages": pages}, status=404)
    context = {"pages": pages, "first": query_without(request.GET, "page")}
    return render(request, "no_such_page.html", context, status=404)
