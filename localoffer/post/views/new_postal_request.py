"""Ask for a format or a paper copy by post: what, where to, check, thanks.

The answers travel from page to page in hidden fields, so that nothing is kept until it is sent.
"""

from typing import Any

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from localoffer.accounts.visitor_limit import count_visit
from localoffer.core.form_token import is_good_token, new_token
from localoffer.core.visitor import visitor_address
from localoffer.post.about import About, about_address
from localoffer.post.actions import Recipient, Wanted, receive_postal_request
from localoffer.post.forms import WhatForm, WhereForm
from localoffer.post.postal_format import postal_format
from localoffer.post.postal_request import Channel

FORM = "post"
MOST_AN_HOUR = 10
STEPS: dict[str, type[WhatForm | WhereForm]] = {"what": WhatForm, "where": WhereForm}
FIELDS = ("wanted", "wishes", "name", "lines", "postcode", "telephone")


# A visitor has no session that another site could misuse, and a CSRF cookie would be the only cookie we set.
@csrf_exempt
@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def new_postal_request(request: HttpRequest) -> HttpResponse:
    """`?about=<address>` names the page. The button pressed is `go`: `where`, `check`, `send`, or `what` to go back."""
    about = about_address((request.POST.get("about") or request.GET.get("about") or "").strip())
    go = request.POST.get("go", "")
    if request.method != "POST":
        return _ask(request, about, "what", WhatForm(initial={"wanted": request.GET.get("wanted")}))
    what, where = WhatForm(request.POST), WhereForm(request.POST)
    if go == "what":
        return _ask(request, about, "what", _unjudged(WhatForm, request))
    if not what.is_valid():
        return _ask(request, about, "what", what, status=422)
    if go == "where":
        return _ask(request, about, "where", _unjudged(WhereForm, request))
    if not where.is_valid():
        return _ask(request, about, "where", where, status=422)
    return _send(request, about, what, where) if go == "send" else _check(request, about, what, where)


def _unjudged(form: type[Form], request: HttpRequest) -> Form:
    """The form with what was typed before and no mistakes named: the person has only just come to it."""
    return form(initial={name: request.POST.get(name, "") for name in FIELDS})


def _ask(request: HttpRequest, about: About, step: str, form: Form, status: int = 200) -> HttpResponse:
    carried = {name: request.POST.get(name, "") for name in FIELDS if name not in form.fields}
    carried |= {"about": about.address, "token": _token(request)}
    context = {"about": about, "form": form, "carried": carried, "step": step}
    return render(request, "post/new_postal_request.html", context, status=status)


def _check(
    request: HttpRequest, about: About, what: Form, where: Form, problem: str = "", status: int = 200
) -> HttpResponse:
    values = {**what.cleaned_data, **where.cleaned_data}
    wanted = postal_format(values["wanted"])
    rows = [
        ("What", about.title, "what"),
        ("Format", wanted.label if wanted else "", "what"),
        ("Anything that we should know", values["wishes"], "what"),
        ("Name", values["name"], "where"),
        ("Address", f"{values['lines']}\n{values['postcode']}", "where"),
        ("Telephone number", values["telephone"], "where"),
    ]
    carried = {**values, "about": about.address, "token": _token(request)}
    context = {"about": about, "rows": rows, "carried": carried, "problem": problem}
    return render(request, "post/check_postal_request.html", context, status=status)


def _token(request: HttpRequest) -> str:
    token = request.POST.get("token", "")
    return token if is_good_token(token, FORM) else new_token(FORM)


def _send(request: HttpRequest, about: About, what: Form, where: Form) -> HttpResponse:
    token = request.POST.get("token", "")
    if request.POST.get("website"):
        return _check(request, about, what, where, "Leave the box “website” empty.", 422)
    if not is_good_token(token, FORM):
        return _check(request, about, what, where, "This page was open for a long time. Please send it again.", 422)
    if count_visit(purpose=FORM, address=visitor_address(request)) > MOST_AN_HOUR:
        return _check(request, about, what, where, "We had many requests from you. Please ring us instead.", 429)
    values: dict[str, Any] = {**what.cleaned_data, **where.cleaned_data}
    receive_postal_request(
        wanted=Wanted(about.address, about.title, values["wanted"], values["wishes"]),
        to=Recipient(values["name"], values["lines"], values["postcode"], values["telephone"]),
        channel=Channel.WEB,
        token=token,
    )
    return redirect("post:received")


@require_safe
def postal_request_received(request: HttpRequest) -> HttpResponse:
    """Thanks, and how long it takes."""
    return render(request, "post/postal_request_received.html")
