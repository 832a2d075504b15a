"""What the database itself refuses, whoever writes."""

import pytest
from django.db import IntegrityError, transaction

from localoffer.translations.models import BslVideo, Piece, Translation
from localoffer.translations.tests.builders import film, started

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "values",
    [{"state": "published"}, {"state": "sideways"}, {"made_by": ""}],
)
def test_a_translation(values: dict[str, str]) -> None:
    translation = started()
    with pytest.raises(IntegrityError), transaction.atomic():
        Translation.objects.filter(pk=translation.pk).update(**values)


@pytest.mark.parametrize("values", [{"state": "translated", "text": ""}, {"state": "sideways"}, {"position": 2}])
def test_a_piece(values: dict[str, object]) -> None:
    first = started().pieces.all()[0]
    with pytest.raises(IntegrityError), transaction.atomic():
        Piece.objects.filter(pk=first.pk).update(**values)


@pytest.mark.parametrize("values", [{"link": "http://example.org/"}, {"seconds": 0}, {"made_by": ""}])
def test_a_film(values: dict[str, object]) -> None:
    made = film()
    with pytest.raises(IntegrityError), transaction.atomic():
        BslVideo.objects.filter(pk=made.pk).update(**values)
