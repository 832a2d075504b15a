"""Each page takes what people type, and says in its own version's words what to change."""

from typing import Any

import pytest

from localoffer.comments.commenting.step_form import StepForm
from localoffer.comments.commenting.step_forms import (
    AboutForm,
    CategoryForm,
    ContactForm,
    MissingForm,
    SpeakerForm,
    WhichForm,
    WordsForm,
)
from localoffer.comments.tests import builders
from localoffer.comments.wording import LONGEST

pytestmark = pytest.mark.django_db


def error(form: StepForm, field: str) -> str:
    assert set(form.errors) == {field}
    (message,) = form.errors[field]
    return str(message)


def radios(form: StepForm) -> list[dict[str, Any]]:
    (field,) = form.design_fields()
    return list(field.params["items"])


@pytest.mark.parametrize(
    ("form", "field", "easy", "said"),
    [
        (AboutForm, "subject", False, "Choose what your comment is about."),
        (AboutForm, "subject", True, "Pick one."),
        (CategoryForm, "category", True, "Pick one. You can pick the last one if you do not know."),
        (SpeakerForm, "speaker", False, "Choose who you are, or “I prefer not to say”."),
    ],
)
def test_a_question_without_an_answer(form: type[StepForm], field: str, easy: bool, said: str) -> None:
    builders.category()
    assert error(form({}, easy=easy), field) == said


@pytest.mark.parametrize(
    ("form", "field"),
    [(AboutForm, "subject"), (CategoryForm, "category"), (MissingForm, "need"), (SpeakerForm, "speaker")],
)
@pytest.mark.parametrize("value", ["unknown", "\x00", "x" * 10_000, "' OR 1=1 --"])
def test_an_answer_that_nobody_could_choose(form: type[StepForm], field: str, value: str) -> None:
    assert error(form({field: value}, easy=False), field) == "Choose one of the answers shown."


def test_categories_stand_in_their_order_and_in_the_words_of_each_version() -> None:
    first = builders.category("quality")
    first.plain_name, first.description = "How good the help is", "What is good about it."
    first.save()
    standard, easy = radios(CategoryForm(easy=False)), radios(CategoryForm(easy=True))
    assert [item["value"] for item in standard] == list(builders.CATEGORIES)
    assert (standard[0]["text"], easy[0]["text"]) == ("Quality of what is provided", "How good the help is")
    assert standard[0]["hint"] == {"text": "What is good about it."}
    # Without a plain name, the official one is better than nothing.
    assert easy[1]["text"] == "Something missing"


def test_a_category_that_left_the_vocabulary_cannot_be_chosen() -> None:
    gone = builders.category("development")
    gone.is_retired = True
    gone.save()
    assert "development" not in [item["value"] for item in radios(CategoryForm(easy=False))]


def test_the_page_is_found_by_its_address_and_shown_by_its_title() -> None:
    made = builders.publication(title="Swimming", address="/leaflets/swimming/")
    form = WhichForm({"about": "http://127.0.0.1/leaflets/swimming/?x=1"}, easy=False)
    assert form.is_valid()
    assert form.cleaned_data["about"] == made
    assert form.kept() == {"about": "/leaflets/swimming/"}
    assert [(row.value, row.step) for row in form.rows()] == [("Swimming", "about")]


@pytest.mark.parametrize("about", ["", "/nothing/", "https://elsewhere.example.org/", "\x00", "/" + "x" * 5000])
def test_a_page_that_is_none_of_ours(about: str) -> None:
    assert "Paste the address of a page of this website" in error(WhichForm({"about": about}, easy=False), "about")


def test_nothing_need_be_said_of_what_is_missing() -> None:
    form = MissingForm({}, easy=False)
    assert form.is_valid()
    assert [row.value for row in form.rows()] == ["", "", ""]


def test_what_is_said_of_what_is_missing() -> None:
    builders.need("asd", "Autism")
    form = MissingForm({"need": "asd", "age": "0", "area": "ls12 3ab"}, easy=False)
    assert form.is_valid()
    assert form.kept() == {"need": "asd", "age": "0", "area": "LS12"}
    assert [row.value for row in form.rows()] == ["Autism", "0", "LS12"]


@pytest.mark.parametrize("age", ["26", "99", "-1", "seven", "7.5", "7e1", "9" * 5000])
def test_an_age_that_is_none(age: str) -> None:
    assert error(MissingForm({"age": age}, easy=False), "age").startswith("Write an age in whole years from 0 to 25")


