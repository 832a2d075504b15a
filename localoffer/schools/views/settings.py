"""The list of schools and colleges."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from localoffer.core.authority import WITHIN
from localoffer.core.filters import query_without
from localoffer.core.paging import NoSuchPage, list_page
from localoffer.core.views.list_answers import list_as_json, no_such_page
from localoffer.core.views.wants_json import wants_json
from localoffer.schools.setting_filters import filter_groups, selected
from localoffer.schools.setting_list_notes import list_notes
from localoffer.schools.setting_result import result_card, result_json
from localoffer.schools.setting_search import BY_OFFER, SORTS, SettingSearch


@require_safe
@vary_on_headers("Accept")
def settings(request: HttpRequest) -> HttpResponse:
    """Search and browse, as a page or as JSON: {total, page, pages, results, facets, messages}."""
    search = SettingSearch.read(request.GET)
    try:
        page = list_page(search.settings(), request.GET)
    except NoSuchPage as problem:
        return no_such_page(request, problem.pages)
    groups = filter_groups(search)
    if wants_json(request):
        return list_as_json(page, groups, search.left_out, result_json)
    context = {
        "search": search,
        "page": page,
        "cards": [result_card(setting, search.chosen) for setting in page.rows],
        "groups": groups,
        "selected": selected(search),
        "by_offer": BY_OFFER,
        "notes": list_notes(search, page.total),
        "without_near": query_without(request.GET, "near"),
        "without_words": query_without(request.GET, "q"),
        "within": WITHIN,
        "sorts": [(name, label) for name, label in SORTS.items() if name != "distance" or search.point],
    }
    return render(request, "schools/settings.html", context)
