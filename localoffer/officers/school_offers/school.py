"""One school's offer as officers look after it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from localoffer.answering.draft import draft_of
from localoffer.answering.permissions import check_may_oversee
from localoffer.officers.comments.access import only
from localoffer.officers.school_offers.school_page import (
    editors_of,
    history,
    invitation_rows,
    question_states,
    returned_addresses,
    school_progress,
)
from localoffer.schools.models import Setting


@only(check_may_oversee)
def school(request: HttpRequest, urn: int) -> HttpResponse:
    """Open or closed: what a closed school published stays known."""
    return school_screen(request, urn)


def school_screen(request: HttpRequest, urn: int, **typed: str) -> HttpResponse:
    """The page. `typed` is what an officer wrote in a form of it, by field, where that could not be done."""
    setting = get_object_or_404(Setting.objects.with_everything().select_related("successor"), urn=urn)
    draft = draft_of(setting)
    context = {
        "setting": setting,
        "progress": school_progress(setting),
        "draft": draft,
        "questions": question_states(draft),
        "editors": editors_of(setting),
        "invitations": invitation_rows(setting),
        "offers": setting.offers.select_related("template", "published_by", "withdrawn_by"),
        "returned": returned_addresses(setting),
        "history": history(setting),
        "today": timezone.localdate(),
        "shown_at": timezone.now(),
        "typed": typed,
    }
    return render(request, "officers/school_offers/school.html", context)
