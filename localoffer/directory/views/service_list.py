"""The list of services."""

import logging
from urllib.parse import urlencode

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from localoffer.core.authority import WITHIN
from localoffer.core.filters import query_without
from localoffer.core.paging import NoSuchPage, list_page
from localoffer.core.views.list_answers import list_as_json, no_such_page
from localoffer.core.views.wants_json import wants_json
from localoffer.directory.actions import record_search_gap
from localoffer.directory.search_gap import area_of
from localoffer.directory.service_filters import filter_groups, selected, without_journey
from localoffer.directory.service_result import result_json
from localoffer.directory.service_search import NO_JOURNEY, SORTS, ServiceSearch

log = logging.getLogger(__name__)


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
    # A program that only asks whether the list is there (HEAD) looks for nothing.
    if not page.total and request.method == "GET":
        _count_gap(search)
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
        "missing_address": _missing_address(search),
        "without_near": query_without(request.GET, "near"),
        "without_words": query_without(request.GET, "q"),
        "within": WITHIN,
        "sorts": [(name, label) for name, label in SORTS.items() if name != "distance" or search.point],
    }
    return render(request, "directory/services.html", context)


def _count_gap(search: ServiceSearch) -> None:
    """Count a search that found nothing. Where that fails, the visitor still gets the page."""
    try:
        record_search_gap(search=search)
    except DatabaseError as problem:
        log.warning("search gap not counted", extra={"kind": type(problem).__name__})


def _missing_address(search: ServiceSearch) -> str:
    """Where to say what is missing, with the need, age and area that were searched for.

    The words are not carried on: they may be private, and an address is kept in many places.
    """
    asked = {"need": next(iter(search.chosen["need"]), ""), "age": search.age, "area": area_of(search.point)}
    given = {name: value for name, value in asked.items() if value not in ("", None)}
    return f"/comments/new/?{urlencode({'missing': 1, **given})}"
