"""A parent on a telephone finds a service, asks what it costs and reports a mistake, with and without scripts."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.site import Site


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def visitor(request: pytest.FixtureRequest) -> Page:
    found: Page = request.getfixturevalue("page" if request.param else "no_script_page")
    return found


@pytest.fixture
def width() -> int:
    return 360


def test_from_the_start_page_to_a_service(visitor: Page) -> None:
    visitor.goto("/")
    visitor.get_by_label("What would help?").fill("swim")
    visitor.get_by_label("Near a postcode").fill("ls12 3tb")
    visitor.get_by_role("main").get_by_role("button", name="Search").click()
    expect(visitor.locator("#results")).to_contain_text("service")
    visitor.get_by_role("link", name="Saturday Splash (example)").click()
    expect(visitor.get_by_role("heading", level=1)).to_have_text("Saturday Splash (example)")
    for question in ("Is it for my child?", "How do we get it?", "Who pays?", "Whom do I ring?"):
        expect(visitor.get_by_role("heading", name=question)).to_be_visible()


def test_filters_narrow_and_each_can_be_taken_away(visitor: Page) -> None:
    visitor.goto("/services/?need=asd&cost=free&age=7")
    narrow = int(visitor.locator("#results").inner_text().split()[0])
    visitor.get_by_role("link", name="Remove filter: Free").click()
    assert "cost" not in visitor.url
    assert int(visitor.locator("#results").inner_text().split()[0]) > narrow
    assert "need=asd" in visitor.url


def test_a_postcode_that_we_do_not_know_is_kept_and_explained(visitor: Page) -> None:
    visitor.goto("/services/?near=ZZ1+1ZZ")
    expect(visitor.get_by_label("Postcode")).to_have_value("ZZ1 1ZZ")
    expect(visitor.get_by_role("alert")).to_contain_text("We do not know the postcode ZZ1 1ZZ")


def test_a_mistake_is_reported_and_the_owner_is_told(visitor: Page, site: Site) -> None:
    visitor.goto("/services/saturday-splash/")
    visitor.get_by_role("link", name="Report something wrong").click()
    visitor.get_by_role("button", name="Send").click()
    expect(visitor.get_by_role("alert")).to_contain_text("Tell us what is wrong.")
    visitor.get_by_label("What is wrong?").fill("It starts at four now.")
    visitor.get_by_role("button", name="Send").click()
    expect(visitor.get_by_role("heading", level=1)).to_contain_text("Thank you")
    assert visitor.context.cookies() == []
    if site.var:
        mails = [path.read_text() for path in (site.var / "mail").iterdir()]
        assert any("It starts at four now." in mail for mail in mails)
