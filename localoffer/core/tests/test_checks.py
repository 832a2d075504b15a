"""What is checked before the site starts."""

from dataclasses import replace
from pathlib import Path

from django.conf import settings
from django.test import override_settings

from localoffer.core.checks import logo_is_there, mail_reaches_somebody


def test_no_logo_is_fine() -> None:
    assert logo_is_there() == []


def test_a_logo_that_is_missing_stops_the_start() -> None:
    with override_settings(AUTHORITY=replace(settings.AUTHORITY, logo="authority/logo.svg")):
        (problem,) = logo_is_there()
    assert "authority/logo.svg" in problem.msg


def test_a_logo_beside_the_authoritys_files_is_found(tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_text("<svg/>")
    with override_settings(AUTHORITY=replace(settings.AUTHORITY, logo="logo.svg"), STATICFILES_DIRS=[tmp_path]):
        assert logo_is_there() == []


def test_a_demonstration_needs_no_mail() -> None:
    assert mail_reaches_somebody() == []


def test_production_is_told_that_mail_reaches_nobody() -> None:
    with override_settings(DEMONSTRATION=False, EMAIL_BACKEND="django.core.mail.backends.filebased.EmailBackend"):
        assert [found.id for found in mail_reaches_somebody()] == ["core.W001", "core.W002"]


def test_production_with_an_address_and_a_server_is_fine() -> None:
    authority = replace(settings.AUTHORITY, email="localoffer@sample.gov.uk")
    with override_settings(DEMONSTRATION=False, AUTHORITY=authority):
        assert mail_reaches_somebody() == []
