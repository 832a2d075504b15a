"""Addresses of signing in, below /account/. They have the names by which django-allauth looks for them."""

from django.urls import path

from localoffer.accounts.views.sign_in import give_code, sign_in
from localoffer.accounts.views.sign_out import sign_out

urlpatterns = [
    path("sign-in/", sign_in, name="account_login"),
    path("sign-in/code/", give_code, name="account_confirm_login_code"),
    path("sign-out/", sign_out, name="account_logout"),
]
