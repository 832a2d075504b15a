"""What the page of other formats offers of translations and films."""

from localoffer.core.words import plain_date
from localoffer.publishing.companion import Companion, CompanionLink
from localoffer.publishing.publication import Publication
from localoffer.publishing.record import record_of
from localoffer.translations.bsl_video import BslVideo
from localoffer.translations.translation import Translation


def companions_of(publication: Publication) -> list[CompanionLink]:
    """Published films first, then translations by the English name of their language."""
    films = list(BslVideo.objects.published().filter(publication=publication))
    translations = list(Translation.objects.published().filter(publication=publication).select_related("language"))
    if not films and not translations:
        return []
    behind = _behind(publication, [*films, *translations])
    return [
        *(_film(film, is_behind=film in behind) for film in films),
        *(_translation(each, publication, is_behind=each in behind) for each in translations),
    ]


def _behind(publication: Publication, companions: list[BslVideo | Translation]) -> list[Companion]:
    record = record_of(publication)
    document = record.to_document() if record else None
    return [each for each in companions if document is None or each.is_behind(document)]


def _film(film: BslVideo, *, is_behind: bool) -> CompanionLink:
    return CompanionLink(
        label="British Sign Language",
        address=film.get_absolute_url(),
        says=f"A film of {film.length}, signed by {film.made_by}. {_example(film)}",
        is_behind=is_behind,
    )


def _translation(translation: Translation, publication: Publication, *, is_behind: bool) -> CompanionLink:
    translation.publication = publication
    on = plain_date(translation.matched_on)
    return CompanionLink(
        label=translation.language.own_name,
        address=translation.get_absolute_url(),
        says=f"Translated by {translation.made_by}, {on}. {_example(translation)}".strip(),
        is_behind=is_behind,
        language=translation.language.tag,
        label_in_english=translation.language.name,
    )


def _example(companion: Companion) -> str:
    return "An example, made for the demonstration." if companion.is_example else ""
