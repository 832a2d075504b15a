"""The real vocabularies: the starter data uses their words."""

import pytest
from django.conf import settings

from localoffer.directory.actions import load_vocabulary
from localoffer.exchange.starter.steps import VOCABULARIES


@pytest.fixture
def vocabularies(db: None) -> None:
    for name, vocabulary in VOCABULARIES.items():
        load_vocabulary(vocabulary=vocabulary, path=settings.DATA_DIR / "vocabularies" / f"{name}.csv")
