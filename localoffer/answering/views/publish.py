"""Publishing: one button of the page that checks the answers."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from localoffer.answering.access import editor, for_publishers
from localoffer.answering.actions.publish import DraftChanged, NotReady, publish_offer
from localoffer.answering.check_screen import check_screen
from localoffer.answering.draft import OfferDraft, draft_of
from localoffer.answering.views.check import no_draft
from localoffer.schools.models import SchoolOffer, Setting


@require_http_methods(["GET", "HEAD", "POST"])
@for_publishers
def publish(request: HttpRequest, setting: Setting) -> HttpResponse:
    """Pressed twice, or by two people, it publishes once, and both see that it is published.

    Who had to sign in first comes back by GET. That publishes nothing, and leads to the button.
    """
    if request.method != "POST":
        messages.info(request, "Nothing is published yet. Check your answers once more, then press “Publish now”.")
        return redirect("answering:check", urn=setting.urn)
    draft = draft_of(setting)
    if draft is None:
        return _nothing_to_publish(request, setting)
    try:
        publish_offer(draft=draft, by=editor(request), seen=request.POST.get("seen", ""))
    except OfferDraft.DoesNotExist:
        return _nothing_to_publish(request, setting)
    except (DraftChanged, NotReady) as problem:
        return _again(request, setting, has_changed=isinstance(problem, DraftChanged))
    return redirect("answering:published", urn=setting.urn)


def _nothing_to_publish(request: HttpRequest, setting: Setting) -> HttpResponse:
    """A colleague was faster, or the button was pressed twice."""
    if SchoolOffer.objects.current().filter(setting=setting).exists():
        return redirect("answering:published", urn=setting.urn)
    return no_draft(request, setting)


def _again(request: HttpRequest, setting: Setting, *, has_changed: bool) -> HttpResponse:
    """The answers as they are now, to check again, with what is missing."""
    draft = draft_of(setting)
    if draft is None:
        return _nothing_to_publish(request, setting)
    context = {**check_screen(draft, editor(request)), "has_changed": has_changed}
    return render(request, "answering/check.html", context, status=409 if has_changed else 422)
