"""What people do to easy read versions: nobody overwrites another, and nothing stale is published."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from localoffer.easy_read import actions
from localoffer.easy_read.actions import ChangedMeanwhile, NewPicture, NotReady, SourceChanged
from localoffer.easy_read.models import EasyRead, Picture, Release, Row
from localoffer.easy_read.row_list import Do, Step, TypedRow
from localoffer.easy_read.tests.builders import (
    change,
    draft,
    easy_read,
    image,
    officer,
    picture,
    remove,
    service,
    texts,
    today,
)
from localoffer.easy_read.uploaded_picture import UnusablePicture
from localoffer.publishing.companion import CompanionState, source_digest, source_texts
from localoffer.publishing.models import AuditEntry, Publication
from localoffer.publishing.record import record_of

pytestmark = pytest.mark.django_db
WORDS = {"title": "", "made_by": "Easy read group"}


def revise(made: EasyRead, *typed: TypedRow, **values: Any) -> EasyRead:
    given = {"by": officer(), "seen_version": made.version, "words": WORDS, "rows": typed, **values}
    return actions.revise_easy_read(easy_read=made, **given)


def publish(made: EasyRead, version: int | None = None) -> EasyRead:
    return actions.publish_easy_read(easy_read=made, by=officer(), seen_version=version or made.version)


def digest_now(publication: Publication) -> str:
    record = record_of(publication)
    assert record is not None
    return source_digest(source_texts(record.to_document()))


def said(publication: Publication) -> list[str]:
    return list(AuditEntry.objects.history(publication).values_list("verb", flat=True))


class TestBegin:
    def test_a_new_draft_has_an_empty_row_and_the_words_of_its_page(self) -> None:
        about = service(summary="Swimming for all.")
        made = actions.begin_easy_read(publication=about, by=officer())
        assert made.state == CompanionState.DRAFT
        assert texts(made) == [""]
        assert "Swimming for all." in made.source
        assert made.matched_on == today()
        assert said(about) == ["began easy read"]

    def test_there_is_one_draft_only(self) -> None:
        about = service()
        first = actions.begin_easy_read(publication=about, by=officer())
        assert actions.begin_easy_read(publication=about, by=officer()) == first
        with pytest.raises(IntegrityError), transaction.atomic():
            draft(publication=about)

    def test_a_draft_of_what_is_published_begins_with_its_rows_and_with_what_it_was_made_from(self) -> None:
        made = easy_read("#Here", "You can swim.", title="Swim")
        Row.objects.filter(text="You can swim.").update(picture=picture())
        change(made.publication, summary="Sailing.")
        copy = actions.begin_easy_read(publication=made.publication, by=officer())
        assert texts(copy) == ["Here", "You can swim."]
        assert [(row.is_heading, row.picture) for row in copy.rows.all()] == [(True, None), (False, picture())]
        assert (copy.title, copy.made_by, copy.source) == ("Swim", made.made_by, made.source)
        assert texts(made) == ["Here", "You can swim."]

    def test_nothing_is_begun_of_a_page_that_is_gone(self) -> None:
        about = service()
        remove(about)
        with pytest.raises(SourceChanged):
            actions.begin_easy_read(publication=about, by=officer())


class TestRevise:
    def test_rows_and_order_are_saved_together(self) -> None:
        made = draft("a", "b", "c")
        first, second, third = made.rows.all()
        revise(made, TypedRow(first.pk, "A"), TypedRow(third.pk, "C"), step=Step(Do.UP, third.pk))
        assert texts(made) == ["A", "C", "b"]
        assert said(made.publication) == ["wrote easy read"]
        made.refresh_from_db()
        revise(made, step=Step(Do.REMOVE, second.pk))
        made.refresh_from_db()
        revise(made, step=Step(Do.ADD, first.pk))
        assert texts(made) == ["A", "", "C"]

    def test_the_second_of_two_is_told_and_overwrites_nothing(self) -> None:
        made = draft("a")
        row = made.rows.get()
        revise(made, TypedRow(row.pk, "first"))
        with pytest.raises(ChangedMeanwhile):
            revise(made, TypedRow(row.pk, "second"), seen_version=made.version)
        assert texts(made) == ["first"]

    @pytest.mark.parametrize("text", ["x" * 201, "a\x00b"])
    def test_words_that_cannot_be_kept_are_refused(self, text: str) -> None:
        made = draft("a")
        with pytest.raises(ValidationError, match="Row 1"):
            revise(made, TypedRow(made.rows.get().pk, text))
        assert texts(made) == ["a"]

    @pytest.mark.parametrize("words", [{"title": "x" * 151}, {"made_by": " "}, {"made_by": "x" * 201}])
    def test_a_title_and_a_maker_that_cannot_be_kept_are_refused(self, words: dict[str, str]) -> None:
        with pytest.raises(ValidationError):
            revise(draft("a"), words={**WORDS, **words})

    def test_it_does_not_grow_for_ever(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(actions, "MOST_ROWS", 2)
        with pytest.raises(ValidationError, match="2 rows"):
            revise(draft("a", "b"), step=Step(Do.ADD))

    def test_what_is_published_is_changed_by_a_draft_only(self) -> None:
        with pytest.raises(ChangedMeanwhile):
            revise(easy_read("a"))


class TestPicture:
    def test_a_row_is_given_a_picture_and_loses_it(self) -> None:
        made = draft("a")
        row = made.rows.get()
        after = actions.give_picture(row=row, picture=picture(), by=officer(), seen_version=made.version)
        assert made.rows.get().picture == picture()
        actions.give_picture(row=row, picture=None, by=officer(), seen_version=after.version)
        assert made.rows.get().picture is None

    def test_a_heading_has_none(self) -> None:
        made = draft("#a")
        with pytest.raises(ChangedMeanwhile):
            actions.give_picture(row=made.rows.get(), picture=picture(), by=officer(), seen_version=made.version)

    def test_the_second_of_two_is_told(self) -> None:
        made = draft("a")
        revise(made)
        with pytest.raises(ChangedMeanwhile):
            actions.give_picture(row=made.rows.get(), picture=picture(), by=officer(), seen_version=made.version)


class TestPublish:
    def test_a_draft_takes_the_place_of_what_was_published_which_is_kept(self) -> None:
        old = easy_read("Old.")
        Release.objects.create(publication=old.publication, title="t", made_by="m", matched_on=today(), rows=[])
        new = draft("New.", "", publication=old.publication)
        Row.objects.filter(text="New.").update(picture=picture())
        publish(new)
        assert EasyRead.objects.at(old.publication.address) == new
        assert not EasyRead.objects.filter(pk=old.pk).exists()
        assert texts(new) == ["New."]
        release = Release.objects.filter(publication=old.publication).first()
        assert release is not None
        assert release.rows == [{"text": "New.", "heading": False, "picture": "swim", "alt": "A person who swims"}]
        assert said(old.publication) == ["published easy read"]

    @pytest.mark.parametrize("rows", [[""], ["#Only a heading"]])
    def test_what_says_nothing_is_not_published(self, rows: list[str]) -> None:
        with pytest.raises(NotReady):
            publish(draft(*rows))

    def test_a_picture_needs_words(self) -> None:
        made = draft("Words.", "")
        made.rows.filter(text="").update(picture=picture())
        with pytest.raises(NotReady, match="row 2"):
            publish(made)

    def test_what_is_behind_is_not_published_until_somebody_matched_it(self) -> None:
        made = draft("Words.")
        change(made.publication, summary="Sailing.")
        with pytest.raises(SourceChanged):
            publish(made)
        matched = actions.match_source(
            easy_read=made, by=officer(), seen_version=made.version, seen_digest=digest_now(made.publication)
        )
        assert publish(matched).state == CompanionState.PUBLISHED

    def test_the_second_of_two_is_told(self) -> None:
        made = draft("Words.")
        publish(made)
        with pytest.raises(ChangedMeanwhile):
            publish(made)


class TestMatch:
    def test_it_takes_the_new_words_and_clears_the_mark(self) -> None:
        made = easy_read(behind_since=today())
        change(made.publication, summary="Sailing.")
        seen = digest_now(made.publication)
        actions.match_source(easy_read=made, by=officer(), seen_version=made.version, seen_digest=seen)
        made.refresh_from_db()
        assert (made.behind_since, made.told_behind_at, made.matched_on) == (None, None, today())
        assert "Sailing." in made.source
        assert made.source_digest == seen

    def test_a_page_that_changed_after_it_was_read_is_not_taken_as_read(self) -> None:
        made = easy_read()
        seen = digest_now(made.publication)
        change(made.publication, summary="Sailing.")
        with pytest.raises(SourceChanged):
            actions.match_source(easy_read=made, by=officer(), seen_version=made.version, seen_digest=seen)
        made.refresh_from_db()
        assert "Sailing." not in made.source


class TestEnd:
    def test_what_is_taken_off_the_site_becomes_the_draft(self) -> None:
        made = easy_read()
        actions.withdraw_easy_read(easy_read=made, by=officer(), seen_version=made.version)
        assert EasyRead.objects.at(made.publication.address) is None
        assert EasyRead.objects.get().state == CompanionState.DRAFT

    def test_a_newer_draft_stays(self) -> None:
        made = easy_read()
        newer = draft(publication=made.publication)
        actions.withdraw_easy_read(easy_read=made, by=officer(), seen_version=made.version)
        assert EasyRead.objects.get() == newer

    def test_a_draft_is_thrown_away_and_what_is_published_stays(self) -> None:
        made = easy_read()
        newer = draft(publication=made.publication)
        actions.discard_easy_read(easy_read=newer, by=officer(), seen_version=newer.version)
        assert EasyRead.objects.get() == made
        with pytest.raises(ChangedMeanwhile):
            actions.discard_easy_read(easy_read=made, by=officer(), seen_version=made.version)


class TestUpload:
    def upload(self, **values: Any) -> Picture:
        given = {"name": "pool", "alt": " Our pool ", "keywords": "", "source": "us", "content": image(), **values}
        return actions.upload_picture(new=NewPicture(**given), by=officer())

    def test_it_is_kept_under_a_name_of_ours(self) -> None:
        made = self.upload()
        assert made.alt == "Our pool"
        assert made.path.is_file()
        assert made.path.suffix == ".png"
        assert AuditEntry.objects.history(made).exists()

    def test_nothing_is_kept_of_what_is_refused(self) -> None:
        with pytest.raises(UnusablePicture):
            self.upload(content=b"<svg/>")
        for values in ({"alt": "  "}, {"name": "../x"}):
            with pytest.raises(ValidationError):
                self.upload(**values)
        self.upload()
        with pytest.raises(ValidationError):
            self.upload()
        assert Picture.objects.count() == 1
