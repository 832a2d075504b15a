"""Both versions ask the same questions, in words that are whole."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from localoffer.comments.choices import Speaker, Subject
from localoffer.comments.commenting.step_forms import FORMS
from localoffer.comments.commenting.steps import Step
from localoffer.comments.wording import StepWords, Wording, wording

VERSIONS = pytest.mark.parametrize("easy", [False, True])


def every_text(of: Wording) -> Iterator[str]:
    yield from of.text.values()
    for step in of.steps.values():
        yield from (step.title, *step.lead)
        for field in step.fields.values():
            yield from (field.label, field.short, field.hint, field.error, field.yes)
            yield from (words for option in field.options for words in (option.label, option.hint))


@VERSIONS
def test_each_page_has_its_words_and_each_question_its_own(easy: bool) -> None:
    steps = wording(easy=easy).steps
    assert list(steps) == list(Step)
    assert {step: set(steps[step].fields) for step in FORMS} == {
        step: set(form.base_fields) for step, form in FORMS.items()
    }
    assert all(step.title for step in steps.values())


def test_both_versions_say_the_same_things() -> None:
    standard, easy = wording(easy=False), wording(easy=True)
    assert standard.text.keys() == easy.text.keys()
    assert standard.version == easy.version
    assert [shape(step) for step in standard.steps.values()] == [shape(step) for step in easy.steps.values()]


def shape(step: StepWords) -> Any:
    """The names of the questions and of the answers, in any order."""
    return {name: {option.value for option in field.options} for name, field in step.fields.items()}


@VERSIONS
def test_every_choice_that_is_stored_can_be_made(easy: bool) -> None:
    steps = wording(easy=easy).steps
    assert {option.value for option in steps["about"].fields["subject"].options} == set(Subject)
    assert {option.value for option in steps["speaker"].fields["speaker"].options} == set(Speaker)


@VERSIONS
def test_every_name_in_braces_is_filled_in(easy: bool) -> None:
    assert [text for text in every_text(wording(easy=easy)) if re.search(r"[{}]", text)] == []


def test_the_authoritys_own_rules_are_told(settings: Any) -> None:
    rules = settings.AUTHORITY.comments
    told = " ".join(wording(easy=False).steps["contact"].lead)
    assert f"{rules.keep_contacts} days" in told
    assert f"{rules.keep_contacts_once_told} days" in told


def test_easier_words_stand_in_short_sentences() -> None:
    """Fifteen words are the most that is advised for easy read."""
    sentences = [part for text in every_text(wording(easy=True)) for part in re.split(r"(?<=[.?!:])\s+", text)]
    assert [sentence for sentence in sentences if len(sentence.split()) > 15] == []


@VERSIONS
def test_quotation_marks_and_apostrophes_are_real(easy: bool) -> None:
    assert [text for text in every_text(wording(easy=easy)) if re.search(r"[\"']", text)] == []
