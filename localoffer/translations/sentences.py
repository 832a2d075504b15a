"""What every translation and film says of itself, in English: who made it, when, and whether to trust it."""

from localoffer.core.words import plain_date
from localoffer.translations.bsl_video import BslVideo
from localoffer.translations.translation import Translation

EXAMPLE_TRANSLATION = (
    "This text was made for the demonstration of this website. No translator has checked it. Please do not rely on it."
)
EXAMPLE_FILM = (
    "This film is an example: it shows how a film would be offered here. There is nothing to watch at its address."
)
FILM_BEHIND = "The page has changed since this film was made. Some of what it says may be out of date."


def made(translation: Translation) -> str:
    """`Translated into Urdu by … on 12 November 2026, and checked by a second person.`"""
    checked = ", and checked by a second person" if translation.is_checked else ""
    on = plain_date(translation.matched_on)
    return f"Translated into {translation.language} by {translation.made_by}. Published on {on}{checked}."


def signed(film: BslVideo) -> str:
    """`Signed by …. 3 minutes 20 seconds. It was compared with the page on 12 November 2026.`"""
    return f"Signed by {film.made_by}. {film.length}. Compared with the page on {plain_date(film.matched_on)}."
