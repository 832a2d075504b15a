import pytest

from localoffer.comments.age_bands import BAND_LABELS, band_key, band_of
from localoffer.comments.models import Comment
from localoffer.comments.tests import builders


@pytest.mark.parametrize(
    ("age", "band"),
    [
        (None, ""),
        (0, "0-4"),
        (4, "0-4"),
        (5, "5-10"),
        (10, "5-10"),
        (11, "11-15"),
        (16, "16-18"),
        (19, "19-25"),
        (25, "19-25"),
    ],
)
@pytest.mark.django_db
def test_the_database_and_the_code_know_the_same_bands(age: int | None, band: str) -> None:
    builders.comment(age=age)
    assert band_key(age) == band
    assert Comment.objects.annotate(band=band_of()).values_list("band", flat=True).get() == band


def test_bands_are_called_as_people_say() -> None:
    assert list(BAND_LABELS.values()) == ["Up to 4", "5 to 10", "11 to 15", "16 to 18", "19 to 25"]
