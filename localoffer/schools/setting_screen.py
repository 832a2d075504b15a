"""What the page of a setting shows."""

from typing import TYPE_CHECKING

from django.conf import settings

from localoffer.schools.offer_contact import offer_contact
from localoffer.schools.offer_document import offer_heading
from localoffer.schools.setting_answers import setting_answers
from localoffer.schools.setting_document import notes, setting_document
from localoffer.schools.setting_schema_org import setting_schema_org
from localoffer.schools.setting_words import called

if TYPE_CHECKING:
    from localoffer.schools.setting import Setting


def setting_screen(setting: "Setting") -> dict[str, object]:
    """The page is drawn from the setting's own Document, so that other formats say the same."""
    offer = setting.current_offer
    return {
        "setting": setting,
        "called": called(setting),
        "offer": offer,
        "offer_heading": offer_heading(offer) if offer else "",
        "document": setting_document(setting),
        "notes": notes(setting),
        "answers": setting_answers(setting),
        "contacts": offer_contact(setting.current_offer).points,
        "schema_org": setting_schema_org(setting, settings.SITE_URL),
    }
