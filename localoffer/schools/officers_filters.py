"""How officers narrow the list of settings to what needs work."""

from typing import Any

import django_filters
from wagtail.admin.filters import WagtailFilterSet

from localoffer.schools.setting import Setting
from localoffer.schools.setting_queries import SettingQuerySet


class EmptyFilter(django_filters.ChoiceFilter):
    """Whether a text field is filled."""

    def __init__(self, **options: Any) -> None:
        super().__init__(choices=[("no", "Not known"), ("yes", "Known")], **options)

    def filter(self, rows: SettingQuerySet, value: str) -> SettingQuerySet:
        empty = {self.field_name: ""}
        return {"no": rows.filter(**empty), "yes": rows.exclude(**empty)}.get(value, rows)


class SettingFilterSet(WagtailFilterSet):
    website_known = EmptyFilter(field_name="website", label="Website")
    own_page_known = EmptyFilter(field_name="own_page", label="SEND page")

    class Meta:
        model = Setting
        fields = ["status", "is_corrected", "phase", "kinds", "needs", "la_code"]
