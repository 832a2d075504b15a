"""An officer takes back what a school published."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from localoffer.answering.actions.take_back import LONGEST, NoReason, take_back_offer
from localoffer.answering.permissions import check_may_oversee
from localoffer.officers.comments.access import officer, only
from localoffer.schools.models import SchoolOffer, Setting


@only(check_may_oversee)
@require_POST
def take_back(request: HttpRequest, urn: int) -> HttpResponse:
    """`number` is that of the offer that the officer looked at: a newer one stays published."""
    setting = get_object_or_404(Setting, urn=urn)
    current = SchoolOffer.objects.current().filter(setting=setting).first()
    if current is None or str(current.number) != request.POST.get("number"):
        messages.error(request, "Nothing was taken back: the school has published or taken back something meanwhile.")
    else:
        _take_back(request, current)
    return redirect("officers_school_offers:school", urn)


def _take_back(request: HttpRequest, offer: SchoolOffer) -> None:
    try:
        take_back_offer(offer=offer, by=officer(request), reason=request.POST.get("reason", ""))
    except NoReason:
        messages.error(request, f"Say why, in {LONGEST} characters at most. The school reads it.")
    else:
        messages.success(
            request, "Families no longer see this offer. Tell the school: it reads your reason, not a mail."
        )
