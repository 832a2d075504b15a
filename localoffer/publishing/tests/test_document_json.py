"""A Document goes into JSON and comes back the same."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from localoffer.publishing.document import (
    Block,
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
from localoffer.publishing.document_json import NotADocument, document_from_json, document_to_json

# Half a surrogate pair cannot be stored in any database.
_text = some.text(some.characters(exclude_categories=["Cs"]), max_size=12)
_spans = some.lists(some.builds(Span, _text, _text, some.booleans(), _text), max_size=3).map(tuple)
_words = some.builds(Paragraph, _spans) | some.builds(List, some.lists(_spans, max_size=3).map(tuple), some.booleans())
_all_words = some.lists(_words, max_size=2).map(tuple)
_cells = some.lists(_text, max_size=2).map(tuple)
_facts = some.lists(some.builds(Fact, _text, _all_words), max_size=2).map(tuple)
_blocks: some.SearchStrategy[Block] = (
    _words
    | some.builds(Table, _text, _cells, some.lists(_cells, max_size=2).map(tuple))
    | some.builds(Facts, _facts)
    | some.builds(Note, _all_words, some.booleans())
    | some.builds(Illustrated, some.none() | some.builds(Picture, _text, _text, _text), _all_words)
)
_many_blocks = some.lists(_blocks, max_size=3).map(tuple)
_sections = some.recursive(
    some.builds(Section, _text, _many_blocks, some.just(()), _text),
    lambda inner: some.builds(Section, _text, _many_blocks, some.lists(inner, max_size=2).map(tuple), _text),
    max_leaves=3,
)
documents = some.builds(
    Document, _text, _text, _many_blocks, some.lists(_sections, max_size=2).map(tuple), language=_text
)


@given(documents)
def test_every_document_comes_back_the_same(document: Document) -> None:
    stored = json.loads(json.dumps(document_to_json(document)))
    assert document_from_json(stored) == document


@pytest.mark.parametrize(
    "value",
    [None, [], "text", {"is": "Paragraph", "spans": []}, {"is": "os.system"}, {"is": "Document"}, {"title": "A"}],
)
def test_what_is_no_document_is_refused(value: Any) -> None:
    with pytest.raises(NotADocument):
        document_from_json(value)
