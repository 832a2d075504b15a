from localoffer.schools.core_offer import CoreOffer, Expectation, ExpectationArea
from localoffer.schools.offer_template import OfferQuestion, OfferTemplate
from localoffer.schools.report_heading import ReportHeading
from localoffer.schools.school_offer import OfferAnswer, SchoolOffer
from localoffer.schools.setting import Setting
from localoffer.schools.setting_kind import SettingKind

__all__ = [
    "CoreOffer",
    "Expectation",
    "ExpectationArea",
    "OfferAnswer",
    "OfferQuestion",
    "OfferTemplate",
    "ReportHeading",
    "SchoolOffer",
    "Setting",
    "SettingKind",
]
