"""Addresses that moved: links that people kept still lead somewhere."""

from wagtail.contrib.redirects.models import Redirect


def redirect_old_address(before: str, after: str) -> None:
    """Lead a public thing's old address to its new one. An address that is in use again redirects no longer."""
    if before == after:
        return
    old, new = Redirect.normalise_path(before), Redirect.normalise_path(after)
    Redirect.objects.filter(old_path=new).delete()
    Redirect.objects.filter(redirect_link=before).update(redirect_link=after)
    Redirect.objects.update_or_create(old_path=old, site=None, defaults={"redirect_link": after, "is_permanent": True})
