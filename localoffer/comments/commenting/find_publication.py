"""Finds the page that somebody wants to comment on, by the address that they copied."""

from urllib.parse import unquote, urlsplit

from django.conf import settings

from localoffer.publishing.publication import Publication

LONGEST_ADDRESS = 2000


def find_publication(typed: str) -> Publication | None:
    """A public one at `/services/x/`, `https://this.site/services/x/?page=2#costs` or `this.site/services/x`."""
    path = _path_here(typed.strip()) if len(typed) <= LONGEST_ADDRESS else ""
    if not path.startswith("/") or "\x00" in path:
        return None
    return Publication.objects.public().filter(address__in=[path, f"{path}/"]).first()


def _path_here(typed: str) -> str:
    """The path of an address of this site; an empty string for any other."""
    if not typed.startswith("/") and "://" not in typed:
        typed = f"//{typed}"
    try:
        parts = urlsplit(typed)
        is_ours = parts.hostname in _our_names()
    except ValueError:
        return ""
    return unquote(parts.path) if is_ours else ""


def _our_names() -> set[str | None]:
    """The site's own names; None stands for a path without any."""
    return {None, urlsplit(settings.SITE_URL).hostname, *settings.ALLOWED_HOSTS}
