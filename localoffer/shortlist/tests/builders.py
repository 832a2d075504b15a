"""Things to save, each in one line of a test.

They are made by name: the shortlist's own code knows publications only, and its tests import no other app's models.
"""

from itertools import count
from typing import Any

from bs4 import BeautifulSoup
from django.apps import apps
from django.test import Client

from localoffer.publishing.publication import Publication

_numbers = count(1)


def service(name: str = "", **values: Any) -> Publication:
    """The publication of a public service, run by somebody who can be rung."""
    number = next(_numbers)
    runs_it = apps.get_model("directory", "Organisation")._default_manager.create(
        name=f"Club {number}", telephone=values.pop("telephone", "")
    )
    made = apps.get_model("directory", "Service")._default_manager.create(
        organisation=runs_it,
        **{"slug": f"service-{number}", "name": name or f"Service {number}", "summary": "Swimming for all.", **values},
    )
    return _publication(made)


def school(name: str = "Elm School", **values: Any) -> Publication:
    """The publication of an open school."""
    number = next(_numbers)
    setting = apps.get_model("schools", "Setting")
    return _publication(setting._default_manager.create(name=name, urn=100_000 + number, la_code="383", **values))


def change_service(publication: Publication, **values: Any) -> None:
    """What an officer does to it after somebody saved it."""
    record = apps.get_model("directory", "Service")._default_manager.get(publication=publication)
    for name, value in values.items():
        setattr(record, name, value)
    record.save()


def visitor() -> Client:
    """A browser of today on a page of this website. A missing CSRF cookie would stop it if one were asked for."""
    return Client(enforce_csrf_checks=True, headers={"sec-fetch-site": "same-origin"})


def saved(*publications: Publication) -> Client:
    """A visitor who has saved these, in this order."""
    browser = visitor()
    for each in publications:
        assert browser.post("/shortlist/save/", {"publication": each.pk}).status_code == 302
    return browser


def listed(browser: Client) -> list[int]:
    """The keys on the list, as the page shows them."""
    shown = page(browser.get("/shortlist/"))
    return [int(str(entry["id"]).rpartition("-")[2]) for entry in shown.select("article.lo-shortlist__entry")]


def page(response: Any) -> BeautifulSoup:
    return BeautifulSoup(response.content.decode(), "html.parser")


def words(response: Any) -> str:
    """What the main part of a page says, in one line."""
    main = page(response).select_one("main")
    assert main
    return " ".join(main.get_text(" ").split())


def _publication(record: Any) -> Publication:
    made: Publication = Publication.objects.get(pk=record.publication_id)
    return made
