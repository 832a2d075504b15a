"""From an officer's invitation to a published offer, and its renewal, with the pages and keystrokes that it takes."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.journeys.browser import Observed, is_wider_than_the_screen, open_page
from tests.journeys.signing_in import code_in_mail, newest_mail
from tests.journeys.site import Site

Axe = Callable[[Page], list[str]]
Picture = Callable[[Page, str], None]

EMAIL = "the.senco@school.example.org"
OWN_PAGE = "https://school.example.org/send/"

# The answers come out of the report that the school has by law: copied there, pasted here.
ANSWER = """Talk to your child’s class teacher first. They listen, and tell you within a week what we will do.

- We look at your child’s work together.
- We agree on help, and try it for six weeks.
- Then we meet again and see what has changed."""
PASTE = 4  # select, copy, change the window, paste


@dataclass(slots=True)
class Effort:
    """What a person does: pages that they read, keys that they press, and what they click on."""

    pages: int = 0
    keystrokes: int = 0
    clicks: int = 0
    seen: list[str] = field(default_factory=list)

    def see(self, page: Page) -> None:
        self.pages += 1
        self.seen.append(page.url)

    def type(self, where: Locator, words: str) -> None:
        where.fill(words)
        self.keystrokes += len(words)

    def paste(self, where: Locator, words: str) -> None:
        where.fill(words)
        self.keystrokes += PASTE

    def press(self, what: Locator) -> None:
        what.click()
        self.clicks += 1

    @property
    def minutes(self) -> float:
        """Keystroke-level model of Card, Moran and Newell (1980): 0.28 s a key, 1.1 s to point, 1.35 s to make up
        one's mind; and 15 s to read each page, because the questions have guidance."""
        return (0.28 * self.keystrokes + (1.1 + 1.35) * self.clicks + 15 * self.pages) / 60


@pytest.fixture
def senco(browser: Browser, site: Site, width: int) -> Iterator[tuple[Page, Observed]]:
    """The school's own person, who has a browser of their own."""
    page, observed = open_page(browser, site.url, width=width)
    yield page, observed
    page.context.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_from_invitation_to_published_offer(
    officer: Page, senco: tuple[Page, Observed], site: Site, axe: Axe, picture: Picture
) -> None:
    page, observed = senco
    urn = school_without_offer(officer)
    link = invite(officer, site, urn)
    effort = Effort()

    def look(name: str) -> None:
        effort.see(page)
        assert axe(page) == [], page.url
        assert not is_wider_than_the_screen(page), page.url
        picture(page, f"school-{name}")

    come_in(page, site, link, effort, look)
    effort.press(page.get_by_role("button", name="Start"))
    look("tasks")
    answer_everything(page, effort, look)
    give_own_page(page, urn, effort)
    publish(page, urn, effort, look)
    read_it(page, site, urn)
    assert observed.foreign_requests == []
    assert observed.console_errors == []
    assert effort.minutes < 15
    assert (effort.pages, effort.keystrokes) <= (26, 400)
    renew(page, urn, axe)


def school_without_offer(officer: Page) -> str:
    """The first real school of the list: what it publishes here goes with the site that was made for these tests."""
    officer.goto("/admin/school-offers/?state=not-started")
    links = officer.locator("a[href*='/admin/school-offers/schools/']")
    addresses = [links.nth(index).get_attribute("href") or "" for index in range(links.count())]
    return next(found[1] for address in addresses if (found := re.search(r"/schools/(1\d{5})/", address)))


def invite(officer: Page, site: Site, urn: str) -> str:
    """What the officer does, and the link in the letter that comes of it."""
    officer.goto(f"/admin/school-offers/schools/{urn}/")
    officer.locator("#email").fill(EMAIL)
    officer.get_by_role("button", name="Send the invitation").click()
    expect(officer.get_by_role("main")).to_contain_text(EMAIL)
    found = re.search(r"https?://\S+/account/invitations/\S+", newest_mail(site, EMAIL))
    assert found
    return found[0]


