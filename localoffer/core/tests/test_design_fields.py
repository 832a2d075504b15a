from datetime import date
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django import forms

from localoffer.core.dates import DayMonthYearField
from localoffer.core.design_fields import DesignField, design_field
from localoffer.core.tests.rendering import drawn, one, words

ANSWERS = [("yes", "Yes"), ("no", "No")]


class HintedRadios(forms.RadioSelect):
    item_hints = {"no": "You can <change> it later."}


class HintedBoxes(forms.CheckboxSelectMultiple):
    item_hints = {"no": "You can <change> it later."}


def made(
    field: forms.Field, data: dict[str, Any] | None = None, initial: Any = None, heading: bool = False
) -> DesignField:
    """The field, named `answer`, of a form that was sent `data`, or not sent."""
    form = type("Sent", (forms.Form,), {"answer": field})(data, initial={"answer": initial})
    if data is not None:
        form.is_valid()
    return design_field(form["answer"], heading=heading)


def shown(field: DesignField) -> BeautifulSoup:
    return drawn('{% from "forms/fields.html" import form_field %}{{ form_field(field) }}', field=field)


def test_text() -> None:
    field = made(forms.CharField(label="Your name", help_text="All of it"), initial="Sam")
    assert field.component == "input"
    assert field.focus_id == "id_answer"
    assert field.params == {
        "name": "answer",
        "id": "id_answer",
        "type": "text",
        "label": {"text": "Your name", "classes": "govuk-label--s", "isPageHeading": False},
        "hint": {"text": "All of it"},
        "classes": "",
        "value": "Sam",
    }


def test_the_label_can_be_the_heading_of_the_page() -> None:
    label = made(forms.CharField(label="Your name"), heading=True).params["label"]
    assert label == {"text": "Your name", "classes": "govuk-label--l", "isPageHeading": True}


def test_what_need_not_be_answered_says_so() -> None:
    assert made(forms.CharField(label="Your name", required=False)).params["label"]["text"] == "Your name (optional)"


def test_attributes_that_help_are_kept_and_the_cut_of_pasted_text_is_not() -> None:
    widget = forms.TextInput(attrs={"autocomplete": "name", "class": "govuk-input--width-20", "onclick": "x"})
    params = made(forms.CharField(max_length=5, widget=widget)).params
    assert params["autocomplete"] == "name"
    assert params["classes"] == "govuk-input--width-20"
    assert not {"onclick", "maxlength"} & params.keys()


@pytest.mark.parametrize(
    ("field", "kind"),
    [(forms.EmailField(), "email"), (forms.URLField(assume_scheme="https"), "url"), (forms.IntegerField(), "text")],
)
def test_kinds_of_input(field: forms.Field, kind: str) -> None:
    assert made(field).params["type"] == kind


def test_numbers_are_typed_as_text() -> None:
    assert made(forms.IntegerField(), initial=0).params.items() >= {"inputmode": "numeric", "value": "0"}.items()


def test_what_was_typed_is_kept_beside_its_mistake() -> None:
    params = made(forms.EmailField(), {"answer": "me at home"}).params
    assert params["value"] == "me at home"
    assert params["errorMessage"] == {"text": "Enter a valid email address."}


def test_long_text_counts_its_characters_where_there_is_a_limit() -> None:
    limited = made(forms.CharField(widget=forms.Textarea, max_length=200))
    assert (limited.component, limited.params["maxlength"]) == ("character_count", 200)
    assert made(forms.CharField(widget=forms.Textarea)).component == "textarea"


def test_select() -> None:
    field = made(forms.ChoiceField(choices=ANSWERS), {"answer": "no"})
    assert field.component == "select"
    assert field.params["items"] == [
        {"value": "yes", "text": "Yes", "selected": False},
        {"value": "no", "text": "No", "selected": True},
    ]


def test_headings_inside_a_list_of_choices_are_left_out() -> None:
    field = made(forms.ChoiceField(choices=[("Words", ANSWERS)]))
    assert [item["value"] for item in field.params["items"]] == ["yes", "no"]


def test_radios() -> None:
    field = made(forms.ChoiceField(label="Well?", choices=ANSWERS, widget=forms.RadioSelect), initial="yes")
    assert (field.component, field.focus_id) == ("radios", "id_answer")
    assert field.params["fieldset"]["legend"]["text"] == "Well?"
    assert [item["checked"] for item in field.params["items"]] == [True, False]


