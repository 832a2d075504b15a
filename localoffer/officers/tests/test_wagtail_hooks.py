"""The start page cannot vanish."""

import pytest
from django.test import Client
from wagtail.models import Page, Site

from localoffer.accounts.actions import set_up_roles
from localoffer.exchange.starter.approval import set_up_approval
from localoffer.pages.models import HomePage


@pytest.fixture
def home(db: None) -> HomePage:
    page = HomePage(title="Sample Local Offer", slug="sample-home", summary="A sample.")
    Page.get_first_root_node().add_child(instance=page)
    set_up_approval(set_up_roles())
    Site.objects.update_or_create(is_default_site=True, defaults={"root_page": page, "hostname": "testserver"})
    return page


@pytest.mark.parametrize("action", ["unpublish", "delete"])
def test_nobody_takes_the_start_page_away(officer: Client, home: HomePage, action: str) -> None:
    officer.post(f"/admin/pages/{home.pk}/{action}/")
    assert HomePage.objects.get(pk=home.pk).live
    page = officer.get("/admin/").content.decode()
    assert "The start page stays" in page


def test_nor_among_others(officer: Client, home: HomePage) -> None:
    officer.post(f"/admin/bulk/wagtailcore/page/unpublish/?id={home.pk}")
    assert HomePage.objects.get(pk=home.pk).live
