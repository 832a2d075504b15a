"""The invented translations and the invented film of the demonstration."""

from pathlib import Path

import pytest
from django.conf import settings

from localoffer.exchange.starter.service_file import load_services
from localoffer.exchange.starter.translations import LoadedTranslations, load_translations
from localoffer.publishing.record import record_of
from localoffer.translations.actions.languages import load_languages
from localoffer.translations.models import BslVideo, Translation

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabularies")]


def demonstration(name: str) -> Path:
    path: Path = settings.DATA_DIR / "demonstration" / name
    return path


def load() -> LoadedTranslations:
    return load_translations(path=demonstration("translations.toml"))


@pytest.fixture
def services(vocabularies: None) -> None:
    load_languages(path=settings.DATA_DIR / "vocabularies" / "languages.csv")
    names = ("00-organisations.toml", "50-leisure.toml")
    load_services(paths=[demonstration(name) for name in names], is_example=True)


def is_behind(tag: str) -> bool:
    translation = Translation.objects.published().get(language__tag=tag)
    record = record_of(translation.publication)
    assert record
    return translation.is_behind(record.to_document())


@pytest.mark.usefixtures("services")
def test_every_piece_is_translated_and_one_of_them_is_behind() -> None:
    assert load() == LoadedTranslations(translations=2, films=1)
    assert (is_behind("ur"), is_behind("pl")) == (False, True)
    assert BslVideo.objects.published().count() == 1


@pytest.mark.usefixtures("services")
def test_all_are_marked_as_examples() -> None:
    load()
    assert not Translation.objects.filter(is_example=False).exists()
    assert not BslVideo.objects.filter(is_example=False).exists()


@pytest.mark.usefixtures("services")
def test_what_officers_threw_away_does_not_come_back() -> None:
    load()
    Translation.objects.all().delete()
    assert load() == LoadedTranslations(0, 0)
    assert not Translation.objects.exists()


def test_without_the_services_there_is_nothing_to_translate() -> None:
    assert load() == LoadedTranslations(0, 0)
