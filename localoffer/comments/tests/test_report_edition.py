"""The yearly report as an edition."""

from datetime import date
from unittest.mock import patch

import pytest
from django.http import QueryDict
from django.test import Client

from localoffer.comments.report import yearly_report
from localoffer.comments.report_document import report_document
from localoffer.comments.report_edition import report_edition
from localoffer.comments.tests import builders
from localoffer.comments.tests.ledger import every_state, leaks

pytestmark = pytest.mark.django_db
NO_QUERY = QueryDict("")


@pytest.mark.parametrize(
    "address",
    [
        "/you-said-we-did/",
        "/you-said-we-did/1999/",
        "/you-said-we-did/2025",
        "/you-said-we-did/02025/",
        "/you-said-we-did/٢٠٢٥/",
        f"/you-said-we-did/{'9' * 5000}/",
        "/2025/",
        "/you-said-we-did/responses/2025/",
    ],
)
def test_it_answers_for_years_that_have_a_report_only(address: str) -> None:
    builders.published_comment(received_on=date(2025, 3, 17))
    assert report_edition(address, NO_QUERY) is None


def test_it_is_the_report_at_its_address_whatever_else_is_asked() -> None:
    builders.published_comment(received_on=date(2025, 3, 17), words="The club is full.")
    made = report_edition("/you-said-we-did/2025/", QueryDict("format=csv&table=counts"))
    assert made is not None
    assert made.address == "/you-said-we-did/2025/"
    assert made.document == report_document(yearly_report(2025))
    assert "The club is full." in " ".join(made.document.words())


def test_one_with_invented_comments_says_so(settings: object) -> None:
    builders.published_comment(received_on=date(2025, 3, 17), is_example=True)
    with patch.object(settings, "DEMONSTRATION", True):
        made = report_edition("/you-said-we-did/2025/", NO_QUERY)
    assert made is not None
    assert "This report, or part of it, is invented." in " ".join(made.document.words())


def test_the_page_leads_there_and_nothing_leaks(client: Client) -> None:
    every_state(2025)
    page = client.get("/you-said-we-did/2025/").content.decode()
    assert 'href="/you-said-we-did/2025/formats/"' in page
    assert client.get("/you-said-we-did/2025/formats/").status_code == 200
    copy = client.get("/you-said-we-did/2025/formats/print/").content.decode()
    assert leaks(copy) == []
    assert copy.index("The figures</h2>") < copy.index("What is missing</h2>") < copy.index("A word in public.")
