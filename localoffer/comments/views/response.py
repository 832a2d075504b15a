"""One response: what was said, what the authority answers and does."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from localoffer.comments.public_comment import public_comments_of
from localoffer.comments.response import Response
from localoffer.comments.response_document import actions_table
from localoffer.publishing.plain_text import blocks


@require_safe
def response(request: HttpRequest, pk: int) -> HttpResponse:
    """Its page. One that the public may not read is not found, like one that never was."""
    found = Response.objects.published().for_display().filter(pk=pk).first()
    if found is None:
        raise Http404
    context = {
        "response": found,
        "you_said": blocks(found.you_said),
        "we_did": blocks(found.we_did),
        "said": public_comments_of(found),
        "actions": actions_table(found.actions.all()),
    }
    return render(request, "comments/response.html", context)
