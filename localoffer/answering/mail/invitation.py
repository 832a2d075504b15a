"""The invitation to edit a school's offer."""

from django.conf import settings
from django.urls import reverse

from localoffer.answering.invitation import Invitation
from localoffer.answering.mail.letter import Letter, letter


def invitation_letter(invitation: Invitation, token: str) -> Letter:
    """Says for which school, what it is, that no password is needed, and whom to ask."""
    return letter(
        invitation.email,
        f"Invitation: write the offer of {invitation.setting.name}",
        "invitation",
        invitation=invitation,
        school=invitation.setting.name,
        link=settings.SITE_URL + reverse("answering:invitation", args=[token]),
    )
