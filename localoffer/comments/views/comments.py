"""The published comments."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from localoffer.comments.comment import Comment
from localoffer.comments.comment_list import CommentList, to_be_read
from localoffer.comments.comment_result import result_json
from localoffer.comments.public_comment import public_comment
from localoffer.core.filters import query_without
from localoffer.core.paging import NoSuchPage, list_page
from localoffer.core.views.list_answers import list_as_json, no_such_page
from localoffer.core.views.wants_json import wants_json


@require_safe
@vary_on_headers("Accept")
def comments(request: HttpRequest) -> HttpResponse:
    """Search and browse, as a page or as JSON: {total, page, pages, results, facets, messages}."""
    asked, today = CommentList.read(request.GET), timezone.localdate()
    try:
        page = list_page(asked.comments(), request.GET)
    except NoSuchPage as problem:
        return no_such_page(request, problem.pages)

    def as_data(comment: Comment) -> dict[str, Any]:
        return result_json(public_comment(comment, today))

    groups = asked.groups()
    if wants_json(request):
        return list_as_json(page, groups, asked.left_out, as_data)
    said = [public_comment(row, today) for row in page.rows]
    context = {
        "asked": asked,
        "page": page,
        "said": said,
        "groups": groups,
        "selected": asked.selected(),
        "to_be_read": to_be_read(today),
        "new_address": _new_address(asked),
        "without_words": query_without(request.GET, "q"),
        "has_examples": any(each.is_example for each in said),
    }
    return render(request, "comments/comments.html", context)


def _new_address(asked: CommentList) -> str:
    """Where to comment on what the list is about."""
    about = asked.chosen["about"]
    given = {"about": about[0]} if len(about) == 1 else {"missing": 1} if asked.chosen["missing"] else {}
    return f"/comments/new/{'?' if given else ''}{urlencode(given)}"
