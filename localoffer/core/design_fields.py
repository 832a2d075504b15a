"""States a bound Django field as the parameters of a design-system component."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from localoffer.core.dates import PARTS, DayMonthYear

# What a widget may say about its field. `maxlength` is not among them: a browser would cut pasted text in silence.
KEPT_ATTRIBUTES = ("autocomplete", "autocapitalize", "inputmode", "spellcheck")


@dataclass(frozen=True, slots=True)
class DesignField:
    """`component` names a component (templates/forms/fields.html), `params` is what it is called with."""

    component: str
    params: dict[str, Any]
    # Where the error summary leads: a field that can take the focus.
    focus_id: str


def design_field(bound: BoundField, *, heading: bool = False) -> DesignField:
    """The component for a field. `heading`: its label is the page's h1, on a page with one question."""
    for widget, make in MAKERS:
        if isinstance(bound.field.widget, widget):
            return make(bound, heading)
    raise TypeError(f"{bound.name}: no component shows a {type(bound.field.widget).__name__}")


def _common(bound: BoundField) -> dict[str, Any]:
    params: dict[str, Any] = {"name": bound.html_name}
    if bound.help_text:
        params["hint"] = {"text": bound.help_text}
    if bound.errors:
        params["errorMessage"] = {"text": " ".join(str(error) for error in bound.errors)}
    return params


def _words(bound: BoundField) -> str:
    """The label. Most questions need an answer, so the ones that do not say so."""
    return str(bound.label) if bound.field.required else f"{bound.label} (optional)"


def _label(bound: BoundField, heading: bool) -> dict[str, Any]:
    classes = "govuk-label--l" if heading else "govuk-label--s"
    return {"text": _words(bound), "classes": classes, "isPageHeading": heading}


def _fieldset(bound: BoundField, heading: bool) -> dict[str, Any]:
    classes = "govuk-fieldset__legend--l" if heading else "govuk-fieldset__legend--s"
    return {"legend": {"text": _words(bound), "classes": classes, "isPageHeading": heading}}


def _input(bound: BoundField, heading: bool) -> DesignField:
    widget = bound.field.widget
    attributes = {name: widget.attrs[name] for name in KEPT_ATTRIBUTES if name in widget.attrs}
    # A number typed as text cannot be changed by the wheel of a mouse.
    numeric = isinstance(widget, forms.NumberInput)
    params = {
        **_common(bound),
        **({"inputmode": "numeric"} if numeric else {}),
        **attributes,
        "id": bound.id_for_label,
        "type": "text" if numeric else getattr(widget, "input_type", "text"),
        "label": _label(bound, heading),
        "classes": widget.attrs.get("class", ""),
        "value": _text(bound),
    }
    return DesignField("input", params, bound.id_for_label)


def _password(bound: BoundField, heading: bool) -> DesignField:
    """What was typed is not sent back."""
    made = _input(bound, heading)
    return DesignField(made.component, {**made.params, "value": ""}, made.focus_id)


def _textarea(bound: BoundField, heading: bool) -> DesignField:
    longest = getattr(bound.field, "max_length", None)
    params = {
        **_common(bound),
        "id": bound.id_for_label,
        "label": _label(bound, heading),
        "rows": bound.field.widget.attrs.get("rows", 5),
        "value": _text(bound),
        **({"maxlength": longest} if longest else {}),
    }
    return DesignField("character_count" if longest else "textarea", params, bound.id_for_label)


def _select(bound: BoundField, heading: bool) -> DesignField:
    items = [{"value": value, "text": text, "selected": chosen} for value, text, chosen in _choices(bound)]
    params = {**_common(bound), "id": bound.id_for_label, "label": _label(bound, heading), "items": items}
    return DesignField("select", params, bound.id_for_label)


def _file(bound: BoundField, heading: bool) -> DesignField:
    """A browser never gives a chosen file back, so none is shown as chosen."""
    attributes = bound.field.widget.attrs
    params = {
        **_common(bound),
        "id": bound.id_for_label,
        "label": _label(bound, heading),
        "multiple": bool(attributes.get("multiple")),
        "attributes": {name: attributes[name] for name in ("accept",) if name in attributes},
    }
    return DesignField("file_upload", params, bound.id_for_label)


def _group(component: str) -> Callable[[BoundField, bool], DesignField]:
    """Radio buttons or boxes to tick. A widget may have `item_hints`: what a choice means, by its value."""

    def make(bound: BoundField, heading: bool) -> DesignField:
        hints = getattr(bound.field.widget, "item_hints", {})
        items = [
            {
                "value": value,
                "text": text,
                "checked": chosen,
                **({"hint": {"text": hints[value]}} if value in hints else {}),
            }
            for value, text, chosen in _choices(bound)
        ]
        params = {
            **_common(bound),
            "idPrefix": bound.auto_id,
            "fieldset": _fieldset(bound, heading),
            "items": items,
        }
        return DesignField(component, params, bound.auto_id)

    return make


def _tick(bound: BoundField, heading: bool) -> DesignField:
    item = {"value": "on", "text": str(bound.label), "checked": bool(bound.value())}
    params = {**_common(bound), "idPrefix": bound.auto_id, "items": [item]}
    return DesignField("checkboxes", params, bound.auto_id)


def _date(bound: BoundField, heading: bool) -> DesignField:
    value = bound.value()
    parts = value if isinstance(value, list) else DayMonthYear().decompress(value)
    error = " govuk-input--error" if bound.errors else ""
    items = [
        {
            "id": f"{bound.auto_id}_{part}",
            "name": f"{bound.html_name}_{part}",
            "label": part.capitalize(),
            "value": text or "",
            "classes": f"govuk-input--width-{4 if part == 'year' else 2}{error}",
        }
        for part, text in zip(PARTS, parts, strict=True)
    ]
    params = {**_common(bound), "id": bound.auto_id, "fieldset": _fieldset(bound, heading), "items": items}
    return DesignField("date", params, str(items[0]["id"]))


def _text(bound: BoundField) -> str:
    value = bound.value()
    return "" if value is None else str(value)


def _choices(bound: BoundField) -> list[tuple[str, str, bool]]:
    """Value, words and whether it is chosen. Headings inside a list of choices are left out."""
    widget = bound.field.widget
    groups = widget.optgroups(bound.html_name, widget.format_value(bound.value()))
    return [
        (str(option["value"]), str(option["label"]), bool(option["selected"]))
        for _, options, _ in groups
        for option in options
    ]


# In this order, because a widget can be of several kinds: the special ones first.
MAKERS: list[tuple[type[forms.Widget], Callable[[BoundField, bool], DesignField]]] = [
    (DayMonthYear, _date),
    (forms.CheckboxSelectMultiple, _group("checkboxes")),
    (forms.RadioSelect, _group("radios")),
    (forms.Select, _select),
    (forms.Textarea, _textarea),
    (forms.CheckboxInput, _tick),
    (forms.FileInput, _file),
    (forms.PasswordInput, _password),
    (forms.TextInput, _input),
    (forms.EmailInput, _input),
    (forms.NumberInput, _input),
    (forms.URLInput, _input),
]
