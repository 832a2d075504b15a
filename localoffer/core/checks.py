"""What is checked before the site starts."""

from typing import Any

from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.checks import CheckMessage, Error, register
from django.core.checks import Warning as Advice


@register()
def logo_is_there(app_configs: Any = None, **options: Any) -> list[CheckMessage]:
    """A logo that is named in authority.toml but missing would break every page: better not to start."""
    logo = settings.AUTHORITY.logo
    if not logo or finders.find(logo):
        return []
    return [
        Error(
            f"authority.toml names the logo “{logo}”, and there is no such file.",
            hint="Put it into the folder `static` beside authority.toml, or leave `logo` empty to show the name.",
            id="core.E001",
        )
    ]


@register()
def mail_reaches_somebody(app_configs: Any = None, **options: Any) -> list[CheckMessage]:
    """Outside a demonstration, what readers report must reach the authority."""
    if settings.DEMONSTRATION:
        return []
    found: list[CheckMessage] = []
    if settings.AUTHORITY.email.endswith("@example.org"):
        hint = "Corrections of pages that name no owner are sent there."
        found.append(Advice("authority.toml still has the example's e-mail address.", hint=hint, id="core.W001"))
    if settings.EMAIL_BACKEND.endswith("filebased.EmailBackend"):
        hint = "Set EMAIL_BACKEND and EMAIL_HOST: docs/guides/operators.md."
        found.append(Advice("Mail is written to files and reaches nobody.", hint=hint, id="core.W002"))
    return found
