"""govuk-frontend-jinja draws each component exactly as govuk-frontend's own templates do.

The two are released apart. This pair was measured to agree on every official fixture: a new version of either must too.
"""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from bs4 import BeautifulSoup, NavigableString, Tag
from django.template import engines
from django.template.backends.jinja2 import Jinja2
from jinja2 import Template

from tests.architecture.source import ROOT

COMPONENTS = ROOT / "node_modules/govuk-frontend/dist/govuk/components"
FIXTURES_IN_ALL = 657


def components() -> list[str]:
    return sorted(path.parent.name for path in COMPONENTS.glob("*/fixtures.json"))


def fixtures(component: str) -> list[dict[str, Any]]:
    content: dict[str, Any] = json.loads((COMPONENTS / component / "fixtures.json").read_text(encoding="utf-8"))
    return list(content["fixtures"])


def macro(component: str) -> Template:
    engine = engines["jinja2"]
    assert isinstance(engine, Jinja2)
    name = "govuk" + "".join(word.capitalize() for word in component.split("-"))
    source = (
        f'{{% from "govuk_frontend_jinja/components/{component}/macro.html" import {name} %}}{{{{ {name}(params) }}}}'
    )
    return engine.env.from_string(source)


def normalised(html: str) -> list[object]:
    """What a browser would make of it: elements, their attributes in any order, words apart from their spacing."""
    return list(_nodes(BeautifulSoup(html, "html.parser")))


def _nodes(parent: Tag) -> Iterator[object]:
    parent.smooth()
    for node in parent.children:
        if isinstance(node, Tag):
            attributes = {
                name: sorted(value) if isinstance(value, list) else " ".join(str(value).split())
                for name, value in node.attrs.items()
            }
            yield node.name, attributes, list(_nodes(node))
        elif isinstance(node, NavigableString) and (words := " ".join(node.split())):
            yield words


def test_the_fixtures_are_there() -> None:
    assert components(), "run `npm ci`: the fixtures come with govuk-frontend"
    assert sum(len(fixtures(component)) for component in components()) == FIXTURES_IN_ALL


@pytest.mark.parametrize("component", components())
def test_component_matches_every_fixture(component: str) -> None:
    template = macro(component)
    for fixture in fixtures(component):
        made = template.render(params=fixture["options"])
        assert normalised(made) == normalised(fixture["html"]), f"{component}: {fixture['name']}"
