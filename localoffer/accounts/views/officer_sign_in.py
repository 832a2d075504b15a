"""Signing in of officers with a password. The second factor comes after it: views/second_factor.py."""

from allauth.account.internal.flows.login import perform_password_login
from allauth.account.models import Login
from django.contrib.auth import authenticate, logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from localoffer.accounts.admission import person_with
from localoffer.accounts.attempts import forget_password_tries, may_try_password, password_failed
from localoffer.accounts.forms import OfficerForm
from localoffer.accounts.next_address import next_address
from localoffer.accounts.second_factor import has_passed, needs_second_factor
from localoffer.accounts.user import User

WRONG = "We do not know this name with this password. Check both. A password tells capital from small letters."
TOO_MANY = "Too many passwords were tried. Sign in with a code by e-mail, or wait an hour."


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def officer_sign_in(request: HttpRequest) -> HttpResponse:
    """Name and password. Whoever is signed in without a second factor signs in again here."""
    onward = next_address(request) or reverse("wagtailadmin_home")
    if has_passed(request) and needs_second_factor(request.user):
        return redirect(onward)
    if request.method != "POST":
        return _ask(request, OfficerForm())
    form = OfficerForm(request.POST)
    if not form.is_valid():
        return _ask(request, form, status=422)
    name = _user_name(form.cleaned_data["name"])
    if not may_try_password(request, name.lower()):
        form.add_error(None, TOO_MANY)
        return _ask(request, form, status=429)
    officer = _officer(request, name, form.cleaned_data["password"])
    if officer is None:
        password_failed(request)
        form.add_error(None, WRONG)
        return _ask(request, form, status=422)
    forget_password_tries(name.lower())
    logout(request)
    answer: HttpResponse = perform_password_login(request, {}, Login(user=officer, redirect_url=onward))
    return answer


def _user_name(typed: str) -> str:
    """The user name of whoever has this address: tries by name and by address count together."""
    person = person_with(typed) if "@" in typed else None
    return person.get_username() if person else typed


def _officer(request: HttpRequest, name: str, password: str) -> User | None:
    """Who that is, if they may open the CMS. Others are answered like a wrong password, and sign in with a code."""
    found = authenticate(request, username=name, password=password)
    return found if found and needs_second_factor(found) else None


def _ask(request: HttpRequest, form: OfficerForm, status: int = 200) -> HttpResponse:
    context = {"form": form, "next": next_address(request), "person": request.user}
    return render(request, "account/officer_sign_in.html", context, status=status)
