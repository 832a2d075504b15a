"""The invitation to edit a school's offer."""

from django.conf import settings
from django.urls import reverse

from localoffer.answering.invitation import Invitation
from localoffer.answering.mail.letter import Letter, letter
from localoffer.answering.permissions import may_oversee


def invitation_letter(invitation: Invitation, token: str) -> Letter:
    """Says for which school, what it is, that no password is needed, and whom to ask."""
    return letter(
        invitation.email,
        f"Invitation: write the offer of {invitation.setting.name}",
        "invitation",
        invitation=invitation,
        school=invitation.setting.name,
        colleague=_colleague(invitation),
        link=settings.SITE_URL + reverse("answering:invitation", args=[token]),
    )


def _colleague(invitation: Invitation) -> str:
    """Who invites, so that the letter does not look like a trick. Empty for officers: the team invites."""
    return "" if may_oversee(invitation.invited_by) else invitation.invited_by.email
