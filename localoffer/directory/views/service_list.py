"""The list of services."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from localoffer.core.authority import WITHIN
from localoffer.core.filters import query_without
from localoffer.core.paging import NoSuchPage, list_page
from localoffer.core.views.list_answers import list_as_json, no_such_page
from localoffer.core.views.wants_json import wants_json
from localoffer.directory.service_filters import filter_groups, selected, without_journey
from localoffer.directory.service_result import result_json
from localoffer.directory.service_search import NO_JOURNEY, SORTS, ServiceSearch


@require_safe
@vary_on_headers("Accept")
def service_list(request: HttpRequest) -> HttpResponse:
    """Search and browse, as a page or as JSON: {total, page, pages, results, facets, messages}."""
    search = ServiceSearch.read(request.GET)
    services = search.services()
    try:
        page = list_page(services.prefetch_related("needs") if wants_json(request) else services, request.GET)
    except NoSuchPage as problem:
        return no_such_page(request, problem.pages)
    groups = filter_groups(search)
    if wants_json(request):
        return list_as_json(page, groups, search.left_out, result_json)
    context = {
        "search": search,
        "page": page,
        "groups": groups,
        "selected": selected(search),
        "no_journey": next(option.count for group in groups for option in group.options if option.value == NO_JOURNEY),
        "no_journey_address": without_journey(search),
        "without_near": query_without(request.GET, "near"),
        "without_words": query_without(request.GET, "q"),
        "within": WITHIN,
        "sorts": [(name, label) for name, label in SORTS.items() if name != "distance" or search.point],
    }
    return render(request, "directory/services.html", context)
