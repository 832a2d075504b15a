"""How officers narrow the schools down. A choice that nobody offers narrows nothing, and the form says so."""

from typing import Any

from django import forms
from django.db.models import Q

from localoffer.answering.offer_state import OfferState
from localoffer.schools.models import SettingKind
from localoffer.schools.phase import Phase
from localoffer.schools.setting_queries import SettingQuerySet

_PEOPLE = {
    "nobody": ("Nobody invited", Q(editor_count=0, is_invited=False)),
    "failed": ("Invitation failed", Q(has_failed=True)),
    "confirm": ("Waiting for confirmation", Q(is_unconfirmed=True)),
}
_ANY = ("", "Any")


class ProgressFilter(forms.Form):
    """Bound to the query string. `narrow` takes what `progress_of` gives."""

    q = forms.CharField(label="Name, place or number", required=False, max_length=200)
    state = forms.ChoiceField(label="State", required=False, choices=[_ANY, *OfferState.choices])
    phase = forms.ChoiceField(label="Phase", required=False, choices=[_ANY, *Phase.choices])
    kind = forms.ChoiceField(label="Kind", required=False)
    people = forms.ChoiceField(
        label="Editors", required=False, choices=[_ANY, *((key, words) for key, (words, _) in _PEOPLE.items())]
    )
    real = forms.BooleanField(label="Leave out example schools", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kinds = SettingKind.objects.filter(is_retired=False).values_list("identifier", "label")
        self.fields["kind"].choices = [_ANY, *kinds]  # type: ignore[attr-defined]

    def asked(self, name: str) -> Any:
        """What was chosen and makes sense."""
        self.is_valid()
        return self.cleaned_data.get(name) or ""

    def narrow(self, progress: SettingQuerySet) -> SettingQuerySet:
        found = self.narrow_schools(progress)
        if state := self.asked("state"):
            found = found.filter(Q(offer_state=state))
        if people := self.asked("people"):
            found = found.filter(_PEOPLE[people][1])
        return found

    def narrow_schools(self, schools: SettingQuerySet) -> SettingQuerySet:
        """By what is true of a school whatever its offer says."""
        found = schools.filter(is_example=False) if self.asked("real") else schools
        if words := self.asked("q"):
            found = found.filter(urn=int(words)) if _is_number(words) else found.named(words)
        if phase := self.asked("phase"):
            found = found.of_phase([phase])
        return found.of_kind([kind]) if (kind := self.asked("kind")) else found


def _is_number(words: str) -> bool:
    return words.isascii() and words.isdigit() and len(words) <= 9
