"""An officer changes a service: a draft is not public, a published change is, and the history tells what changed."""

from playwright.sync_api import Page, expect

from tests.journeys.site import Site


def choose_action(officer: Page, name: str) -> None:
    officer.get_by_role("button", name="More actions").click()
    officer.get_by_role("button", name=name, exact=True).click()


def test_draft_publish_history_and_compare(officer: Page, site: Site) -> None:
    officer.goto("/admin/snippets/directory/service/?q=saturday")
    officer.get_by_role("link", name="Saturday Splash (example)").first.click()
    edit = officer.url
    officer.locator("#id_summary").fill("A warm family swim, now at four.")
    officer.get_by_role("button", name="Save draft").click()
    expect(officer.get_by_text("updated.").first).to_be_visible()
    assert "now at four" not in site.read("/services/saturday-splash/").text
    choose_action(officer, "Publish")
    expect(officer.get_by_text("published", exact=False).first).to_be_visible()
    assert "now at four" in site.read("/services/saturday-splash/").text
    officer.goto(edit.replace("/edit/", "/history/"))
    officer.locator("main [data-controller='w-dropdown'] button").last.click()
    officer.get_by_role("link", name="Compare with previous version").click()
    expect(officer.get_by_role("main")).to_contain_text("now at four")


def test_a_review_is_confirmed_in_one_click(officer: Page, site: Site) -> None:
    officer.goto("/admin/publications/?review=overdue&q=childminders")
    officer.get_by_role("link", name="Childminders Plus (example)").click()
    officer.goto(officer.url.replace("/edit/", "/confirm/"))
    officer.get_by_role("button", name="Yes, it is correct today").click()
    expect(officer.get_by_text("is confirmed")).to_be_visible()
