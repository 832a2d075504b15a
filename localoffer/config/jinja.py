"""The Jinja2 environment of the public pages."""

from typing import Any

from django.conf import settings
from django.contrib.messages import get_messages
from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import reverse
from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PackageLoader, PrefixLoader, pass_environment

from localoffer.comments.about_publication import said_about
from localoffer.core.authority import Authority
from localoffer.core.words import FILTERS
from localoffer.directory.service_result import where_in_short
from localoffer.publishing.publication import Publication
from localoffer.shortlist.saving import saving, shortlist_size


def environment(*, loader: FileSystemLoader, **options: Any) -> Environment:
    """An environment that finds our templates, and govuk-frontend-jinja's under its own name.

    Undefined names stay silent only inside govuk-frontend-jinja, whose macros ask for optional parameters.
    """
    components = PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")})
    made = Environment(
        loader=ChoiceLoader([loader, components]),
        extensions=["wagtail.jinja2tags.core"],
        trim_blocks=True,
        lstrip_blocks=True,
        **options,
    )
    made.globals.update(static=static, url=_url, beside_publication=_beside_publication)
    made.globals.update(messages_of=get_messages)
    made.globals.update(save_to_shortlist=_save_to_shortlist, shortlist_size=shortlist_size)
    made.filters.update(FILTERS)
    made.filters.update(block_kind=lambda block: type(block).__name__, where_in_short=where_in_short)
    return made


def _url(name: str, *args: Any, **kwargs: Any) -> str:
    return reverse(name, args=args, kwargs=kwargs)


@pass_environment
def _beside_publication(environment: Environment, publication: Any) -> str:
    """What apps that the page's own app knows nothing of say beside a publication: what people commented on it.

    The foot of every publication calls it. It is wired here, because `core`, which draws the foot, imports nobody.
    """
    if not isinstance(publication, Publication):
        return ""
    module: Any = environment.get_template("comments/about_publication.html").module
    drawn: str = module.about_publication(publication, said_about(publication))
    return drawn


@pass_environment
def _save_to_shortlist(environment: Environment, publication: Any, place: str = "shortlist") -> str:
    """The button that saves a publication. `place` tells apart two buttons on one page; it begins their `id`."""
    found = saving(publication, place)
    module: Any = environment.get_template("shortlist/save.html").module
    drawn: str = module.save(found) if found else ""
    return drawn


def site_context(request: HttpRequest) -> dict[str, Authority | bool]:
    """What every public page may use beside its own context."""
    return {"authority": settings.AUTHORITY, "demonstration": settings.DEMONSTRATION}
