"""The officers' form of a setting: what they may correct, beside what the register says."""

from typing import Any

from django import forms
from django.utils.html import format_html, format_html_join
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList, Panel

from localoffer.schools.plain_value import in_words
from localoffer.schools.register_values import differing, label, shown_values
from localoffer.schools.successor_form import SettingForm

_TICKS = forms.CheckboxSelectMultiple


class RegisterPanel(Panel):
    """Says where the setting differs from the register, so that nobody corrects in the dark."""

    class BoundPanel(Panel.BoundPanel):
        def render_html(self, parent_context: Any = None) -> str:
            setting = self.instance
            shown, register = shown_values(setting), setting.register
            names = differing(shown, register)
            if not names:
                return format_html("<p>{}</p>", "Everything here is as the register says.")
            rows = [(label(type(setting), name), in_words(shown[name]), in_words(register[name])) for name in names]
            return format_html(
                "<table class='listing'><thead><tr><th>Field</th><th>Here</th><th>In the register</th></tr></thead>"
                "<tbody>{}</tbody></table>",
                format_html_join("", "<tr><td>{}</td><td>{}</td><td>{}</td></tr>", rows),
            )


SETTING = ObjectList(
    [
        MultiFieldPanel(
            [FieldPanel(name, read_only=True) for name in ("name", "urn", "status", "type_name", "website_given")],
            heading="From the register",
            help_text="The register corrects these. Ask the school to change them there.",
        ),
        MultiFieldPanel(
            [FieldPanel("website"), FieldPanel("own_page"), FieldPanel("telephone")],
            heading="How to reach it",
            help_text="What you correct here stays when the register is read again.",
        ),
        FieldPanel("successor_urn"),
        FieldPanel("kinds", widget=_TICKS),
        FieldPanel("needs", widget=_TICKS),
        RegisterPanel(heading="Differs from the register"),
    ],
    base_form_class=SettingForm,
)
