import csv
from pathlib import Path

from django.conf import settings

from localoffer.formats.audio.script import glossary
from localoffer.formats.spoken.glossary import pronunciations
from localoffer.formats.spoken.normaliser import spoken


def rows() -> list[dict[str, str]]:
    path: Path = settings.DATA_DIR / "vocabularies" / "glossary.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_an_abbreviation_is_explained_where_it_is_met_first_and_not_again() -> None:
    met: set[str] = set()
    assert spoken("Your EHCP.", glossary(), met) == "Your E H C P, that is, Education, Health and Care Plan."
    assert spoken("Two EHCPs and an EHCP.", glossary(), met) == "Two E H C P’s and an E H C P."


def test_it_is_not_explained_where_the_text_does() -> None:
    met: set[str] = set()
    said = spoken("Education, health and care plan (EHCP)", glossary(), met)
    assert said == "Education, health and care plan, E H C P,"
    assert spoken("EHCP", glossary(), met) == "E H C P"


def test_two_ways_of_writing_one_thing_are_explained_once() -> None:
    said = spoken("SENCO or SENCo", glossary(), set())
    assert said == "senko, that is, Special Educational Needs Co-ordinator, or senko"


def test_what_may_mean_two_things_is_spelled_and_never_explained() -> None:
    ambiguous = [row["term"] for row in rows() if row["is_ambiguous"] == "yes"]
    assert {"CP", "ASC", "CA"} <= set(ambiguous)
    for term in ambiguous:
        assert spoken(term, glossary(), set()) == " ".join(term)


def test_every_abbreviation_is_said_with_what_it_stands_for() -> None:
    for row in rows():
        said = spoken(row["term"], glossary(), set())
        if row["is_abbreviation"] == "yes" and row["is_ambiguous"] == "no":
            assert ", that is, " in said
            assert row["said"] in said


def test_terms_are_unique_and_say_which_kind_they_are() -> None:
    terms = [row["term"] for row in rows()]
    assert len(set(terms)) == len(terms)
    assert all(row[name] in {"yes", "no"} for row in rows() for name in ("is_abbreviation", "is_ambiguous"))
    assert all(row["note"].startswith("also: ") for row in rows() if row["is_ambiguous"] == "yes")


def test_names_that_a_voice_would_say_wrongly_are_not_in_both_files() -> None:
    assert not set(pronunciations()) & {row["term"] for row in rows() if row["is_abbreviation"] == "yes"}
