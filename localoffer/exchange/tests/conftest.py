"""The vocabularies, as the starter data loads them."""

import pytest
from django.conf import settings

from localoffer.directory.actions import load_vocabulary
from localoffer.directory.models import Need
from localoffer.schools.models import SettingKind


@pytest.fixture
def vocabularies(db: None) -> None:
    folder = settings.DATA_DIR / "vocabularies"
    load_vocabulary(vocabulary=Need, path=folder / "needs.csv")
    load_vocabulary(vocabulary=SettingKind, path=folder / "setting-kinds.csv")
