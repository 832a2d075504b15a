"""What is public, what is to be reviewed when, and what a publication may not be."""

from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from localoffer.publishing.publication import Publication
from localoffer.publishing.tests.builders import publication

pytestmark = pytest.mark.django_db

TODAY = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("review_date", "is_overdue", "is_due"),
    [
        (date(2025, 3, 1), True, False),
        (date(2026, 2, 28), True, False),
        (date(2026, 3, 1), False, True),
        (date(2026, 3, 31), False, True),
        (date(2026, 4, 1), False, False),
        (None, False, False),
    ],
)
def test_what_is_overdue_and_what_is_due(review_date: date | None, is_overdue: bool, is_due: bool) -> None:
    publication(review_date=review_date)
    assert Publication.objects.overdue(TODAY).exists() == is_overdue
    assert Publication.objects.due(TODAY).exists() == is_due


def test_what_was_never_checked() -> None:
    publication(last_checked=TODAY)
    never = publication(last_checked=None)
    assert list(Publication.objects.never_checked()) == [never]


def test_what_is_not_public_is_on_no_list() -> None:
    publication(is_public=False, review_date=date(2026, 2, 1), last_checked=None)
    publication(is_public=False, review_date=TODAY)
    questions = Publication.objects
    assert not questions.public().exists()
    assert not questions.overdue(TODAY).exists()
    assert not questions.due(TODAY).exists()
    assert not questions.never_checked().exists()


def test_lists_are_in_the_order_of_titles() -> None:
    titles = ["Beta", "Alpha", "Gamma"]
    for title in titles:
        publication(title=title)
    assert [each.title for each in Publication.objects.public()] == sorted(titles)


@pytest.mark.parametrize(("day", "overdue"), [(date(2026, 6, 30), True), (date(2026, 7, 1), False)])
def test_the_day_ends_at_midnight_in_london(monkeypatch: pytest.MonkeyPatch, day: date, overdue: bool) -> None:
    """In summer it is already the first of July in London while it is still June in Greenwich."""
    monkeypatch.setattr(timezone, "now", lambda: datetime(2026, 6, 30, 23, 30, tzinfo=UTC))
    assert publication(review_date=day).is_overdue == overdue


def test_without_a_review_date_nothing_is_overdue() -> None:
    assert not publication(review_date=None).is_overdue


def test_it_is_shown_by_its_title_and_address() -> None:
    leaflet = publication(title="Swimming", address="/leaflets/swimming/")
    assert str(leaflet) == "Swimming"
    assert leaflet.get_absolute_url() == "/leaflets/swimming/"


@pytest.mark.parametrize(
    "wrong",
    [
        {"last_checked": date(2026, 3, 2), "review_date": date(2026, 3, 1)},
        {"address": "leaflets/1/"},
        {"address": "https://example.org/"},
        {"address": ""},
        {"address": "/taken/"},
    ],
)
def test_the_database_refuses(wrong: dict[str, str | date]) -> None:
    publication(address="/taken/")
    with pytest.raises(IntegrityError), transaction.atomic():
        publication(**wrong)


@pytest.mark.parametrize(
    "right",
    [
        {"last_checked": date(2026, 3, 1), "review_date": date(2026, 3, 1)},
        {"last_checked": None, "review_date": date(2026, 3, 1)},
        {"last_checked": date(2026, 3, 1), "review_date": None},
    ],
)
def test_the_database_takes(right: dict[str, date | None]) -> None:
    publication(**right)


def test_a_review_before_the_check_is_refused_in_plain_words() -> None:
    leaflet = publication(last_checked=date(2026, 3, 2))
    leaflet.review_date = date(2026, 3, 1)
    with pytest.raises(ValidationError, match="must not be before the date it was last checked"):
        leaflet.full_clean()


def test_withdrawn_ones_keep_their_rows_and_free_their_addresses() -> None:
    leaflet = publication(address="/leaflets/swimming/")
    other = publication()
    assert Publication.objects.filter(pk=leaflet.pk).withdraw() == 1
    publication(address="/leaflets/swimming/")
    leaflet.refresh_from_db()
    assert (leaflet.is_public, leaflet.address) == (False, f"/withdrawn/{leaflet.pk}/")
    other.refresh_from_db()
    assert other.is_public
