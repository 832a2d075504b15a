"""Everything that people made from pages which have changed since: easy read, translations, films."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from localoffer.easy_read.permissions import may_draft
from localoffer.officers.easy_read.access import only
from localoffer.publishing.companion import Companion, CompanionQuerySet, companion_models
from localoffer.translations.permissions import Person, may_translate

MOST = 200


def may_see_behind(person: Person) -> bool:
    """Whoever may bring any of them up to date sees what is behind."""
    return may_draft(person) or may_translate(person)


def check_may_see_behind(person: Person) -> None:
    if not may_see_behind(person):
        raise PermissionDenied


def behind_count() -> int:
    """On as many queries as there are kinds of companions."""
    return sum(_behind(model).count() for model in companion_models())


@only(check_may_see_behind)
def behind_list(request: HttpRequest) -> HttpResponse:
    """The longest behind first, 200 of each kind at most."""
    found: list[Companion] = []
    for model in companion_models():
        found.extend(_behind(model).select_related("publication").order_by("behind_since", "pk")[:MOST])
    found.sort(key=lambda companion: (str(companion.behind_since), companion.pk))
    context = {"companions": found, "count": behind_count()}
    return render(request, "officers/easy_read/behind.html", context)


def _behind(model: type[Companion]) -> CompanionQuerySet[Companion]:
    found: CompanionQuerySet[Companion] = model._default_manager.published().behind()  # type: ignore[attr-defined]
    return found