def test_checkboxes() -> None:
    choice = forms.MultipleChoiceField(choices=ANSWERS, widget=forms.CheckboxSelectMultiple)
    field = made(choice, {"answer": ["yes", "no"]})
    assert field.component == "checkboxes"
    assert [item["checked"] for item in field.params["items"]] == [True, True]


@pytest.mark.parametrize(("data", "ticked"), [({"answer": "on"}, True), ({}, False)])
def test_one_box_to_tick(data: dict[str, str], ticked: bool) -> None:
    field = made(forms.BooleanField(label="I agree"), data)
    assert field.params["items"] == [{"value": "on", "text": "I agree", "checked": ticked}]


def test_date() -> None:
    field = made(DayMonthYearField(label="When?"), initial=date(2026, 3, 7))
    assert (field.component, field.focus_id) == ("date", "id_answer_day")
    assert [(item["name"], item["value"]) for item in field.params["items"]] == [
        ("answer_day", "7"),
        ("answer_month", "3"),
        ("answer_year", "2026"),
    ]


def test_a_mistaken_date_is_kept_as_it_was_typed() -> None:
    field = made(DayMonthYearField(), {"answer_day": "31", "answer_month": "2", "answer_year": "2026"})
    assert [item["value"] for item in field.params["items"]] == ["31", "2", "2026"]
    assert all("govuk-input--error" in item["classes"] for item in field.params["items"])


@pytest.mark.parametrize("widget", [HintedRadios, HintedBoxes])
def test_a_choice_can_say_what_it_means(widget: type[forms.RadioSelect]) -> None:
    page = shown(made(forms.MultipleChoiceField(choices=ANSWERS, widget=widget)))
    hint = one(page, ".govuk-hint")
    assert words(hint) == "You can <change> it later."
    assert [(box["value"], box.get("aria-describedby")) for box in page.select("input")] == [
        ("yes", None),
        ("no", hint["id"]),
    ]


@pytest.mark.parametrize("widget", [forms.FileInput, forms.ClearableFileInput])
def test_file(widget: type[forms.FileInput]) -> None:
    attributes = {"accept": "audio/*,video/*", "onchange": "x"}
    field = made(
        forms.FileField(label="Your recording", help_text="At most 50 megabytes", widget=widget(attributes)),
        heading=True,
    )
    assert field.component == "file_upload"
    assert field.focus_id == "id_answer"
    assert field.params == {
        "name": "answer",
        "id": "id_answer",
        "label": {"text": "Your recording", "classes": "govuk-label--l", "isPageHeading": True},
        "hint": {"text": "At most 50 megabytes"},
        "multiple": False,
        "attributes": {"accept": "audio/*,video/*"},
    }


def test_a_file_field_is_drawn_with_its_hint_and_mistake() -> None:
    page = shown(made(forms.FileField(label="Your recording", help_text="At most 50 megabytes"), {}))
    upload = one(page, "input[type=file]")
    assert (upload["id"], upload["name"]) == ("id_answer", "answer")
    assert "accept" not in upload.attrs
    assert words(one(page, "label[for=id_answer]")) == "Your recording"
    described = " ".join(words(one(page, f"#{part}")) for part in str(upload["aria-describedby"]).split())
    assert described == "At most 50 megabytes Error: This field is required."


def test_several_files_can_be_chosen_where_the_widget_allows() -> None:
    class Several(forms.FileInput):
        allow_multiple_selected = True

    page = shown(made(forms.FileField(widget=Several({"multiple": True}), required=False)))
    assert "multiple" in one(page, "input[type=file]").attrs
    assert "multiple" not in one(shown(made(forms.FileField())), "input[type=file]").attrs


def test_a_widget_without_a_component_is_named() -> None:
    with pytest.raises(TypeError, match="answer: no component shows a SplitDateTimeWidget"):
        made(forms.CharField(widget=forms.SplitDateTimeWidget))


def test_a_password_is_not_sent_back() -> None:
    field = forms.CharField(widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}))
    params = made(field, {"answer": "open sesame"}).params
    assert (params["type"], params["value"], params["autocomplete"]) == ("password", "", "current-password")
