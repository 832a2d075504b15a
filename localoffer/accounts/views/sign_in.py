"""Signing in with a code: ask for it, give it. Who has an account and who has not sees the same pages."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from localoffer.accounts.attempts import may_ask_for_code
from localoffer.accounts.forms import AddressForm, CodeForm
from localoffer.accounts.mail import MAIL_FAILS
from localoffer.accounts.next_address import next_address, next_or_home, with_next
from localoffer.accounts.sign_in_code import SignInCode

# What the page says above its form, by `said` of the address.
SAID = ("code-ended", "signed-out")
TOO_MANY_CODES = "Too many codes were asked for. Try again in an hour, or use the last code that we sent you."
NOT_SENT = "We could not send the e-mail: the fault is ours. Nothing is lost. Try again in a few minutes."


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """Ask for the address and send a code there."""
    if request.user.is_authenticated:
        return redirect(next_or_home(request))
    if request.method != "POST":
        return _ask_address(request, AddressForm())
    form = AddressForm(request.POST)
    if not form.is_valid():
        return _ask_address(request, form, status=422)
    email = form.cleaned_data["email"]
    if not may_ask_for_code(request, email):
        form.add_error(None, TOO_MANY_CODES)
        return _ask_address(request, form, status=429)
    try:
        SignInCode.begin(request, email)
    except MAIL_FAILS:
        form.add_error(None, NOT_SENT)
        return _ask_address(request, form, status=503)
    return redirect(with_next("account_confirm_login_code", request))


def _ask_address(request: HttpRequest, form: AddressForm, status: int = 200) -> HttpResponse:
    said = request.GET.get("said", "")
    context = {"form": form, "next": next_address(request), "said": said if said in SAID and not form.is_bound else ""}
    return render(request, "account/sign_in.html", context, status=status)


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def give_code(request: HttpRequest) -> HttpResponse:
    """Take the code. Sent twice, or after going back, it leads to where the person is signed in already."""
    if request.user.is_authenticated:
        return redirect(next_or_home(request))
    code = SignInCode.waiting(request)
    if code is None:
        return _ended(request)
    if request.method != "POST":
        return _ask_code(request, code, CodeForm())
    form = CodeForm(request.POST)
    if form.is_valid() and not code.take_try():
        return _ended(request)
    if form.is_valid() and form.is_right(code.code):
        return code.finish(next_address(request) or None)
    return _ask_code(request, code, form, status=422)


def _ask_code(request: HttpRequest, code: SignInCode, form: CodeForm, status: int = 200) -> HttpResponse:
    context = {"form": form, "email": code.email, "minutes": code.timeout // 60, "next": next_address(request)}
    return render(request, "account/give_code.html", context, status=status)


def _ended(request: HttpRequest) -> HttpResponse:
    return redirect(with_next("account_login", request, said="code-ended"))
