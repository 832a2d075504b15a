"""What the public reads: published, taken down, thrown away."""

import pytest
from django.utils import timezone

from localoffer.publishing.behind import mark_behind
from localoffer.translations.actions.locking import ChangedMeanwhile
from localoffer.translations.actions.publish import (
    NotFinished,
    NotPublic,
    discard_translation,
    publish_translation,
    take_down_translation,
)
from localoffer.translations.actions.start import renew_translation
from localoffer.translations.actions.write import check_pieces, save_pieces
from localoffer.translations.models import Piece, Translation
from localoffer.translations.phrases import BEHIND, READ_IN_ENGLISH
from localoffer.translations.tests.builders import (
    change_english,
    page,
    person,
    published,
    started,
    take_off_the_site,
    typed,
    write_all,
)

pytestmark = pytest.mark.django_db


def publish(translation: Translation, **values: str) -> Translation:
    return publish_translation(translation=translation, by=person(), seen_version=translation.version, **values)


def test_the_public_reads_all_of_it() -> None:
    public = published(page("Splash", summary="A quiet swim."))
    words = public.published_words()
    assert (words.title, words.summary, words.language) == ("«Splash»", "«A quiet swim.»", "ur")
    assert (public.phrase(BEHIND), public.phrase(READ_IN_ENGLISH)) == (f"«{BEHIND}»", f"«{READ_IN_ENGLISH}»")
    assert public.matched_on == timezone.localdate()
    assert not public.is_checked


def test_what_is_not_finished_is_not_published() -> None:
    translation = started()
    left = translation.pieces.to_do().count()
    with pytest.raises(NotFinished) as unfinished:
        publish(translation)
    assert unfinished.value.left == left
    translation.refresh_from_db()
    assert not translation.is_published


def test_nothing_is_published_that_the_officer_did_not_see() -> None:
    written = write_all(started())
    seen = written.version
    save_pieces(translation=written, typed=[typed(written.pieces.all()[0], "meanwhile")], by=person())
    with pytest.raises(ChangedMeanwhile):
        publish_translation(translation=written, by=person(), seen_version=seen)


def test_a_translation_of_a_page_that_is_off_the_site_is_not_published() -> None:
    written = write_all(started())
    take_off_the_site(written.publication)
    with pytest.raises(NotPublic):
        publish(written)


def test_work_goes_on_unseen_by_the_public() -> None:
    public = published(page("Splash"))
    save_pieces(translation=public, typed=[typed(public.pieces.all()[0], "half done")], by=person())
    assert Translation.objects.get().published_words().title == "«Splash»"
    public.refresh_from_db()
    assert publish(public).published_words().title == "half done"


def test_checked_by_a_second_person_is_all_of_it() -> None:
    written = write_all(started(), person())
    check_pieces(translation=written, pks=written.pieces.values_list("pk", flat=True), by=person())
    written.refresh_from_db()
    assert publish(written).is_checked


def test_who_made_it_can_be_put_right() -> None:
    assert publish(write_all(started()), made_by="Another Agency").made_by == "Another Agency"


def test_published_of_old_english_it_is_behind_at_once_and_no_longer_when_renewed() -> None:
    written = write_all(started())
    change_english(written.publication, summary="Something else.")
    public = publish(written)
    assert public.behind_since == timezone.localdate()
    public = write_all(renew_translation(translation=public, by=None, seen_version=public.version))
    assert publish(public).behind_since is None


def test_the_nightly_comparison_finds_it() -> None:
    public = published()
    change_english(public.publication, summary="Something else.")
    assert mark_behind(today=timezone.localdate()).newly_behind == 1
    public.refresh_from_db()
    assert public.behind_since == timezone.localdate()


def test_taken_down_nobody_reads_it_and_the_work_stays() -> None:
    public = published()
    take_down_translation(translation=public, by=person(), seen_version=public.version)
    assert not Translation.objects.published().exists()
    assert not Translation.objects.get().pieces.to_do().exists()


def test_a_draft_is_thrown_away_and_a_published_one_is_not() -> None:
    public, draft = published(), started()
    with pytest.raises(NotPublic):
        discard_translation(translation=public, by=person(), seen_version=public.version)
    discard_translation(translation=draft, by=person(), seen_version=draft.version)
    assert list(Translation.objects.all()) == [public]
    assert not Piece.objects.exclude(translation=public).exists()
