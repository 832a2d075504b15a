"""Words that cannot be saved where they were meant to go. They are kept, or shown so that they can be copied."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from localoffer.accounts.visitor_limit import count_visit
from localoffer.answering.actions.kept_words import TooMuch, keep_words
from localoffer.answering.closed_school import closed_in_words
from localoffer.answering.permissions import may_edit
from localoffer.answering.sent_form import is_from_our_pages, pieces_to_copy, typed_words
from localoffer.core.visitor import visitor_address
from localoffer.schools.models import Setting

PURPOSE = "kept-words"
MOST_AN_HOUR = 30
LARGEST_URN = 2**31 - 1


def keep_and_sign_in(
    request: HttpRequest, urn: int, identifier: str, address: str = "", *, has_words: bool = True
) -> HttpResponse:
    """The session ended in the middle of an answer: keep the words, sign in, and find them in the form.

    `address` is of the form where it is not that of a question. A form that `has_words` of nobody is only opened again.
    """
    typed = typed_words(request)
    address = address or reverse("answering:question", args=[urn, identifier])
    if not has_words or not any(value.strip() for values in typed.values() for value in values):
        return _to_sign_in(address)
    if not is_from_our_pages(request):
        return _shown(request, None, status=403)
    if urn > LARGEST_URN or count_visit(purpose=PURPOSE, address=visitor_address(request)) > MOST_AN_HOUR:
        return _shown(request, None, status=429)
    try:
        token = keep_words(urn=urn, question=identifier, typed=typed)
    except TooMuch:
        return _shown(request, None, status=413)
    return _to_sign_in(f"{address}?{urlencode({'kept': token})}")


def words_without_place(request: HttpRequest, setting: Setting, *, status: int) -> HttpResponse:
    """The draft was published or the question is no longer asked: the words are there to be copied."""
    return _shown(request, setting, status=status)


def of_no_editor(request: HttpRequest, urn: int) -> HttpResponse | None:
    """Their work for the school ended while they wrote, or it never was theirs: their words, to be copied.

    None where they edit for it, and where another site sent the form.
    """
    setting = Setting.objects.filter(urn=urn).first()
    is_editor = setting is not None and may_edit(request.user, setting)
    return None if is_editor or not is_from_our_pages(request) else _shown(request, None, status=404)


def too_big(request: HttpRequest) -> HttpResponse:
    """More than the server reads. The browser still has it, and the page says how to get back there."""
    return render(request, "answering/answer_too_big.html", status=413)


def _to_sign_in(address: str) -> HttpResponse:
    return HttpResponseRedirect(f"{reverse('account_login')}?{urlencode({'next': address})}", status=303)


def _shown(request: HttpRequest, setting: Setting | None, *, status: int) -> HttpResponse:
    context = {
        "setting": setting,
        "closed": closed_in_words(setting) if setting and not setting.is_open else "",
        "pieces": list(pieces_to_copy(typed_words(request))),
    }
    return render(request, "answering/words_without_place.html", context, status=status)
