"""An officer looks after the offers of all schools: every screen of it, on a phone and on a desk."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from secrets import token_hex

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.browser import Observed, is_wider_than_the_screen
from tests.journeys.checkers import faults_in_our_part
from tests.journeys.signing_in import newest_mail
from tests.journeys.site import Site

Picture = Callable[[Page, str], None]
Look = Callable[[str], None]

ALL = "/admin/school-offers/"
EXAMPLE = 900001
# A school that closed while somebody wrote for it; the example school took its place. Run again, it changes nothing.
CLOSED = """
from django.utils import timezone
from localoffer.schools.models import Setting
from tests.builders import school_offers
if not Setting.objects.filter(urn={urn}).exists():
    school = school_offers.setting(
        urn={urn}, name="Example Old Mill School {urn}", status="closed", close_date=timezone.localdate(),
        is_example=True, successor=Setting.objects.get(urn={successor}),
    )
    school_offers.editor(school, email="mill-{urn}@example.org")
"""
# What reading a mailbox comes to, when a letter came back.
CAME_BACK = """
from localoffer.answering.actions.returned import note_returned
from localoffer.answering.bounce import Returned
assert note_returned(returned=Returned("{email}", "There is no such mailbox."))
"""


@dataclass(frozen=True, slots=True)
class School:
    """One of the list where nobody is invited yet."""

    urn: str
    name: str


@pytest.fixture
def look(officer: Page, picture: Picture) -> Look:
    """Our part of the screen has no fault, nothing of it is cut off, and there is a picture of it."""

    def at(name: str) -> None:
        assert faults_in_our_part(officer) == [], (name, officer.url)
        assert not is_wider_than_the_screen(officer), (name, officer.url)
        picture(officer, f"oversight-{name}")

    return at


@pytest.mark.parametrize("width", [360, 1280])
def test_progress_invitations_and_letters(officer: Page, site: Site, look: Look, observed: Observed) -> None:
    see_progress(officer, look)
    schools = schools_without_anybody(officer)
    # New ones in every run: what came back stays known on a site that others started.
    emails = [f"{name}-{token_hex(4)}@example.org" for name in ("right", "gone")]
    invite_by_list(officer, schools, emails, look)
    see_one_school(officer, schools[0], look)
    put_right_what_came_back(officer, site, emails[1], look)
    write_to(officer, site, schools[0], emails[0], look)
    assert observed.console_errors == []
    assert observed.foreign_requests == []


@pytest.mark.parametrize("width", [360, 1280])
def test_self_checks_and_closed_schools(officer: Page, site: Site, look: Look, observed: Observed) -> None:
    see_core_offer(officer, look)
    assert officer.viewport_size
    move_from_closed(officer, site, 900_000 + officer.viewport_size["width"], look)
    assert observed.console_errors == []
    assert observed.foreign_requests == []


@pytest.mark.parametrize("width", [360, 1280])
def test_questions(officer: Page, look: Look, observed: Observed, axe: Callable[[Page], list[str]]) -> None:
    """A version for a kind of school that has none is prepared, and thrown away again."""
    officer.goto(f"{ALL}templates/")
    look("templates")
    officer.locator("a[href*='/templates/']").filter(has_text="2014-09").click()
    look("template-released")
    officer.goto(f"{ALL}templates/")
    start_version(officer)
    look("template")
    edit_questions(officer, look)
    officer.get_by_role("link", name="Preview").click()
    expect(officer.get_by_text("Only officers see this")).to_be_visible()
    assert axe(officer) == []
    officer.get_by_role("link", name="Go on preparing it").click()
    officer.get_by_label("I am sure that nobody needs this version").check()
    officer.get_by_role("button", name="Throw it away").click()
    expect(officer.get_by_text("Thrown away.")).to_be_visible()
    assert observed.console_errors == []
    assert observed.foreign_requests == []


def start_version(officer: Page) -> None:
    """For a kind of school that has no questions of its own; or go on with it, where a run broke off."""
    begun = officer.get_by_role("link", name="Go on with the version in preparation")
    start = officer.get_by_role("button", name="Start a new version for Section 41")
    start.or_(begun).click()


def see_progress(officer: Page, look: Look) -> None:
    officer.goto(ALL)
    look("progress")
    officer.get_by_label("State", exact=True).select_option(label="Published")
    officer.get_by_role("button", name="Show", exact=True).click()
    expect(officer.get_by_role("link", name="Example Beck Primary School", exact=True)).to_be_visible()
    export = officer.get_by_role("link", name="Download this list as CSV").get_attribute("href")
    assert "Example Beck Primary School" in officer.request.get(str(export)).text()
    officer.get_by_label("Name, place or number").fill("no school has such a name")
    officer.get_by_role("button", name="Show", exact=True).click()
    expect(officer.get_by_role("main")).to_contain_text("No school fits.")
    look("progress-none")


def schools_without_anybody(officer: Page) -> list[School]:
    """Two from the end of the first page: other journeys take the first."""
    officer.goto(f"{ALL}?people=nobody&real=on")
    links = officer.locator("[aria-labelledby=schools] th > a")
    found = [links.nth(links.count() - at) for at in (1, 2)]
    numbers = [re.search(r"/schools/(\d+)/", link.get_attribute("href") or "") for link in found]
    return [School(number[1], link.inner_text()) for number, link in zip(numbers, found, strict=True) if number]


def invite_by_list(officer: Page, schools: list[School], emails: list[str], look: Look) -> None:
    officer.get_by_role("link", name="Invite editors of these schools").click()
    look("invite-filled-in")
    lines = officer.get_by_label("Schools and e-mail addresses")
    assert schools[0].urn in lines.input_value()
    lines.fill("")
    officer.get_by_role("button", name="Look at what would be sent").click()
    expect(officer.get_by_role("main")).to_contain_text("Write at least one line")
    look("invite-nothing")
    good = [f"{school.urn}, {email}" for school, email in zip(schools, emails, strict=True)]
    lines.fill("\n".join([*good, "999999, nobody@example.org", "No such school at all, here@example.org"]))
    officer.get_by_role("button", name="Look at what would be sent").click()
    expect(officer.get_by_role("heading", name="2 invitations to be sent")).to_be_visible()
    look("invite-plan")
    officer.get_by_role("button", name="Send 2 invitations").click()
    expect(officer.get_by_text("2 invitations sent.")).to_be_visible()
    look("invite-sent")


def see_one_school(officer: Page, school: School, look: Look) -> None:
    officer.goto(f"{ALL}schools/{school.urn}/")
    look("school-invited")
    officer.get_by_label("E-mail address").fill("senco@example,org")
    officer.get_by_role("button", name="Send the invitation").click()
    expect(officer.get_by_text("is not an e-mail address")).to_be_visible()
    expect(officer.get_by_label("E-mail address")).to_have_value("senco@example,org")
    look("school-wrong-address")
    officer.goto(f"{ALL}schools/{EXAMPLE}/")
    look("school-published")


def put_right_what_came_back(officer: Page, site: Site, email: str, look: Look) -> None:
    site.run(CAME_BACK.format(email=email))
    officer.goto(f"{ALL}returned/")
    expect(officer.get_by_role("heading", name=email)).to_be_visible()
    look("returned")
    box = officer.locator(".offers__box").filter(has_text=email)
    box.get_by_label("The right address").fill(f"new-{email}")
    box.get_by_role("button", name="Invite this address instead").click()
    expect(officer.get_by_text(f"1 invitation sent to new-{email}.")).to_be_visible()
    officer.get_by_role("button", name=re.compile(f"It works again ?: {email}")).click()
    expect(officer.get_by_text(f"Letters go to {email} again.")).to_be_visible()


def write_to(officer: Page, site: Site, school: School, email: str, look: Look) -> None:
    officer.goto(f"{ALL}reminders/")
    officer.get_by_role("link", name="Write to schools").click()
    officer.get_by_role("link", name="Not started").click()
    look("remind")
    officer.get_by_label("Name, place or number").fill(school.urn)
    officer.get_by_label("Subject").fill("Your offer, {head}")
    officer.get_by_role("button", name="Look at the letters").click()
    expect(officer.get_by_role("main")).to_contain_text("Nothing is sent. See below what is to be put right.")
    look("remind-wrong")
    officer.get_by_label("Subject").fill("Your offer, {school}")
    officer.get_by_role("button", name="Look at the letters").click()
    expect(officer.get_by_role("main")).to_contain_text(f"Your offer, {school.name}")
    look("remind-preview")
    officer.get_by_role("button", name="Send 1 letter").click()
    expect(officer.get_by_text("1 of 1 sent.")).to_be_visible()
    look("batch")
    assert school.name in newest_mail(site, email)
    officer.get_by_role("link", name="All that was sent").click()
    look("batches")


def see_core_offer(officer: Page, look: Look) -> None:
    officer.goto(f"{ALL}core-offer/")
    look("core-offer")
    officer.get_by_label("Show").select_option(label="Every expectation")
    officer.get_by_role("button", name="Show", exact=True).click()
    look("core-offer-every")
    export = officer.get_by_role("link", name="Download this as CSV").get_attribute("href")
    assert "We do this" in officer.request.get(str(export)).text()
    officer.get_by_role("link", name="Example Beck Primary School").click()
    look("core-offer-school")
    officer.get_by_role("link", name="Schools will have an inclusive ethos").click()
    officer.get_by_text("Show them").click()
    look("core-offer-expectation")
    officer.get_by_role("link", name="All schools").click()
    expect(officer.get_by_label("Show")).to_have_value("ethos")


def move_from_closed(officer: Page, site: Site, urn: int, look: Look) -> None:
    site.run(CLOSED.format(urn=urn, successor=EXAMPLE))
    officer.goto(f"{ALL}closed/")
    look("closed")
    button = officer.get_by_role("button", name=f"Move 1 editor of Example Old Mill School {urn}")
    if button.count():
        button.click()
        expect(officer.get_by_text("1 editor moved.")).to_be_visible()
    officer.get_by_role("link", name=f"Example Old Mill School {urn}", exact=True).click()
    look("school-closed")
    officer.goto(f"{ALL}schools/{EXAMPLE}/")
    expect(officer.get_by_role("main")).to_contain_text(f"mill-{urn}@example.org")


def edit_questions(officer: Page, look: Look) -> None:
    """The introduction, a new question with details, its place, and what is wrong with an empty one."""
    officer.get_by_role("link", name="Change title and introduction").click()
    look("template-words")
    officer.get_by_role("button", name="Save").click()
    officer.get_by_role("link", name="Add a question").click()
    look("question-new")
    officer.get_by_role("button", name="Save").click()
    look("question-wrong")
    officer.locator("#id_text").fill("How do you help us with school transport?")
    officer.get_by_role("button", name="Save").click()
    officer.get_by_role("button", name=re.compile("Up ?: How do you help us with school transport")).last.click()
    officer.get_by_role("link", name="How do you help us with school transport?").last.click()
    look("question")
    officer.get_by_role("link", name="Add details").click()
    look("details-new")
    officer.get_by_label("Title").fill("Who arranges it")
    officer.get_by_role("button", name="Save").click()
    officer.get_by_role("link", name="Who arranges it").click()
    look("details")
    officer.locator("a[href$='/']").filter(has_text=", version ").click()
