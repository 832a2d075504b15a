import pytest
from django.test import Client
from django.urls import reverse

from localoffer.accounts.models import User
from localoffer.pages.models import GuidancePage, HomePage, SectionPage
from localoffer.pages.tests.stated import publication_of
from localoffer.publishing.models import Publication

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("officer", "officer@example.org", "a long pass phrase"))
    return client


def test_a_page_moved_in_the_admin(
    officer: Client, home: HomePage, section: SectionPage, guidance: GuidancePage
) -> None:
    officer.post(reverse("wagtailadmin_pages:move_confirm", args=[guidance.pk, home.pk]))
    assert publication_of(guidance).address == "/sen-support/"


@pytest.mark.parametrize(
    ("action", "data"), [("unpublish", {"include_descendants": "on"}), ("delete", {})], ids=["unpublished", "deleted"]
)
def test_pages_changed_in_bulk(
    officer: Client, section: SectionPage, guidance: GuidancePage, action: str, data: dict[str, str]
) -> None:
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    officer.post(f"{address}?id={section.pk}", data)
    assert list(Publication.objects.public().values_list("address", flat=True)) == ["/"]


def test_pages_moved_in_bulk(officer: Client, home: HomePage, section: SectionPage, guidance: GuidancePage) -> None:
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "move"])
    officer.post(f"{address}?id={guidance.pk}", {"chooser": home.pk, "move_applicable": "on"})
    assert publication_of(guidance).address == "/sen-support/"
