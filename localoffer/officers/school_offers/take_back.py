"""An officer takes back what a school published."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from wagtail.admin import messages

from localoffer.answering.actions.take_back import LONGEST, NoReason, take_back_offer
from localoffer.answering.permissions import check_may_oversee
from localoffer.officers.comments.access import officer, only
from localoffer.officers.school_offers.only_sent import only_sent
from localoffer.officers.school_offers.school import school_screen
from localoffer.schools.models import SchoolOffer, Setting


@only(check_may_oversee)
@only_sent("school", "urn")
def take_back(request: HttpRequest, urn: int) -> HttpResponse:
    """`number` is that of the offer that the officer looked at: a newer one stays published."""
    setting = get_object_or_404(Setting, urn=urn)
    reason = request.POST.get("reason", "")
    current = SchoolOffer.objects.current().filter(setting=setting).first()
    number = request.POST.get("number", "")
    if current is None and number == str(setting.offers.values_list("number", flat=True).first()):
        messages.info(request, "This offer was taken back a moment ago.")
        return redirect("officers_school_offers:school", urn)
    if current is None or str(current.number) != number:
        messages.error(request, "Nothing was taken back: the school has published or taken back something meanwhile.")
    elif _take_back(request, current, reason):
        return redirect("officers_school_offers:school", urn)
    return school_screen(request, urn, reason=reason)


def _take_back(request: HttpRequest, offer: SchoolOffer, reason: str) -> bool:
    try:
        take_back_offer(offer=offer, by=officer(request), reason=reason)
    except NoReason:
        messages.error(request, f"Say why, in {LONGEST} characters at most. The school reads it.")
        return False
    messages.success(
        request,
        "Families no longer see this offer. Tell the school: it sees your reason when it signs in, and gets no mail.",
    )
    return True
