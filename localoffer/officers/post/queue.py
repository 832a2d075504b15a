"""What is to be sent, the oldest first; and what was sent or not."""

from dataclasses import dataclass

from django.core.paginator import Page
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from wagtail.admin import messages
from wagtail.admin.paginator import WagtailPaginator

from localoffer.core.largest_key import LARGEST_KEY
from localoffer.core.words import plural
from localoffer.officers.comments.access import officer, only
from localoffer.post.actions import dispatch_requests
from localoffer.post.permissions import check_may_send
from localoffer.post.postal_request import PostalRequest

PAGE_SIZE = 50


@dataclass(frozen=True, slots=True)
class Tab:
    label: str
    query: str
    count: int
    is_current: bool


@only(check_may_send)
def queue(request: HttpRequest) -> HttpResponse:
    """`show=settled` for what was sent or not; else what is to be sent, each with a box to tick for a print run."""
    is_settled = request.GET.get("show") == "settled"
    every = PostalRequest.objects.select_related("contact", "settled_by")
    rows = every.settled() if is_settled else every.waiting()
    page: Page[PostalRequest] = WagtailPaginator(rows, PAGE_SIZE).get_page(request.GET.get("p"))
    waiting = PostalRequest.objects.waiting().count()
    tabs = [
        Tab("To be sent", "?", waiting, not is_settled),
        Tab("Sent, or not sent", "?show=settled", PostalRequest.objects.count() - waiting, is_settled),
    ]
    context = {"page": page, "tabs": tabs, "is_settled": is_settled, "today": timezone.localdate()}
    return render(request, "officers/post/queue.html", context)


@only(check_may_send)
def print_run(request: HttpRequest) -> HttpResponse:
    """The chosen requests with the file of each and a sheet of addresses in the same order. POST: they are sent."""
    chosen = chosen_keys(request.POST.getlist("request") or request.GET.getlist("request"))
    if request.method == "POST" and "sent" in request.POST:
        count = dispatch_requests(requests=chosen, by=officer(request))
        messages.success(request, f"{plural(count, 'request')} marked as sent today.")
        return redirect("officers_post:queue")
    found = PostalRequest.objects.waiting().filter(pk__in=chosen).select_related("contact")
    if not found:
        messages.warning(request, "Tick what you want to print. Others may have sent it meanwhile.")
        return redirect("officers_post:queue")
    return render(request, "officers/post/print_run.html", {"requests": found})


def chosen_keys(values: list[str]) -> list[int]:
    """The keys among what was ticked; what is no key is left out."""
    keys = (int(value) for value in values if value.isascii() and value.isdigit() and len(value) < 20)
    return [key for key in keys if key <= LARGEST_KEY]
