"""Commenters whom no mail can reach are rung or written to; mails that failed are tried again."""

from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from localoffer.comments.actions.tell import news_in_words, news_of, tell_by_email, told
from localoffer.comments.contact import ContactQuerySet, News
from localoffer.comments.models import Contact
from localoffer.comments.permissions import check_may_tell
from localoffer.officers.comments.access import officer, only

ON_A_PAGE = 25
GONE = "There is nothing to tell any more: somebody told them, or the way to answer has been deleted."


@dataclass(frozen=True, slots=True)
class Row:
    """One commenter with the news, as it can be read out."""

    contact: Contact
    news: News
    words: str


@only(check_may_tell)
def to_tell(request: HttpRequest) -> HttpResponse:
    waiting = Contact.objects.to_tell().for_telling()
    by_hand = Paginator(waiting.by_hand(), ON_A_PAGE).get_page(request.GET.get("p"))
    by_email = Paginator(waiting.by_email(), ON_A_PAGE).get_page(request.GET.get("mails"))
    context = {
        "by_hand": by_hand,
        "by_email": by_email,
        "to_ring": _rows(by_hand),
        "not_sent": _rows(by_email),
    }
    return render(request, "officers/responses/to_tell.html", context)


def _rows(page: "Page[Contact]") -> list[Row]:
    return [Row(contact, news_of(contact), news_in_words(contact, f"{news_of(contact)}-aloud.txt")) for contact in page]


@require_POST
@only(check_may_tell)
def tell_by_hand(request: HttpRequest, pk: int) -> HttpResponse:
    """What was told is what stood on the page: should there be other news by now, it is still to be told."""
    contact = _to_tell(pk).first()
    news = request.POST.get("news", "")
    if contact is None or news not in (News.NOT_PUBLISHED, News.ANSWERED):
        messages.warning(request, GONE)
    elif news != news_of(contact):
        messages.warning(request, "There is other news by now. Tell them this, please.")
    else:
        told(contact=contact, by=officer(request), news=News(news))
        messages.success(request, f"Noted: the commenter of comment {contact.comment_id} was told.")
    return redirect("officers_responses:to_tell")


@require_POST
@only(check_may_tell)
def tell_again(request: HttpRequest, pk: int) -> HttpResponse:
    contact = _to_tell(pk).by_email().first()
    if contact is None:
        messages.warning(request, GONE)
    elif tell_by_email(contact=contact):
        messages.success(request, f"Sent: the commenter of comment {contact.comment_id} was told.")
    else:
        messages.error(request, "The mail could not be sent this time either. It stays in this list.")
    return redirect("officers_responses:to_tell")


def _to_tell(pk: int) -> ContactQuerySet:
    return Contact.objects.to_tell().for_telling().filter(pk=pk)
