"""A reminder: what officers wrote, with the school's name, its link and its day of renewal put in."""

import re
from datetime import date

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from localoffer.answering.mail.letter import Letter, letter
from localoffer.answering.offer_state import OfferState
from localoffer.answering.reminder_plan import Recipient
from localoffer.core.words import listed, plain_date

PLACEHOLDERS = ("{school}", "{link}", "{renewal date}")
_IN_BRACES = re.compile(r"\{[^{}]{0,100}\}")


def unknown_placeholders(text: str) -> str:
    """What stands in braces and means nothing to us, in words for an officer; empty where all is well."""
    unknown = [each for each in _IN_BRACES.findall(text) if each not in PLACEHOLDERS]
    if not unknown:
        return ""
    return f"We do not know {listed(sorted(set(unknown)))}. You can use {listed(PLACEHOLDERS)}."


def reminder_letter(recipient: Recipient, subject: str, body: str, on: date) -> Letter:
    """The letter to one person. Whom to ask stands below it, whatever the officer wrote."""
    values = dict(
        zip(PLACEHOLDERS, (recipient.school, link(recipient), plain_date(renewal_day(recipient, on))), strict=True)
    )
    filled = [_IN_BRACES.sub(lambda found: values.get(found[0], found[0]), text) for text in (subject, body)]
    return letter(recipient.email, filled[0][:200], "reminder", body=filled[1])


def link(recipient: Recipient) -> str:
    """Editors come to their school's tasks; who is only invited comes to the entrance, which shows the invitation."""
    if recipient.is_editor:
        return settings.SITE_URL + reverse("answering:school", args=[recipient.urn])
    return settings.SITE_URL + reverse("answering:home")


def renewal_day(recipient: Recipient, on: date) -> date:
    """The day by which its offer is to be renewed; without one, the next day of renewal of all."""
    if recipient.renew_by:
        return recipient.renew_by
    month, day = settings.AUTHORITY.school_offers.renewal
    this_year = date(on.year, month, day)
    return this_year if this_year >= on else date(on.year + 1, month, day)


def usual_words(state: OfferState) -> tuple[str, str]:
    """Subject and body to begin with, and what the site sends by itself. They hold placeholders."""
    text = render_to_string(f"answering/mail/remind_{state.name.lower()}.txt").strip()
    subject, _, body = text.partition("\n")
    return subject.strip(), body.strip()
