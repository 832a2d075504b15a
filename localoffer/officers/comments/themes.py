"""Themes: what several comments have in common. Officers add and rename them."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.text import slugify
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.admin.viewsets.model import ModelViewSet

from localoffer.comments.anonymity import find_marks
from localoffer.comments.models import Theme
from localoffer.officers.comments.menu import HOOK


class ThemeForm(WagtailAdminModelForm):
    """The name gives a new theme its address. A later name does not: links to it keep working."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        if find_marks(cleaned.get("name", "")):
            raise ValidationError({"name": "The public reads it: leave out whatever may identify a person."})
        if not self.instance.slug and "name" in cleaned:
            self.instance.slug = self._new_slug(cleaned["name"])
        return cleaned

    def _new_slug(self, name: str) -> str:
        slug = slugify(name)[:80]
        if not slug:
            raise ValidationError({"name": "Use letters or figures."})
        if Theme.objects.filter(slug=slug).exists():
            raise ValidationError({"name": "There is a theme with this name, or with almost the same."})
        return slug


class ThemeViewSet(ModelViewSet):
    model = Theme
    name = "comment_themes"
    url_prefix = "comment-themes"
    icon = "tag"
    menu_label = "Themes"
    menu_order = 90
    menu_hook = HOOK
    copy_view_enabled = False
    inspect_view_enabled = False
    list_display = ["name", "slug"]
    search_fields = ["name"]
    search_backend_name = None
    edit_handler = ObjectList(
        [FieldPanel("name", help_text="A few words that the public will see, such as “Waiting times”.")],
        base_form_class=ThemeForm,
    )
