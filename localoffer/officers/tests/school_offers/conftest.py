"""The questions of 2014, and a version that an officer prepares."""

from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from localoffer.directory.actions import load_vocabulary
from localoffer.officers.tests.school_offers.template_steps import ALL
from localoffer.schools.actions_offer_templates import load_offer_template
from localoffer.schools.models import OfferTemplate, SettingKind
from localoffer.schools.report_heading_file import load_report_headings

DATA: Path = settings.DATA_DIR


@pytest.fixture
def released(db: None) -> OfferTemplate:
    """The questions of 2014, as every installation has them."""
    load_vocabulary(vocabulary=SettingKind, path=DATA / "vocabularies" / "setting-kinds.csv")
    load_report_headings(path=DATA / "duties" / "sen-information-report.toml")
    return load_offer_template(path=DATA / "leeds" / "offer-templates" / "mainstream.toml")[0]


@pytest.fixture
def new(officer: Client, released: OfferTemplate) -> OfferTemplate:
    officer.post(f"{ALL}start/mainstream/")
    return OfferTemplate.objects.get(in_force_from=None)
