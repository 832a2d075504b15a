"""Draws a piece of template as the public pages do, for tests."""

from typing import Any

from bs4 import BeautifulSoup, Tag
from django.conf import settings
from django.template import engines
from django.template.backends.jinja2 import Jinja2


def drawn(source: str, **context: Any) -> BeautifulSoup:
    engine = engines["jinja2"]
    assert isinstance(engine, Jinja2)
    known = {"authority": settings.AUTHORITY, "demonstration": True, **context}
    return BeautifulSoup(engine.env.from_string(source).render(known), "html.parser")


def component(name: str, call: str, **context: Any) -> BeautifulSoup:
    """`component("tag", "tag('Free')")`: what the macro makes."""
    return drawn(f'{{% from "components/{name}.html" import {name} %}}{{{{ {call} }}}}', **context)


def one(page: Tag, selector: str) -> Tag:
    """The only element that the selector finds."""
    found = page.select(selector)
    assert len(found) == 1, f"{selector}: {len(found)} in {page}"
    return found[0]


def words(element: Tag) -> str:
    return " ".join(element.get_text(" ").split())
