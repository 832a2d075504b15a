import pytest
from django.test import Client
from django.urls import reverse

from localoffer.accounts.models import User
from localoffer.pages.models import HomePage, SectionPage
from localoffer.pages.page_address import is_taken

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("address", "taken"),
    [("/services/", True), ("/ehc-dates/", True), ("/admin/", True), ("/money/", False), ("/money/benefits/", False)],
)
def test_other_parts_of_the_site_keep_their_addresses(address: str, taken: bool) -> None:
    assert is_taken(address) is taken


@pytest.mark.parametrize(("slug", "made"), [("services", False), ("money", True)])
def test_officers_cannot_take_one(client: Client, home: HomePage, slug: str, made: bool) -> None:
    client.force_login(User.objects.create_superuser("officer", "officer@example.org", "a long pass phrase"))
    form = {"title": "New", "slug": slug, "summary": "s", "audience": "families", "body-count": "0"}
    address = reverse("wagtailadmin_pages:add", args=["pages", "sectionpage", home.pk])
    answer = client.post(address, form)
    assert SectionPage.objects.filter(slug=slug).exists() is made
    assert ("Another part of this site has that address" in answer.content.decode()) is not made
