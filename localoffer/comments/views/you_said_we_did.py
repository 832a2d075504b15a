"""The published responses, and what the authority is still doing."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from localoffer.comments.action import Action
from localoffer.comments.report import report_years
from localoffer.comments.response_list import ResponseList
from localoffer.comments.response_result import result_json
from localoffer.core.paging import NoSuchPage, list_page
from localoffer.core.views.list_answers import list_as_json, no_such_page
from localoffer.core.views.wants_json import wants_json


@require_safe
@vary_on_headers("Accept")
def you_said_we_did(request: HttpRequest) -> HttpResponse:
    """Browse, as a page or as JSON: {total, page, pages, results, facets, messages}."""
    asked = ResponseList.read(request.GET)
    try:
        page = list_page(asked.responses(), request.GET)
    except NoSuchPage as problem:
        return no_such_page(request, problem.pages)
    groups = asked.groups()
    if wants_json(request):
        return list_as_json(page, groups, asked.left_out, result_json)
    open_actions = list(Action.objects.public().open().select_related("response"))
    context = {
        "asked": asked,
        "page": page,
        "groups": groups,
        "selected": asked.selected(),
        "open_actions": open_actions,
        "overdue": sum(action.is_overdue for action in open_actions),
        "years": report_years(timezone.localdate()),
        "has_examples": any(row.is_example for row in [*page.rows, *(each.response for each in open_actions)]),
    }
    return render(request, "comments/you_said_we_did.html", context)
