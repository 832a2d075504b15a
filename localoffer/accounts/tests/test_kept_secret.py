"""A copy of the database opens nobody's second factor: its keys are encrypted with one that is not in it."""

import json
import logging
from importlib import import_module

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.apps import apps
from django.db import connection
from django.test import override_settings

from localoffer.accounts.kept_secret import decrypted, encrypted
from localoffer.accounts.models import User
from localoffer.accounts.second_factor import app_code, factor_for, give_app

migration = import_module("localoffer.accounts.migrations.0003_encrypt_second_factors")


def kept() -> str:
    """Everything that the table of factors holds."""
    return json.dumps(list(Authenticator.objects.values_list("data", flat=True)))


def plain_secrets(officer: User) -> list[str]:
    """An app's key and a seed of recovery codes, kept as they were before they were encrypted."""
    key = give_app(person=officer)
    RecoveryCodes.activate(officer)
    migration.decrypt(apps, connection.schema_editor())
    assert key in kept()
    return [each.data.get("secret") or each.data["seed"] for each in Authenticator.objects.order_by("type")]


@pytest.mark.django_db
def test_neither_key_nor_recovery_code_is_in_the_database(officer: User) -> None:
    key = give_app(person=officer)
    codes = RecoveryCodes.activate(officer).generate_codes()
    assert key not in kept()
    assert not any(code in kept() for code in codes)
    assert factor_for(officer, app_code(key))
    assert factor_for(officer, codes[0])


@pytest.mark.django_db
def test_what_was_kept_before_still_works_and_is_encrypted(officer: User) -> None:
    secrets = plain_secrets(officer)
    migration.encrypt(apps, connection.schema_editor())
    assert not any(secret in kept() for secret in secrets)
    key = next(secret for secret in secrets if len(secret) == 32)
    assert factor_for(officer, app_code(key))


@pytest.mark.django_db
def test_with_another_key_of_the_site_no_code_is_right(officer: User, caplog: pytest.LogCaptureFixture) -> None:
    key = give_app(person=officer)
    codes = RecoveryCodes.activate(officer).generate_codes()
    with override_settings(SECRET_KEY="another"), caplog.at_level(logging.ERROR):
        assert factor_for(officer, app_code(key)) is None
        assert factor_for(officer, codes[0]) is None
    assert "was SECRET_KEY changed?" in caplog.text


def test_older_keys_of_the_site_are_still_read() -> None:
    with override_settings(SECRET_KEY="old"):
        text = encrypted("a key")
    with override_settings(SECRET_KEY="new", SECRET_KEY_FALLBACKS=["older", "old"]):
        assert decrypted(text) == "a key"
        assert encrypted("a key") != text


@pytest.mark.parametrize("damage", ["", "x", "ü", "gAAAAA", "\x00"])
def test_what_was_changed_in_the_database_is_read_as_nobodys_key(damage: str) -> None:
    assert decrypted(damage) != decrypted(damage)
    assert decrypted(encrypted("a key")[:-9] + damage) != "a key"