def come_in(page: Page, site: Site, link: str, effort: Effort, look: Callable[[str], None]) -> None:
    page.goto(link)
    look("invitation")
    effort.press(page.get_by_role("button", name="Send me the code"))
    look("code")
    effort.type(page.get_by_label("Code from the e-mail"), code_in_mail(site, EMAIL))
    effort.press(page.get_by_role("button", name="Sign in"))
    page.wait_for_url("**/account/invitations/**")
    look("accept")
    effort.press(page.get_by_role("button", name="Accept and start"))
    look("begin")


def answer_everything(page: Page, effort: Effort, look: Callable[[str], None]) -> None:
    """Every question, one a page; "Save and continue" leads from each to the next."""
    effort.press(page.get_by_role("link", name=re.compile(r"^1\. ")))
    questions = 0
    while "/questions/" in page.url:
        questions += 1
        look(f"question-{questions}")
        effort.paste(page.locator("#id_text"), ANSWER)
        if (name := page.locator("#id_part__senco__senco__name")).count():
            effort.type(name, "The SENCo")
            effort.type(page.locator("#id_part__senco__senco__telephone"), "0113 496 0123")
            effort.type(page.locator("#id_part__senco__senco__email"), "senco@school.example.org")
        if (boxes := page.locator("input[type=checkbox][name^=part__]")).count():
            boxes.nth(0).check()
            effort.clicks += 1
        if not page.locator("#id_is_finished").is_checked():
            page.locator("#id_is_finished").check()
            effort.clicks += 1
        before = page.url
        effort.press(page.get_by_role("button", name="Save and continue"))
        assert page.url != before, page.get_by_role("main").inner_text()
        if questions > 20:
            break
    assert questions >= 13


def give_own_page(page: Page, urn: str, effort: Effort) -> None:
    page.goto(f"/account/schools/{urn}/own-page/")
    effort.see(page)
    effort.type(page.locator("#id_own_page"), OWN_PAGE)
    with page.expect_navigation():
        effort.press(page.get_by_role("button", name="Save"))
    if (sure := page.get_by_role("button", name="Yes, this is our page")).count():
        effort.see(page)
        with page.expect_navigation():
            effort.press(sure)


def publish(page: Page, urn: str, effort: Effort, look: Callable[[str], None]) -> None:
    page.goto(f"/account/schools/{urn}/preview/")
    look("preview")
    page.goto(f"/account/schools/{urn}/check/")
    look("check")
    effort.press(page.get_by_role("button", name="Publish now"))
    expect(page.get_by_role("main")).to_contain_text("Your offer is published")
    look("published")


def read_it(page: Page, site: Site, urn: str) -> None:
    """What families read, and what the school's own website can take."""
    shown = site.read(f"/schools/{urn}/")
    assert "Talk to your child’s class teacher first." in shown.text
    assert OWN_PAGE in shown.text
    assert "We agree on help" in site.read(f"/schools/{urn}/offer/embed/").text
    assert '"answers"' in site.read(f"/schools/{urn}/offer/data/").text
    for address in (f"/schools/{urn}/offer/leaflet/formats/pdf/", f"/schools/{urn}/offer/formats/text/"):
        assert page.context.request.get(address).status == 200, address


def renew(page: Page, urn: str, axe: Axe) -> None:
    """The year after: each answer is said to be still true, and one is changed."""
    page.goto(f"/account/schools/{urn}/")
    page.get_by_role("button", name="Renew for the next year").click()
    expect(page.get_by_role("main")).to_contain_text("Still true?")
    page.get_by_role("link", name=re.compile(r"^1\. ")).click()
    assert axe(page) == []
    said = 0
    while "/questions/" in page.url and said < 20:
        said += 1
        page.get_by_role("button", name="Yes, still true").click()
    assert said >= 13
    page.goto(f"/account/schools/{urn}/check/")
    page.get_by_role("button", name="Publish now").click()
    expect(page.get_by_role("main")).to_contain_text("Your offer is published")
    page.goto(f"/account/schools/{urn}/history/")
    assert axe(page) == []
