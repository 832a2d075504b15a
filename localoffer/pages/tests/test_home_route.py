import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from localoffer.pages.models import GuidancePage, HomePage, HomeRoute

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("address", "sound"),
    [("/services/?age=4", True), ("https://a.example/", True), ("javascript:alert(1)", False), ("services", False)],
)
def test_an_address_starts_on_this_site_or_the_web(home: HomePage, address: str, sound: bool) -> None:
    route = HomeRoute(home=home, group="age", title="Under 5", address=address)
    if sound:
        route.full_clean()
    else:
        with pytest.raises(ValidationError):
            route.full_clean()


@pytest.mark.parametrize("has_both", [True, False])
def test_a_route_leads_to_one_thing(home: HomePage, guidance: GuidancePage, has_both: bool) -> None:
    route = HomeRoute(home=home, group="age", title="Under 5")
    if has_both:
        route.page, route.address = guidance.page_ptr, "/services/"
    with pytest.raises(ValidationError, match="one of the two"):
        route.full_clean()


@pytest.mark.parametrize("has_both", [True, False])
def test_the_database_refuses_what_leads_to_both_or_nothing(
    home: HomePage, guidance: GuidancePage, has_both: bool
) -> None:
    values = {"page": guidance.page_ptr, "address": "/services/"} if has_both else {}
    with pytest.raises(IntegrityError), transaction.atomic():
        HomeRoute.objects.create(home=home, group="age", title="Under 5", **values)


@pytest.mark.parametrize("has_page", [True, False])
def test_the_database_takes_one(home: HomePage, guidance: GuidancePage, has_page: bool) -> None:
    values = {"page": guidance.page_ptr} if has_page else {"address": "/services/"}
    HomeRoute.objects.create(home=home, group="age", title="Under 5", **values)


def test_a_route_follows_its_page(home: HomePage, guidance: GuidancePage) -> None:
    route = HomeRoute(home=home, group="age", title="Under 5", page=guidance.page_ptr)
    assert route.href == "/school/sen-support/"
    guidance.unpublish()
    route.page.refresh_from_db()  # type: ignore[union-attr]
    assert route.href == ""
