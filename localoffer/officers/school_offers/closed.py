"""Closed schools with a draft or editors, and the button that brings their editors to the successor."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from wagtail.admin import messages

from localoffer.answering.actions.move_editors import NotToMove, move_editors
from localoffer.answering.closed_schools import closed_schools
from localoffer.answering.permissions import check_may_oversee
from localoffer.core.words import plural
from localoffer.officers.comments.access import officer, only
from localoffer.officers.school_offers.key import key_sent
from localoffer.schools.models import Setting


@only(check_may_oversee)
def closed(request: HttpRequest) -> HttpResponse:
    """The list; sent with a school's `key`, its editors are moved."""
    if request.method != "POST":
        # Those with something to do come first.
        rows = sorted(closed_schools(), key=lambda row: not row.to_move)
        return render(request, "officers/school_offers/closed.html", {"rows": rows})
    setting = Setting.objects.filter(pk=key_sent(request)).first()
    if setting is None:
        messages.error(request, "Nothing was done: this form is not complete.")
        return redirect("officers_school_offers:closed")
    try:
        moved = move_editors(closed=setting, by=officer(request))
        said = f"{plural(moved, 'editor')} moved. They can still read what they wrote before."
        messages.success(request, said if moved else "Everybody is moved already.")
    except NotToMove as problem:
        messages.error(request, str(problem))
    return redirect("officers_school_offers:closed")