def test_an_area_longer_than_the_database_keeps() -> None:
    assert "80 characters" in error(MissingForm({"area": "x" * 81}, easy=False), "area")


@pytest.mark.parametrize("words", ["x" * LONGEST, "🏊‍♀️ é ж 字", "one\n\ntwo", "<b>bold</b>", "%s {0} \\", "\u202etxet"])
def test_any_words_are_taken_as_they_are(words: str) -> None:
    form = WordsForm({"words": words}, easy=False)
    assert form.is_valid(), form.errors
    assert form.cleaned_data["words"] == words


def test_a_line_break_counts_as_one_character() -> None:
    assert WordsForm({"words": "x" * (LONGEST - 2) + "\r\nx"}, easy=False).is_valid()


@pytest.mark.parametrize("words", ["", " \n ", "\u200b\u200d", "\u202e\u200b"])
def test_no_words_however_they_look(words: str) -> None:
    assert error(WordsForm({"words": words}, easy=False), "words") == (
        "Write your comment, or tick the box to send a recording."
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("x" * (LONGEST + 1), "Use 20000 characters or fewer. You have used 20001."),
        ("x" * 200_000, "Use 20000 characters or fewer. You have used 200000."),
        ("wor\x00ds", "Take out the characters that cannot be shown."),
    ],
)
@pytest.mark.parametrize("recording", ["", "on"])
def test_words_that_cannot_be_kept(words: str, said: str, recording: str) -> None:
    assert error(WordsForm({"words": words, "recording": recording}, easy=False), "words") == said


def test_a_recording_takes_the_place_of_words() -> None:
    form = WordsForm({"recording": "on"}, easy=False)
    assert form.is_valid()
    assert form.kept() == {"words": "", "recording": "on"}
    assert [row.value for row in form.rows()] == ["", "You choose them below"]


def test_words_are_not_called_optional_while_they_are_asked_for() -> None:
    labels = {
        ticked: WordsForm(initial={"recording": ticked}, easy=False).design_fields()[0].params["label"]["text"]
        for ticked in ("", "on")
    }
    assert labels == {"": "Your comment", "on": "Your comment (optional)"}


def test_no_way_to_answer_is_an_answer() -> None:
    form = ContactForm({}, easy=False)
    assert form.is_valid()
    assert form.kept() == {"email": "", "telephone": "", "postal_address": ""}


@pytest.mark.parametrize(
    "telephone", ["0113 496 0000", "+44 113 496 0000", "18001 0113 496 0000", "0113 496 0000, after 4"]
)
def test_telephone_numbers(telephone: str) -> None:
    form = ContactForm({"telephone": f" {telephone}\u200b "}, easy=False)
    assert form.is_valid()
    assert form.cleaned_data["telephone"] == telephone


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("email", "parent", "like name@example.org"),
        ("email", "parent@example.org\nBcc: x@example.org", "like name@example.org"),
        ("email", "parent\u200b@example.org", "like name@example.org"),
        ("email", f"{'a' * 290}@example.org", "like name@example.org"),
        ("telephone", "ring me", "Write a telephone number"),
        ("telephone", "1" * 41, "Write a telephone number"),
        ("postal_address", "x" * 501, "Use 500 characters or fewer"),
        ("postal_address", "x\x00", "Take out the characters"),
    ],
)
def test_a_way_to_answer_that_leads_nowhere(field: str, typed: str, said: str) -> None:
    assert said in error(ContactForm({field: typed}, easy=False), field)


def test_what_is_hidden_in_an_address_goes() -> None:
    form = ContactForm({"postal_address": "Example House\r\n\u202eLeeds\u200b"}, easy=False)
    assert form.is_valid()
    assert form.cleaned_data["postal_address"] == "Example House\nLeeds"


def test_a_speaker_is_shown_in_words() -> None:
    form = SpeakerForm({"speaker": "not-said"}, easy=True)
    assert form.is_valid()
    assert [row.value for row in form.rows()] == ["I do not want to say"]


def test_a_page_is_not_asked_for_twice() -> None:
    builders.category()
    whole = AboutForm({"subject": "local-offer"}, easy=False)
    page = AboutForm({"subject": "publication"}, easy=False)
    assert whole.is_valid()
    assert page.is_valid()
    assert [row.value for row in whole.rows()] == ["The Local Offer as a whole"]
    assert page.rows() == []
