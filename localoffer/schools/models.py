from localoffer.schools.core_offer import CoreOffer, Expectation, ExpectationArea
from localoffer.schools.setting import Setting
from localoffer.schools.setting_kind import SettingKind

__all__ = ["CoreOffer", "Expectation", "ExpectationArea", "Setting", "SettingKind"]
