"""What is checked before the site starts."""

from typing import Any

from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.checks import CheckMessage, Error, register


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
