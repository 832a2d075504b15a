"""The register of Leeds as it comes with the project."""

import re
import time
from collections import Counter
from datetime import date
from statistics import median

import pytest
from django.conf import settings

from localoffer.exchange.gias.actions import import_register
from localoffer.places.actions import load_postcodes
from localoffer.places.distance import Point, miles_from
from localoffer.places.postcode import Postcode
from localoffer.schools.models import Setting
from localoffer.schools.register_values import CHANGED_ON, FIELDS

pytestmark = pytest.mark.usefixtures("vocabularies")
LEEDS = settings.DATA_DIR / "leeds"
REGISTER = LEEDS / "schools" / "gias-leeds-2023-07.csv"
METRES_A_MILE = 1609.344


@pytest.fixture
def leeds(vocabularies: None) -> None:
    import_register(path=REGISTER, authority="383", read_on=date(2023, 7, 3))


@pytest.mark.usefixtures("leeds")
def test_every_open_establishment_is_there() -> None:
    found = Setting.objects.open()
    assert found.count() == Setting.objects.count() == 306
    assert found.exclude(website="").count() == 298
    assert found.exclude(latitude=None).count() == 306
    assert found.exclude(needs=None).distinct().count() == 26
    assert found.of_kind(["resourced-provision"]).count() == 22
    assert found.filter(kinds=None).count() == 0
    assert found.filter(is_corrected=True).count() == 0


@pytest.mark.usefixtures("leeds")
def test_kinds_and_phases() -> None:
    kinds = Counter(Setting.objects.values_list("kinds__identifier", flat=True))
    assert kinds == {
        "mainstream": 267,
        "resourced-provision": 22,
        "independent": 15,
        "special": 14,
        "post-16": 12,
        "pupil-referral-unit": 3,
        "section-41": 1,
        "early-years": 160,
    }
    phases = Counter(Setting.objects.values_list("phase", flat=True))
    assert phases == {"primary": 222, "secondary": 41, "not-applicable": 35, "all-through": 4, "16-plus": 4}


@pytest.mark.usefixtures("leeds")
def test_no_name_of_a_person_and_no_broken_letter_is_left() -> None:
    assert not re.search(r"[\x80-\x9f]|HeadLastName|HeadFirstName", str(list(Setting.objects.values())))
    remembered = set().union(*Setting.objects.values_list("register", flat=True))
    assert remembered == {*FIELDS, CHANGED_ON}


@pytest.mark.usefixtures("leeds")
def test_the_points_of_schools_agree_with_those_of_their_postcodes() -> None:
    load_postcodes(path=LEEDS / "postcodes" / "LS.csv")
    away = []
    for setting in Setting.objects.exclude(postcode=""):
        postcode = Postcode.objects.filter(code=setting.postcode.replace(" ", "")).exclude(latitude=None).first()
        if postcode:
            point = Point(postcode.latitude, postcode.longitude)  # type: ignore[arg-type]
            miles = Setting.objects.annotate(away=miles_from(point)).values_list("away", flat=True).get(pk=setting.pk)
            away.append(miles * METRES_A_MILE)
    assert len(away) > 250
    assert median(away) < 100


def test_it_takes_less_than_two_seconds(vocabularies: None) -> None:
    started = time.process_time()
    import_register(path=REGISTER, authority="383", read_on=date(2023, 7, 3))
    assert time.process_time() - started < 2
