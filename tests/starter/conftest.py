"""Every publication of the starter data, loaded once for each process and gone afterwards."""

from collections.abc import Iterator
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import transaction
from pytest_django import DjangoDbBlocker

from localoffer.publishing.edition import Edition, publication_edition
from localoffer.publishing.publication import Publication


@pytest.fixture(scope="session")
def editions(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[list[Edition]]:
    """What every public publication states, in the order in which they were loaded."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("load_starter", stdout=StringIO())
        public = Publication.objects.public().order_by("pk")
        yield [edition for each in public if (edition := publication_edition(each))]
        transaction.set_rollback(True)
