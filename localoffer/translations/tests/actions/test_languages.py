"""The languages come from their file."""

from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError

from localoffer.translations.actions.languages import load_languages
from localoffer.translations.models import Language

pytestmark = pytest.mark.django_db
HEAD = "tag,name,own_name,direction\n"


def load(folder: Path, rows: str) -> int:
    path = folder / "languages.csv"
    path.write_text(HEAD + rows, encoding="utf-8")
    return load_languages(path=path)


def test_the_file_of_the_project_is_good_and_a_second_time_changes_nothing() -> None:
    path = settings.DATA_DIR / "vocabularies" / "languages.csv"
    assert load_languages(path=path) == load_languages(path=path) == Language.objects.count() >= 40
    right_to_left = set(Language.objects.filter(direction="rtl").values_list("tag", flat=True))
    assert {"ur", "ar", "fa", "ps", "ckb", "pa-Arab"} <= right_to_left
    assert not {"pl", "pa", "bn", "cy"} & right_to_left


def test_what_leaves_the_file_is_no_longer_offered(tmp_path: Path) -> None:
    load(tmp_path, "ur,Urdu,اردو,rtl\npl,Polish,polski,ltr\n")
    load(tmp_path, "ur,Urdu,اُردو,rtl\n")
    assert [each.own_name for each in Language.objects.offered()] == ["اُردو"]
    assert Language.objects.count() == 2


def test_a_direction_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValidationError):
        load(tmp_path, "ur,Urdu,اردو,right\n")
    assert not Language.objects.exists()
