"""Sets of questions as files, whole and broken."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from localoffer.schools.offer_template_file import UnusableOfferTemplate, read_offer_template
from localoffer.schools.parts.part import Part, PartRow
from localoffer.schools.parts.part_kind import PART_KINDS
from localoffer.schools.tests.builders import offer_template_file

PART = '[[question.part]]\nidentifier = "{name}"\nkind = "{kind}"\ntitle = "More"\n'


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    written = read_offer_template(offer_template_file(tmp_path))
    assert (written.setting_kind, written.version, written.is_confirmed) == ("mainstream", "2014-09", True)
    opening, support = written.questions
    assert (opening.number, opening.is_optional, opening.parts) == (None, True, ())
    assert (support.number, support.examples, support.headings) == (1, ("Who helps?", "How often?"), ("provision",))
    row = PartRow("senco", "The SENCo")
    assert support.parts == (Part("senco", "contacts", "Our SENCo", rows=(row,), headings=("senco",)),)


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ('version = "2014-09"', "", "the file lacks version"),
        ('version = "2014-09"', 'version = "September 2014"', "small letters, digits and hyphens"),
        ('version = "2014-09"', "version = 2014", "version in the file must be a text"),
        ("in_force_from = 2014-09-01", 'in_force_from = "soon"', "must be a date"),
        ("in_force_from = 2014-09-01", "in_force_from = 2014-09-01T00:00:00", "must be a date"),
        ("is_confirmed = true", 'is_confirmed = "yes"', "must be true or false"),
        ("is_confirmed = true", 'is_conformed = "yes"', "says “is_conformed”, which we do not know"),
        ('title = "What we ask"', 'title = " "', "the title has no words"),
        ("number = 1", 'number = "1"', "number in question 2 in the file must be a whole number"),
        ("number = 1", "number = 2", "“support” has the number 2: 1 comes next"),
        ("number = 1", "number = true", "must be a whole number"),
        ("number = 1", "", "“support” has no number, so it must be optional"),
        ('identifier = "opening"', 'identifier = "support"', "the question “support” stands there twice"),
        ('identifier = "opening"', 'identifier = "Opening!"', "small letters, digits and hyphens"),
        ('headings = ["provision"]', 'headings = ["provision", "provision"]', "“provision” stands there twice"),
        ('examples = ["Who helps?", "How often?"]', 'examples = "Who?"', "must be a list of texts"),
        ('examples = ["Who helps?", "How often?"]', "examples = [1]", "must be a list of texts"),
        ('kind = "contacts"', 'kind = "poem"', "do not know the kind of part “poem”"),
        ('kind = "contacts"', 'kind = "words"', "a part of the kind words has no rows"),
        ('rows = [{ identifier = "senco", label = "The SENCo" }]', "", "a part of the kind contacts needs rows"),
        ('label = "The SENCo"', 'name = "The SENCo"', "a row of a part of question 2 in the file says “name”"),
        ('label = "The SENCo"', 'label = ""', "row “senco” has no words"),
        ('guidance = "Explain."', 'guidance = "\\u0000"', "a character in it that cannot be kept"),
        ("[[question.part]]", "[question.part]", "must be one table after the other"),
        ("[[question.part]]", "[[question.piece]]", "says “piece”, which we do not know"),
        ("title = ", "title == ", "cannot be read"),
    ],
)
def test_what_is_wrong_is_said_with_the_file_and_the_place(tmp_path: Path, old: str, new: str, why: str) -> None:
    path = offer_template_file(tmp_path)
    path.write_text(path.read_text().replace(old, new))
    with pytest.raises(UnusableOfferTemplate, match=why) as told:
        read_offer_template(path)
    assert str(told.value).startswith(path.name)


def test_a_part_stands_in_a_question_once(tmp_path: Path) -> None:
    path = offer_template_file(tmp_path)
    path.write_text(path.read_text() + PART.format(name="senco", kind="words"))
    with pytest.raises(UnusableOfferTemplate, match="the part “senco” stands there twice"):
        read_offer_template(path)


@pytest.mark.parametrize("length", [500, 501])
def test_a_question_is_as_long_as_its_column(tmp_path: Path, length: int) -> None:
    path = offer_template_file(tmp_path, text="a" * length)
    if length <= 500:
        assert len(read_offer_template(path).questions[1].text) == length
        return
    with pytest.raises(UnusableOfferTemplate, match="more than 500 characters"):
        read_offer_template(path)


def test_a_file_without_questions_is_refused(tmp_path: Path) -> None:
    path = offer_template_file(tmp_path)
    path.write_text(path.read_text().split("[[question]]")[0])
    with pytest.raises(UnusableOfferTemplate, match="no question in it"):
        read_offer_template(path)


def test_other_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnusableOfferTemplate, match="cannot be read"):
        read_offer_template(tmp_path / "missing.toml")
    odd = tmp_path / "odd.toml"
    odd.write_bytes(b"\xff\xfe")
    with pytest.raises(UnusableOfferTemplate, match="cannot be read"):
        read_offer_template(odd)
    odd.write_text("question = " + "[" * 5000)
    with pytest.raises(UnusableOfferTemplate, match="cannot be read"):
        read_offer_template(odd)


ANYTHING = st.recursive(
    st.booleans() | st.integers(-5, 5) | st.text(max_size=5) | st.sampled_from([*PART_KINDS, "a", "b"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["identifier", "kind", "title", "rows", "part", "text", "label", "number", "headings", "hint"]
            ),
            inner,
            max_size=6,
        )
    ),
    max_leaves=12,
)


def inline(value: Any) -> str:
    """A value as TOML writes it in one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name} = {inline(each)}" for name, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(inline(each) for each in value) + "]"
    return json.dumps(value, ensure_ascii=False)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(questions=ANYTHING)
def test_whatever_a_file_says_it_is_read_or_refused_with_words(tmp_path: Path, questions: Any) -> None:
    head = offer_template_file(tmp_path).read_text().split("[[question]]")[0]
    path = tmp_path / "any.toml"
    path.write_text(head + f"question = {inline(questions)}\n", encoding="utf-8")
    try:
        written = read_offer_template(path)
    except UnusableOfferTemplate as refusal:
        told = str(refusal)
    else:
        told = "any.toml is right"
        assert all(part.kind in PART_KINDS for question in written.questions for part in question.parts)
    assert told.startswith("any.toml")


NAME = st.from_regex(r"[a-z]{1,8}", fullmatch=True)
WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\0\x7f"), min_size=1, max_size=40).filter(str.strip)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(names=st.lists(NAME, min_size=1, max_size=6, unique=True), words=WORDS, kind=st.sampled_from(sorted(PART_KINDS)))
def test_what_is_right_comes_out_as_it_was_written(tmp_path: Path, names: list[str], words: str, kind: str) -> None:
    rows = [{"identifier": name, "label": words} for name in names] if PART_KINDS[kind].has_rows else []
    part = {"identifier": "one", "kind": kind, "title": words, "rows": rows}
    questions = [
        {"identifier": name, "number": number, "text": words, "guidance": words, "part": [part], "examples": [words]}
        for number, name in enumerate(names, start=1)
    ]
    head = offer_template_file(tmp_path).read_text().split("[[question]]")[0]
    path = tmp_path / "right.toml"
    path.write_text(head + f"question = {inline(questions)}\n", encoding="utf-8")
    read = read_offer_template(path).questions
    assert [each.identifier for each in read] == names
    assert {(each.text, each.guidance, each.examples) for each in read} == {
        (words.strip(), words.strip(), (words.strip(),))
    }
    assert [row.identifier for row in read[0].parts[0].rows] == (names if rows else [])
