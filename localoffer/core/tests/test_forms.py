from django import forms

from localoffer.core.dates import DayMonthYearField
from localoffer.core.forms import PublicForm
from localoffer.core.tests.rendering import drawn, one


class Report(PublicForm):
    email = forms.EmailField(label="Your email address")
    what = forms.CharField(label="What is wrong?", widget=forms.Textarea, max_length=20)
    who = forms.ChoiceField(label="EHC plan", choices=[("yes", "Yes")], widget=forms.RadioSelect)
    when = DayMonthYearField(label="Date")
    sure = forms.BooleanField(label="I am sure")
    own = forms.CharField(error_messages={"required": "Say it in your own words"})
    about = forms.CharField(widget=forms.HiddenInput)

    def clean(self) -> None:
        self.add_error(None, "Nothing fits together")


def messages(data: dict[str, str]) -> dict[str, str]:
    return {error.get("href", ""): error["text"] for error in Report(data).design_errors()}


def test_what_is_missing_is_named_in_plain_words() -> None:
    assert messages({"about": "x"}) == {
        "": "Nothing fits together",
        "#id_email": "Enter your email address",
        "#id_what": "Answer the question: What is wrong?",
        "#id_who": "Choose EHC plan",
        "#id_when_day": "Enter date",
        "#id_sure": "Tick the box: I am sure",
        "#id_own": "Say it in your own words",
    }


def test_mistakes_are_named_in_plain_words() -> None:
    found = messages({"what": "x" * 21, "who": "perhaps", "own": "\x00", "about": "x"})
    assert found["#id_what"] == "Use 20 characters or fewer. You have used 21."
    assert found["#id_who"] == "Choose one of the answers shown."
    assert found["#id_own"] == "Take out the characters that cannot be shown."


def test_a_mistake_in_a_hidden_field_is_not_hidden() -> None:
    assert {"text": "Enter about"} in Report({}).design_errors()


def test_messages_of_one_form_do_not_reach_the_next() -> None:
    Report({})
    assert str(forms.CharField().error_messages["required"]) == "This field is required."


def test_the_browser_is_not_asked_to_judge() -> None:
    assert not Report().use_required_attribute


def test_fields_can_be_chosen_and_ordered() -> None:
    assert [field.focus_id for field in Report().design_fields("what", "email")] == ["id_what", "id_email"]


def test_one_question_can_head_its_page() -> None:
    form = Report()
    form.heading_field = "what"
    headings = [field.params["label"]["isPageHeading"] for field in form.design_fields("email", "what")]
    assert headings == [False, True]


def test_every_field_is_drawn_and_every_mistake_leads_to_one() -> None:
    form = Report({"email": '"><script>'})
    page = drawn('{% from "forms/fields.html" import form_fields %}{{ form_fields(form) }}', form=form)
    assert {str(field["name"]) for field in page.select("[name]")} == {
        "about", "email", "own", "sure", "what", "when_day", "when_month", "when_year", "who",
    }  # fmt: skip
    assert page.script is None
    for error in form.design_errors():
        if "href" in error:
            one(page, error["href"])


def test_some_fields_can_be_drawn_alone() -> None:
    page = drawn(
        '{% from "forms/fields.html" import form_field %}{{ form_field(form.design_fields("who")[0]) }}', form=Report()
    )
    assert one(page, "input[type=radio]")["name"] == "who"
