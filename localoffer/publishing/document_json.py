"""A Document as JSON, and back: so that a page can still be shown as it stood when its source has changed."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from typing import Any

from localoffer.publishing.document import (
    Document,
    Fact,
    Facts,
    Illustrated,
    List,
    Note,
    Paragraph,
    Picture,
    Section,
    Span,
    Table,
)

# Under this key stands which of the values an object is. None of them has a field of that name.
KIND = "is"
_KINDS: dict[str, Callable[..., Any]] = {
    kind.__name__: kind
    for kind in (Document, Fact, Facts, Illustrated, List, Note, Paragraph, Picture, Section, Span, Table)
}


class NotADocument(ValueError):
    """It was not written by `document_to_json`."""


def document_to_json(document: Document) -> dict[str, Any]:
    """Objects, lists, text and truth values only. What stands at its default is left out."""
    made: dict[str, Any] = _to_json(document)
    return made


def document_from_json(value: Any) -> Document:
    """The very Document that it was made of. Raises NotADocument."""
    try:
        made = _from_json(value)
    except (TypeError, KeyError) as problem:
        raise NotADocument(str(problem)) from problem
    if not isinstance(made, Document):
        raise NotADocument(type(made).__name__)
    return made


def _to_json(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_to_json(each) for each in value]
    if not is_dataclass(value):
        return value
    written = {each.name: getattr(value, each.name) for each in fields(value)}
    defaults = {each.name: each.default for each in fields(value)}
    told = {name: _to_json(held) for name, held in written.items() if held != defaults[name]}
    return {KIND: type(value).__name__, **told}


def _from_json(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_from_json(each) for each in value)
    if not isinstance(value, dict):
        return value
    told = {name: _from_json(held) for name, held in value.items() if name != KIND}
    return _KINDS[value[KIND]](**told)
