"""The fields that the register fills, as plain values."""

from datetime import date

import pytest

from localoffer.schools.register_values import FIELDS, differing, label, put_value, shown_values
from localoffer.schools.setting import Setting
from localoffer.schools.tests.builders import setting

pytestmark = pytest.mark.django_db


def test_every_field_is_a_field_of_a_setting() -> None:
    assert set(shown_values(Setting())) == set(FIELDS)


def test_no_field_holds_a_person() -> None:
    assert not [field.name for field in Setting._meta.get_fields() if "head" in field.name]


def test_values_are_plain() -> None:
    made = setting(open_date=date(2016, 9, 1), kinds=("special", "mainstream"), needs=("pd", "asd"))
    shown = shown_values(Setting.objects.get(pk=made.pk))
    assert shown["open_date"] == "2016-09-01"
    assert shown["kinds"] == ["mainstream", "special"]
    assert shown["needs"] == ["asd", "pd"]
    assert shown["close_date"] is None


def test_dates_are_put_back_as_dates() -> None:
    made = Setting()
    put_value(made, "open_date", "2016-09-01")
    put_value(made, "close_date", None)
    put_value(made, "name", "Example")
    assert (made.open_date, made.close_date, made.name) == (date(2016, 9, 1), None, "Example")


def test_only_what_the_register_spoke_of_can_differ() -> None:
    shown = {**shown_values(Setting()), "name": "Ours", "telephone": "0113 496 0123"}
    assert differing(shown, {"name": "Theirs"}) == ["name"]


def test_labels_are_those_of_the_form() -> None:
    assert label(Setting, "own_page") == "SEND page"
