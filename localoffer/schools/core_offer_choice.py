"""Which core offers a school is measured against."""

from localoffer.schools.core_offer import CoreOffer
from localoffer.schools.setting import Setting
from localoffer.schools.setting_queries import SettingQuerySet

# A resourced provision is part of an ordinary school, which keeps to what is expected of every ordinary school.
_ALSO = {"mainstream": ("resourced-provision",)}


def core_offers_for(setting: Setting) -> list[CoreOffer]:
    """Those in force for its kinds, in the order of the kinds. It may be that none is published for any of them."""
    held = {kind.identifier for kind in setting.kinds.all()}
    return [
        offer
        for offer in CoreOffer.objects.current_of_each_kind()
        if not held.isdisjoint(_kinds_meant(offer.setting_kind.identifier))
    ]


def settings_for(offer: CoreOffer, among: SettingQuerySet) -> SettingQuerySet:
    """Those of whom this core offer expects something."""
    return among.of_kind(_kinds_meant(offer.setting_kind.identifier))


def _kinds_meant(kind: str) -> tuple[str, ...]:
    return (kind, *_ALSO.get(kind, ()))
