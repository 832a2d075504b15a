"""Films in British Sign Language are linked, published, found to match again, and removed."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from localoffer.accounts.models import User
from localoffer.publishing import audit
from localoffer.publishing.companion import CompanionState
from localoffer.publishing.publication import Publication
from localoffer.publishing.record import record_of
from localoffer.translations.actions.start import SourceGone
from localoffer.translations.bsl_video import BslVideo


@dataclass(frozen=True, slots=True)
class FilmText:
    """What an officer writes of a film. `made_by` is the organisation that signs, `seconds` its length."""

    title: str
    link: str
    seconds: int
    made_by: str
    transcript_link: str = ""


@transaction.atomic
def keep_film(*, publication: Publication, film: FilmText, by: User | None, is_example: bool = False) -> BslVideo:
    """Note the film of a publication, a draft at first, or change what is noted. Raises SourceGone, ValidationError.

    Another address is another film, so somebody has just found that it says what the page says.
    """
    known = BslVideo.objects.select_for_update().filter(publication=publication).first()
    kept = known or BslVideo(publication=publication, is_example=is_example)
    is_new = known is None or known.link != film.link
    for name in FilmText.__slots__:
        setattr(kept, name, getattr(film, name))
    kept.changed_by = by
    if is_new:
        _match(kept)
    kept.full_clean(exclude=["changed_by", "source", "publication"], validate_unique=False)
    kept.save()
    audit.record(by=by, verb="noted" if known is None else "changed", subject=kept)
    return kept


@transaction.atomic
def publish_film(*, film: BslVideo, by: User | None, is_public: bool = True) -> BslVideo:
    """Show it to everybody, or to nobody."""
    locked = BslVideo.objects.select_for_update().get(pk=film.pk)
    locked.state, locked.changed_by = CompanionState.PUBLISHED if is_public else CompanionState.DRAFT, by
    locked.save()
    audit.record(by=by, verb="published" if is_public else "taken down", subject=locked)
    return locked


@transaction.atomic
def confirm_film(*, film: BslVideo, by: User | None) -> BslVideo:
    """Somebody watched it beside the page as it is now, and it still says the same. Raises SourceGone."""
    locked = BslVideo.objects.select_for_update().get(pk=film.pk)
    locked.changed_by = by
    _match(locked)
    locked.save()
    audit.record(by=by, verb="found to match", subject=locked)
    return locked


@transaction.atomic
def remove_film(*, film: BslVideo, by: User) -> None:
    """Forget the link to it."""
    locked = BslVideo.objects.select_for_update().get(pk=film.pk)
    audit.record(by=by, verb="removed", subject=locked)
    locked.delete()


def _match(film: BslVideo) -> None:
    record = record_of(film.publication) if film.publication.is_public else None
    if record is None:
        raise SourceGone
    film.take_source(record.to_document())
    film.matched_on = timezone.localdate()
    film.behind_since = film.told_behind_at = None
