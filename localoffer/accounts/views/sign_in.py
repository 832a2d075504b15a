"""Signing in with a code: ask for it, give it. Who has an account and who has not sees the same pages."""

from collections.abc import Callable
from functools import wraps

from allauth.account.stages import LoginStageController
from allauth.mfa.stages import AuthenticateStage
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from localoffer.accounts.attempts import CodeAllowed, code_allowed, code_not_sent
from localoffer.accounts.forms import AddressForm, CodeForm
from localoffer.accounts.mail import MAIL_FAILS, is_refused
from localoffer.accounts.next_address import next_address, next_or_home, with_next
from localoffer.accounts.sign_in_code import SignInCode

# What the page says above its form, by `said` of the address.
SAID = ("code-ended", "signed-out")
TOO_MANY_CODES = (
    "Too many codes were asked for from your internet connection. Try again in an hour, or from another connection, "
    "such as that of your telephone."
)
REFUSED = "Mail servers do not take mail for this address. Check it, letter by letter."
NOT_SENT = "We could not send the e-mail: the fault is ours. Nothing is lost. Try again in a few minutes."


def for_signed_out(view: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Whoever is signed in is led on, whatever they sent.

    Signing in changes the token of forms, so a page that was open before sends a token that is no good any more.
    """
    protected = csrf_protect(view)

    @csrf_exempt
    @wraps(view)
    def guarded(request: HttpRequest) -> HttpResponse:
        return redirect(next_or_home(request)) if request.user.is_authenticated else protected(request)

    return guarded


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@for_signed_out
def sign_in(request: HttpRequest) -> HttpResponse:
    """Ask for the address and send a code there."""
    if request.method != "POST":
        return _ask_address(request, AddressForm())
    form = AddressForm(request.POST)
    if not form.is_valid():
        return _ask_address(request, form, status=422)
    email = form.cleaned_data["email"]
    waiting = SignInCode.waiting(request)
    if not (waiting and waiting.was_just_sent_to(email)) and (status := _problem(request, form, email)):
        return _ask_address(request, form, status=status)
    return redirect(with_next("account_confirm_login_code", request))


def _problem(request: HttpRequest, form: AddressForm, email: str) -> int:
    """Send a code: 0, or the status of what went wrong, which the form then says."""
    allowed = code_allowed(request, email)
    if allowed is CodeAllowed.NONE:
        form.add_error(None, TOO_MANY_CODES)
        return 429
    try:
        SignInCode.begin(request, email, is_long=allowed is CodeAllowed.LONG)
    except MAIL_FAILS as problem:
        if allowed is CodeAllowed.SHORT:
            code_not_sent(email)
        if is_refused(problem):
            form.add_error("email", REFUSED)
            return 422
        form.add_error(None, NOT_SENT)
        return 503
    return 0


def _ask_address(request: HttpRequest, form: AddressForm, status: int = 200) -> HttpResponse:
    said = request.GET.get("said", "")
    context = {"form": form, "next": next_address(request), "said": said if said in SAID and not form.is_bound else ""}
    return render(request, "account/sign_in.html", context, status=status)


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@for_signed_out
def give_code(request: HttpRequest) -> HttpResponse:
    """Take the code. Sent twice, or after going back, it leads to where the person is signed in already."""
    code = SignInCode.waiting(request)
    if code is None:
        return _ended(request)
    if request.method != "POST":
        return _ask_code(request, code, CodeForm(is_long=code.is_long))
    form = CodeForm(request.POST, is_long=code.is_long)
    if form.is_valid() and not code.take_try():
        return _ended(request)
    if form.is_valid() and form.is_right(code.code):
        return code.finish(next_address(request) or None) if code.use_up() else _ended(request)
    return _ask_code(request, code, form, status=422)


def _ask_code(request: HttpRequest, code: SignInCode, form: CodeForm, status: int = 200) -> HttpResponse:
    context = {"form": form, "code": code, "minutes": code.timeout // 60, "next": next_address(request)}
    return render(request, "account/give_code.html", context, status=status)


def _ended(request: HttpRequest) -> HttpResponse:
    if LoginStageController.enter(request, AuthenticateStage.key):
        return redirect("mfa_authenticate")  # An officer pressed twice: the first press was right.
    return redirect(with_next("account_login", request, said="code-ended"))
