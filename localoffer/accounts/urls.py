"""Addresses of signing in, below /account/. They have the names by which django-allauth looks for them."""

from django.urls import path

from localoffer.accounts.views.officer_sign_in import officer_sign_in
from localoffer.accounts.views.second_factor import (
    AddApp,
    AddPasskey,
    GiveFactor,
    NewRecoveryCodes,
    ShowRecoveryCodes,
    remove_factor,
    second_factor,
)
from localoffer.accounts.views.sign_in import give_code, sign_in
from localoffer.accounts.views.sign_out import sign_out

urlpatterns = [
    path("sign-in/", sign_in, name="account_login"),
    path("sign-in/", sign_in, name="account_request_login_code"),
    path("sign-in/code/", give_code, name="account_confirm_login_code"),
    path("sign-in/officers/", officer_sign_in, name="account_officer_login"),
    path("sign-in/second-factor/", GiveFactor.as_view(), name="mfa_authenticate"),
    path("sign-out/", sign_out, name="account_logout"),
    path("second-factor/", second_factor, name="mfa_index"),
    path("second-factor/app/", AddApp.as_view(), name="mfa_activate_totp"),
    path("second-factor/passkey/", AddPasskey.as_view(), name="mfa_add_webauthn"),
    path("second-factor/<int:factor>/remove/", remove_factor, name="account_remove_factor"),
    path("second-factor/codes/", ShowRecoveryCodes.as_view(), name="mfa_view_recovery_codes"),
    path("second-factor/codes/new/", NewRecoveryCodes.as_view(), name="mfa_generate_recovery_codes"),
]
