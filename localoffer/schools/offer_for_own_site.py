"""A school's offer as the school itself puts it on its own website: to paste, or in a frame."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.utils import timezone

from localoffer.core.words import plain_date
from localoffer.publishing.document import Block, Document, Paragraph, Span
from localoffer.publishing.plain_html import plain_html
from localoffer.publishing.plain_text import spans
from localoffer.publishing.record import EXAMPLE
from localoffer.schools.offer_document import answers_of, offer_title

if TYPE_CHECKING:
    from localoffer.schools.school_offer import SchoolOffer

# The page that it is put into has a title of its own, and perhaps a section for it.
LEVELS = (2, 3)
# In pixels, on a page of ordinary width: the title and what else is round the questions, and a question of two lines.
_AROUND, _QUESTION = 340, 66


def offer_html(offer: "SchoolOffer", level: int) -> str:
    """HTML for the school's own page, from the first answer to where it comes from; questions at this level."""
    document = offer_for_own_site(offer)
    return plain_html(Document(document.title, blocks=document.blocks, sections=document.sections), level) + _ending(
        offer
    )


def frame_height(offer: "SchoolOffer") -> int:
    """How high a frame must be, in pixels, that shows every question while its answers are closed."""
    return _AROUND + _QUESTION * len(answers_of(offer))


def offer_for_own_site(offer: "SchoolOffer") -> Document:
    """The school speaks of itself, and needs no link to its own page."""
    example = (EXAMPLE,) if offer.is_example or offer.setting.is_example else ()
    return Document(offer_title(offer), blocks=(*example, *_dates(offer)), sections=answers_of(offer))


def _dates(offer: "SchoolOffer") -> tuple[Block, ...]:
    published = plain_date(timezone.localdate(offer.published_at))
    day = plain_date(offer.review_date)
    # A frame stays on the school's page for years.
    late = f"It was to be renewed by {day}: ask us if it is still right."
    renewal = late if offer.is_overdue else f"We renew it by {day}."
    return (Paragraph(spans(f"We published this on {published}. {renewal}")),)


def _ending(offer: "SchoolOffer") -> str:
    """Where families find it in the formats that a school's website has not."""
    page = settings.SITE_URL + offer.setting.get_absolute_url()
    site = settings.AUTHORITY.site_name
    words = (
        Span("You can also read this in the "),
        Span(site, href=page),
        Span(". It is there in large print, audio, braille and other formats."),
    )
    return plain_html(Document("", blocks=(Paragraph(words),)))
