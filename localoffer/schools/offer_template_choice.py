"""Which set of questions fits a school."""

from typing import TYPE_CHECKING

from localoffer.schools.offer_template import OfferTemplate

if TYPE_CHECKING:
    from localoffer.schools.setting import Setting

# A school can be of several kinds. The first of these that has questions counts: what is special about it comes
# first, and a primary school with nursery classes answers as a mainstream school.
_ORDER = ("special", "section-41", "resourced-provision", "mainstream", "early-years", "post-16")
_OTHERWISE = "mainstream"


def offer_template_for(setting: "Setting") -> OfferTemplate | None:
    """The questions in force for its kind, else those for mainstream settings. None where there are none at all."""
    kinds = {kind.identifier for kind in setting.kinds.all()}
    current = {each.setting_kind.identifier: each for each in OfferTemplate.objects.current_of_each_kind()}
    fitting = (current[kind] for kind in _ORDER if kind in kinds and kind in current)
    return next(fitting, None) or current.get(_OTHERWISE)
