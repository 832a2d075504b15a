"""How officers narrow the overview of self-checks down. A choice that nobody offers narrows nothing."""

from collections.abc import Sequence
from typing import Any

from django import forms

from localoffer.schools.models import CoreOffer, ExpectationArea, SettingKind
from localoffer.schools.phase import Phase
from localoffer.schools.setting_queries import SettingQuerySet

EVERY_EXPECTATION = "every"


class CoreOfferFilter(forms.Form):
    """Bound to the query string. `offer` names a core offer by its kind of setting."""

    offer = forms.ChoiceField(label="Core offer", required=False)
    area = forms.ChoiceField(label="Show", required=False)
    phase = forms.ChoiceField(label="Phase", required=False, choices=[("", "Any"), *Phase.choices])
    kind = forms.ChoiceField(label="Kind of school", required=False)
    not_yet = forms.BooleanField(label="Only schools that said “Not yet”", required=False)
    real = forms.BooleanField(label="Leave out example schools", required=False)

    def __init__(self, asked: Any, offers: Sequence[CoreOffer], areas: Sequence[ExpectationArea]) -> None:
        super().__init__(asked)
        shown = [("", "Every area"), *((area.identifier, area.title) for area in areas)]
        self._choose("offer", [(each.setting_kind.identifier, each.title) for each in offers])
        self._choose("area", [*shown, (EVERY_EXPECTATION, "Every expectation")])
        kinds = SettingKind.objects.filter(is_retired=False).values_list("identifier", "label")
        self._choose("kind", [("", "Any"), *kinds])

    def asked(self, name: str) -> Any:
        """What was chosen and makes sense."""
        self.is_valid()
        return self.cleaned_data.get(name) or ""

    def narrow(self, settings: SettingQuerySet) -> SettingQuerySet:
        """By what is true of a school whatever it said."""
        found = settings.filter(is_example=False) if self.asked("real") else settings
        if phase := self.asked("phase"):
            found = found.of_phase([phase])
        return found.of_kind([kind]) if (kind := self.asked("kind")) else found

    def _choose(self, name: str, choices: list[tuple[str, str]]) -> None:
        self.fields[name].choices = choices  # type: ignore[attr-defined]


def offer_asked(identifier: str | None, offers: Sequence[CoreOffer]) -> CoreOffer | None:
    """The one that was asked for, else the first, which is that of ordinary schools; None where there is none."""
    named = (each for each in offers if each.setting_kind.identifier == identifier)
    return next(named, offers[0] if offers else None)
