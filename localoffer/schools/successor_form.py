"""The officers' form of a setting, in which they name its successor by its number."""

from typing import Any

from django import forms
from wagtail.admin.forms import WagtailAdminModelForm

from localoffer.schools.setting import Setting
from localoffer.schools.successor import leads_to


class SettingForm(WagtailAdminModelForm):
    """Hundreds of schools make no good list to choose from, and several have the same name: the number is certain."""

    successor_urn = forms.IntegerField(
        label="School that took its place (URN)",
        help_text="The unique reference number of the school, academy or college that took its place when it closed "
        "or merged. Families who still have the old link are sent there. Empty: not known.",
        required=False,
        min_value=1,
        max_value=9_999_999,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.successor:
            named = self.instance.successor
            self.fields["successor_urn"].initial = named.urn
            self.fields["successor_urn"].help_text += f" Now: {named.name}."

    def clean_successor_urn(self) -> int | None:
        number: int | None = self.cleaned_data["successor_urn"]
        self.found = Setting.objects.filter(urn=number).first() if number else None
        if number and self.found is None:
            raise forms.ValidationError(f"No school has the number {number}.")
        if self.found and self.found.pk == self.instance.pk:
            raise forms.ValidationError("A school cannot take its own place.")
        if self.found and leads_to(self.found, self.instance):
            raise forms.ValidationError(
                f"{self.found.name} was itself followed by this school, so nothing would be open."
            )
        return number

    def save(self, commit: bool = True) -> Any:
        self.instance.successor = self.found
        return super().save(commit=commit)
