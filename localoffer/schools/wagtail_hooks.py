"""Puts schools and colleges into the officers' CMS."""

from typing import Any

from wagtail.admin.ui.tables import BooleanColumn
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from localoffer.schools.officers_filters import SettingFilterSet
from localoffer.schools.panels import SETTING
from localoffer.schools.setting import Setting


class SettingViewSet(SnippetViewSet):
    """Officers correct settings; only the register adds and removes them."""

    model = Setting
    menu_label = "Schools and colleges"
    icon = "home"
    menu_order = 120
    add_to_admin_menu = True
    copy_view_enabled = False
    edit_handler = SETTING
    list_display = [
        "name",
        "urn",
        "phase",
        "status",
        "website",
        "own_page",
        BooleanColumn("is_corrected", label="Differs from the register", sort_key="is_corrected"),
    ]
    filterset_class = SettingFilterSet
    search_fields = ["name", "urn", "postcode", "town"]
    search_backend_name = None
    list_per_page = 50

    def get_queryset(self, request: Any) -> Any:
        return Setting.objects.all()


register_snippet(SettingViewSet)
