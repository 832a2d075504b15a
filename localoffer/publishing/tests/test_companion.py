"""What a companion was made from, and whether that has changed."""

import pytest
from django.apps import apps

from localoffer.publishing.companion import Companion, companion_models, source_digest, source_texts
from localoffer.publishing.document import Document, List, Paragraph, Section, Span
from localoffer.publishing.publication import Publication

PAGE = Document(
    title="Swim",
    summary="For all.",
    blocks=(Paragraph((Span("Every "), Span("Saturday", strong=True))),),
    sections=(Section("When", (List(((Span("At 3pm"),), (Span(" "),))),)),),
)


def test_the_source_is_every_text_in_reading_order() -> None:
    assert source_texts(PAGE) == ["Swim", "For all.", "Every ", "Saturday", "When", "At 3pm"]


def test_spaces_do_not_count_and_words_do() -> None:
    digest = source_digest(["Every  day\n", "At 3pm"])
    assert digest == source_digest(["Every day", " At 3pm"])
    assert digest != source_digest(["Every day", "At 4pm"])
    assert digest != source_digest(["At 3pm", "Every day"])
    assert digest != source_digest(["Every", "day", "At 3pm"])


@pytest.mark.parametrize("model", companion_models(), ids=lambda model: str(model.__name__))
class TestEveryKind:
    def test_it_is_behind_when_its_page_says_something_else(self, model: type[Companion]) -> None:
        companion = model()
        companion.take_source(PAGE)
        assert not companion.is_behind(PAGE)
        assert companion.is_behind(Document(title="Swim", summary="For few."))

    def test_officers_find_it(self, model: type[Companion]) -> None:
        companion = model(publication=Publication(address="/swim/"))
        companion.pk = 7
        assert companion.officers_address().startswith("/admin/")
        assert "7" in companion.officers_address()


def test_all_kinds_are_known() -> None:
    found = {model._meta.label for model in companion_models()}
    assert found == {model._meta.label for model in apps.get_models() if hasattr(model, "told_behind_at")}
    assert "easy_read.EasyRead" in found
