"""What is told when somebody joins a school's editors, and when they are confirmed."""

from django.conf import settings
from django.urls import reverse

from localoffer.answering.editor import SchoolEditor
from localoffer.answering.mail.letter import Letter, letter


def joined_letters(joined: SchoolEditor) -> list[Letter]:
    """To each confirmed editor of the school: none where there is none."""
    colleagues = SchoolEditor.objects.confirmed().filter(setting=joined.setting).select_related("user")
    return [_joined(joined, each.user.email) for each in colleagues if each.user.is_active and each.user.email]


def joined_letter_to_team(joined: SchoolEditor) -> Letter:
    """To the authority's team, where nobody at the school can confirm the person, or can be reached."""
    return _joined(joined, settings.AUTHORITY.school_offers.email, to_team=True)


def _joined(joined: SchoolEditor, address: str, *, to_team: bool = False) -> Letter:
    return letter(
        address,
        f"Somebody joined the editors of {joined.setting.name}",
        "joined",
        email=joined.user.email,
        school=joined.setting.name,
        urn=joined.setting.urn,
        to_team=to_team,
        link=settings.SITE_URL + reverse("answering:editors", args=[joined.setting.urn]),
    )


def confirmed_letter(editor: SchoolEditor) -> Letter:
    """To the editor: from now on they may publish."""
    return letter(
        editor.user.email,
        f"You can now publish the offer of {editor.setting.name}",
        "confirmed",
        school=editor.setting.name,
        link=settings.SITE_URL + reverse("answering:school", args=[editor.setting.urn]),
    )
