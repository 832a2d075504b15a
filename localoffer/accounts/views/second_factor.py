"""The second factor of officers: give it, add and remove one, see recovery codes once.

The steps are django-allauth's, drawn with our templates. Only officers come here, and whoever has a factor has to have
given one in this session before they change anything.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from allauth.account.internal.decorators import login_stage_required
from allauth.mfa.base.internal.flows import delete_and_cleanup
from allauth.mfa.base.views import AuthenticateView
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.views import GenerateRecoveryCodesView, ViewRecoveryCodesView
from allauth.mfa.stages import AuthenticateStage
from allauth.mfa.totp.views import ActivateTOTPView
from allauth.mfa.webauthn.views import AddWebAuthnView
from django.db import IntegrityError, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.decorators import method_decorator
from django.utils.html import json_script
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from localoffer.accounts.factor_changes import ADDED, NEW_CODES, REMOVED, audit_change, tell_of_change
from localoffer.accounts.next_address import with_next
from localoffer.accounts.second_factor import (
    can_use_passkeys,
    factors_of,
    has_passed,
    needs_second_factor,
    remember_passed,
)
from localoffer.accounts.user import User

View = Callable[..., HttpResponse]


def for_officers(view: View) -> View:
    """Officers only; who has a factor but has not given it in this session signs in again."""

    @never_cache
    @sensitive_post_parameters()
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            return redirect(with_next("account_officer_login", request))
        if not needs_second_factor(request.user):
            raise Http404
        if factors_of(request.user).exists() and not has_passed(request):
            return redirect(with_next("account_officer_login", request))
        return view(request, *args, **kwargs)

    return guarded


officers_only: Any = method_decorator(cast("Any", for_officers), name="dispatch")


def _officer(request: HttpRequest) -> User:
    """Who is signed in. `for_officers` lets nobody else through."""
    return cast("User", request.user)


@method_decorator(
    login_stage_required(stage=AuthenticateStage.key, redirect_urlname="account_officer_login"), name="dispatch"
)
class GiveFactor(AuthenticateView):
    """After the password: a code, or a passkey."""

    def get_context_data(self, **values: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**values)
        factors = factors_of(self.stage.login.user)
        has_passkey = factors.filter(type=Authenticator.Type.WEBAUTHN).exists() and can_use_passkeys(self.request)
        context["passkey_data"] = json_script(context.pop("js_data"), "passkey-data") if has_passkey else ""
        context["has_app"] = factors.filter(type=Authenticator.Type.TOTP).exists()
        return context


@require_safe
@for_officers
def second_factor(request: HttpRequest) -> HttpResponse:
    """What the officer has; where to begin when that is nothing."""
    officer = _officer(request)
    codes = Authenticator.objects.filter(user=officer, type=Authenticator.Type.RECOVERY_CODES).first()
    context = {
        "factors": list(factors_of(officer)),
        "has_app": factors_of(officer).filter(type=Authenticator.Type.TOTP).exists(),
        "can_use_passkeys": can_use_passkeys(request),
        "codes_left": len(codes.wrap().get_unused_codes()) if codes else 0,
    }
    return render(request, "mfa/index.html", context)


@officers_only
class AddApp(ActivateTOTPView):
    """Show the key as a picture and as text, and take the first code."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if factors_of(_officer(request)).filter(type=Authenticator.Type.TOTP).exists():
            return redirect("mfa_index")
        answer: HttpResponse = super().dispatch(request, *args, **kwargs)
        return answer

    def form_valid(self, form: Any) -> HttpResponse:
        officer, kind = _officer(self.request), Authenticator.Type.TOTP
        try:
            with transaction.atomic():
                answer: HttpResponse = super().form_valid(form)
                audit_change(person=officer, verb=ADDED, kind=kind)
        except IntegrityError:
            return redirect("mfa_index")  # Sent twice at once: the other one was first.
        remember_passed(self.request, factors_of(officer).get(type=kind))
        tell_of_change(person=officer, verb=ADDED, kind=kind)
        return answer


@officers_only
class AddPasskey(AddWebAuthnView):
    """Let the browser make a passkey. This takes a script, and an address with a name."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not can_use_passkeys(request):
            return redirect("mfa_index")
        answer: HttpResponse = super().dispatch(request, *args, **kwargs)
        return answer

    def get_context_data(self, **values: Any) -> dict[str, Any]:
        context: dict[str, Any] = {**super().get_context_data(**values), **values}
        context["passkey_data"] = json_script(context.pop("js_data"), "passkey-data")
        return context

    def form_valid(self, form: Any) -> HttpResponse:
        officer, kind = _officer(self.request), Authenticator.Type.WEBAUTHN
        with transaction.atomic():
            answer: HttpResponse = super().form_valid(form)
            audit_change(person=officer, verb=ADDED, kind=kind)
        newest = factors_of(officer).filter(type=kind).last()
        if newest is not None:
            remember_passed(self.request, newest)
        tell_of_change(person=officer, verb=ADDED, kind=kind)
        return answer


@require_http_methods(["GET", "HEAD", "POST"])
@for_officers
def remove_factor(request: HttpRequest, factor: int) -> HttpResponse:
    """Take one away, never the last: then nobody could sign in to put another in its place."""
    officer = _officer(request)
    with transaction.atomic():
        # Two windows must not take one of the last two each.
        User.objects.select_for_update().get(pk=officer.pk)
        factors = factors_of(officer)
        found = get_object_or_404(factors, pk=factor)
        is_last = factors.count() < 2
        goes = request.method == "POST" and not is_last
        if goes:
            delete_and_cleanup(request, found)
            audit_change(person=officer, verb=REMOVED, kind=found.type)
    if goes:
        tell_of_change(person=officer, verb=REMOVED, kind=found.type)
        return redirect("mfa_index")
    context = {"factor": found, "is_last": is_last}
    return render(request, "mfa/remove.html", context, status=409 if request.method == "POST" else 200)


@officers_only
class ShowRecoveryCodes(ViewRecoveryCodesView):
    """Once. Whoever lost them makes new ones."""


@officers_only
class NewRecoveryCodes(GenerateRecoveryCodesView):
    """Make new ones in place of the old."""

    def form_valid(self, form: Any) -> HttpResponse:
        officer, kind = _officer(self.request), Authenticator.Type.RECOVERY_CODES
        with transaction.atomic():
            answer: HttpResponse = super().form_valid(form)
            audit_change(person=officer, verb=NEW_CODES, kind=kind)
        # A session that was opened with one of the old codes stays open.
        remember_passed(self.request, Authenticator.objects.get(user=officer, type=kind))
        tell_of_change(person=officer, verb=NEW_CODES)
        return answer
