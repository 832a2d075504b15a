"""What is remembered of the starter data."""

import pytest
from django.db import IntegrityError, transaction

from localoffer.exchange.models import StarterRecord

pytestmark = pytest.mark.django_db
Kind = StarterRecord.Kind


def test_what_is_remembered_is_known_by_its_kind() -> None:
    StarterRecord.objects.remember(Kind.PAGE, ["money", "tax"], keys={"money": 7})
    assert StarterRecord.objects.known(Kind.PAGE) == {"money": 7, "tax": None}
    assert StarterRecord.objects.known(Kind.SERVICE) == {}


def test_a_second_time_changes_nothing() -> None:
    StarterRecord.objects.remember(Kind.PAGE, ["money"], keys={"money": 7})
    StarterRecord.objects.remember(Kind.PAGE, ["money"], keys={"money": 8})
    assert StarterRecord.objects.known(Kind.PAGE) == {"money": 7}


def test_the_database_holds_each_once() -> None:
    StarterRecord.objects.create(kind=Kind.PAGE, identifier="money")
    with pytest.raises(IntegrityError), transaction.atomic():
        StarterRecord.objects.create(kind=Kind.PAGE, identifier="money")
    StarterRecord.objects.create(kind=Kind.SERVICE, identifier="money")
    assert str(StarterRecord.objects.get(kind=Kind.SERVICE)) == "service money"
