"""The questions of Leeds: those of 2014 word for word, and what the law asks beside them."""

import re
from pathlib import Path

import pytest
from django.conf import settings

from localoffer.directory.actions import load_vocabulary
from localoffer.schools.actions_offer_templates import load_offer_template
from localoffer.schools.offer_template import OfferTemplate
from localoffer.schools.offer_template_file import WrittenOfferTemplate, read_offer_template
from localoffer.schools.report_heading import ReportHeading
from localoffer.schools.report_heading_file import load_report_headings
from localoffer.schools.setting_kind import SettingKind

FOLDER = settings.DATA_DIR / "leeds" / "offer-templates"
# The template as it stands in the guidance of 2014, line breaks and slips included.
ORIGINAL = (Path(__file__).parent / "template_of_2014.txt").read_text(encoding="utf-8")
# Every deviation from the words of 2014: slips of typing, put right. There is no other.
PUT_RIGHT = {
    "child of young person's": "child or young person's",
    "well –being": "well-being",
    "teachers /agencies": "teachers/agencies",
    "to supporting learning": "to support learning",
}


def normalised(text: str) -> str:
    """White space as single spaces, none behind a stroke, where lines broke; quotes straight."""
    straight = text.replace("‘", "'").replace("’", "'")
    return re.sub(r"/ ", "/", " ".join(straight.split()))


def written(name: str) -> WrittenOfferTemplate:
    return read_offer_template(FOLDER / f"{name}.toml")


def covered(template: WrittenOfferTemplate) -> set[str]:
    of_parts = {name for question in template.questions for part in question.parts for name in part.headings}
    return of_parts | {name for question in template.questions for name in question.headings}


def test_the_questions_of_2014_are_word_for_word_and_in_order() -> None:
    expected = normalised(ORIGINAL)
    for slip, right in PUT_RIGHT.items():
        assert expected.count(slip) == 1
        expected = expected.replace(slip, right)
    template = written("mainstream")
    opening, *questions = template.questions
    said = [f"{template.title}: {template.introduction}", opening.guidance]
    said += [words for question in questions for words in (question.text, question.guidance)]
    assert normalised(" ".join(said)) == expected


def test_there_are_thirteen_after_the_optional_opening() -> None:
    opening, *questions = written("mainstream").questions
    assert (opening.identifier, opening.number, opening.is_optional) == ("philosophy", None, True)
    assert [question.number for question in questions] == list(range(1, 14))
    assert not any(question.is_optional for question in questions)


def test_the_source_names_every_deviation() -> None:
    source = normalised(written("mainstream").source)
    assert all(f"'{slip}'" in source and f"'{right}'" in source for slip, right in PUT_RIGHT.items())


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.toml")), ids=lambda path: path.stem)
def test_beside_each_question_stand_things_that_families_ask(path: Path) -> None:
    for question in read_offer_template(path).questions:
        assert 2 <= len(question.examples) <= 4, question.identifier
        assert question.guidance


def test_the_last_question_asks_for_the_four_first_points_of_contact() -> None:
    (contacts,) = (part for part in written("mainstream").questions[-1].parts if part.kind == "contacts")
    assert [row.identifier for row in contacts.rows] == ["place", "child", "services", "local-offer"]


def test_the_policies_are_the_nine_of_the_core_offer() -> None:
    (policies,) = (
        part for question in written("mainstream").questions for part in question.parts if part.kind == "policies"
    )
    core_offer = (settings.DATA_DIR / "leeds" / "core-offer" / "mainstream.toml").read_text(encoding="utf-8")
    assert len(policies.rows) == 9
    assert all(f'"{row.label}"' in core_offer for row in policies.rows)


@pytest.mark.parametrize("name", ["special", "resourced-provision", "early-years", "post-16"])
def test_the_variants_are_drafts_and_say_so(name: str) -> None:
    template = written(name)
    assert not template.is_confirmed
    assert template.introduction.startswith("This is a draft for the authority to confirm.")
    assert "draft" in template.source
    assert written("mainstream").is_confirmed


@pytest.mark.parametrize("name", ["special", "resourced-provision", "early-years", "post-16"])
def test_what_asks_the_same_has_the_same_identifier(name: str) -> None:
    """So that answers go along when a school becomes one of another kind."""
    asked = [question.identifier for question in written("mainstream").questions]
    shared = [question.identifier for question in written(name).questions if question.identifier in asked]
    assert set(shared) == set(asked)
    here = {question.identifier: question for question in written(name).questions}
    for question in written("mainstream").questions:
        kinds = {part.identifier: part.kind for part in question.parts}
        assert all(kinds.get(part.identifier, part.kind) == part.kind for part in here[question.identifier].parts)


def test_colleges_are_not_asked_for_the_report_that_section_69_asks_schools_for() -> None:
    assert not covered(written("post-16"))
    assert "does not apply to colleges" in written("post-16").introduction


@pytest.mark.django_db
def test_all_load_and_where_section_69_applies_they_cover_all_that_it_asks() -> None:
    load_vocabulary(vocabulary=SettingKind, path=settings.DATA_DIR / "vocabularies" / "setting-kinds.csv")
    load_report_headings(path=settings.DATA_DIR / "duties" / "sen-information-report.toml")
    paths = sorted(FOLDER.glob("*.toml"))
    assert all(is_new for _, is_new in (load_offer_template(path=path) for path in paths))
    assert OfferTemplate.objects.in_force().count() == len(paths)
    all_headings = set(ReportHeading.objects.values_list("identifier", flat=True))
    for name in ("mainstream", "special", "resourced-provision", "early-years"):
        assert covered(written(name)) == all_headings, name
