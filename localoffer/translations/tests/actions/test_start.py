"""A translation is begun, and brought up to the English as it reads now."""

import pytest
from django.core.exceptions import ValidationError

from localoffer.publishing.audit import AuditEntry
from localoffer.publishing.document_json import document_from_json
from localoffer.translations.actions.locking import ChangedMeanwhile
from localoffer.translations.actions.start import AlreadyThere, SourceGone, renew_translation, start_translation
from localoffer.translations.actions.write import save_pieces
from localoffer.translations.models import Piece, Translation
from localoffer.translations.phrases import BEHIND, PHRASES
from localoffer.translations.piece import PieceState
from localoffer.translations.tests.builders import (
    change_english,
    language,
    page,
    person,
    piece_of,
    published,
    started,
    take_off_the_site,
    typed,
    write_all,
)

pytestmark = pytest.mark.django_db


def test_it_has_a_piece_for_each_text_and_the_phrases_around_it() -> None:
    made = started(page("Splash", summary="A quiet swim."))
    sources = [piece.source for piece in made.pieces.all()]
    assert sources[:2] == ["Splash", "A quiet swim."]
    assert sources[-3:] == list(PHRASES)
    assert [piece.position for piece in made.pieces.all()] == list(range(1, len(sources) + 1))
    assert AuditEntry.objects.history(made)[0].verb == "began"


def test_what_is_the_same_in_every_language_is_done() -> None:
    made = started(page(url="https://example.org/splash/"))
    assert piece_of(made, "https://example.org/splash/").state == PieceState.KEPT
    assert piece_of(made, "A quiet swim.").state == PieceState.TO_DO


def test_one_page_has_one_in_a_language() -> None:
    first = started()
    with pytest.raises(AlreadyThere) as there:
        started(first.publication)
    assert there.value.current == first
    assert started(first.publication, "pl").pk != first.pk


def test_what_nobody_can_read_is_not_translated() -> None:
    about = page()
    take_off_the_site(about)
    with pytest.raises(SourceGone):
        started(about)
    assert not Translation.objects.exists()


def test_somebody_makes_it() -> None:
    with pytest.raises(ValidationError):
        start_translation(publication=page(), language=language(), made_by="", by=None)


def test_the_phrases_of_another_page_are_taken_over() -> None:
    published(tag="ur")
    assert piece_of(started(tag="ur"), BEHIND).text == f"«{BEHIND}»"
    assert piece_of(started(tag="pl"), BEHIND).state == PieceState.TO_DO


def test_new_english_is_to_do_and_shows_the_old() -> None:
    written = write_all(started(page(summary="A quiet swim on Saturday.")))
    change_english(written.publication, summary="A quiet swim on Sunday.")
    before = piece_of(written, "A quiet swim on Saturday.")
    renewed = renew_translation(translation=written, by=None, seen_version=written.version)
    changed = renewed.pieces.get(pk=before.pk)
    assert (changed.source, changed.old_source) == ("A quiet swim on Sunday.", "A quiet swim on Saturday.")
    assert (changed.text, changed.state) == (before.text, PieceState.TO_DO)
    assert list(renewed.pieces.to_do()) == [changed]
    assert document_from_json(renewed.source_document).summary == "A quiet swim on Sunday."


def test_changed_twice_the_old_english_is_what_was_translated() -> None:
    written = write_all(started(page(summary="A quiet swim on Saturday.")))
    for summary in ("A quiet swim on Sunday.", "A quiet swim on Friday."):
        change_english(written.publication, summary=summary)
        written = renew_translation(translation=written, by=None, seen_version=written.version)
    assert piece_of(written, "A quiet swim on Friday.").old_source == "A quiet swim on Saturday."


def test_pieces_stay_in_reading_order_when_some_come_and_go() -> None:
    written = write_all(started(page(description="First one here.\n\nSecond thing.\n\nThird.")))
    change_english(written.publication, description="Entirely new words.\n\nThird.\n\nFirst one here.")
    renewed = renew_translation(translation=written, by=None, seen_version=written.version)
    pieces = list(renewed.pieces.all())
    assert [piece.position for piece in pieces] == list(range(1, len(pieces) + 1))
    by_source = {piece.source: piece.text for piece in pieces}
    assert (by_source["Third."], by_source["First one here."]) == ("«Third.»", "«First one here.»")
    assert by_source["Entirely new words."] == ""
    assert "Second thing." not in by_source


def test_what_the_public_reads_is_not_touched() -> None:
    public = published()
    words, source = public.published_document, public.source
    change_english(public.publication, summary="Something else.")
    renewed = renew_translation(translation=public, by=None, seen_version=public.version)
    assert (renewed.published_document, renewed.source) == (words, source)
    assert renewed.is_published


def test_it_is_not_renewed_over_what_somebody_saved_meanwhile() -> None:
    made = started()
    seen = made.version
    save_pieces(translation=made, typed=[typed(made.pieces.all()[0], "نیا")], by=person())
    with pytest.raises(ChangedMeanwhile):
        renew_translation(translation=made, by=None, seen_version=seen)


def test_two_thousand_pieces_are_begun_and_renewed() -> None:
    lines = [f"Line {number} of a very long page." for number in range(2_000)]
    made = started(page(description="\n\n".join(lines)))
    assert made.pieces.count() > 2_000
    change_english(made.publication, description="\n\n".join(lines[1:]))
    renewed = renew_translation(translation=made, by=None, seen_version=made.version)
    assert not Piece.objects.filter(translation=renewed, source=lines[0]).exists()
