from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client, override_settings
from wagtail.models import Page, Revision, Site

from localoffer.accounts.models import User
from localoffer.pages.actions import UnreadableHeadings, load_pages, load_statutory_headings
from localoffer.pages.models import GuidancePage, HomePage, SectionPage, StatutoryHeading
from localoffer.pages.page_file import UnreadablePageFile
from localoffer.publishing.models import AuditEntry, Publication

pytestmark = pytest.mark.django_db

HOME = 'kind = "home"\ntitle = "Our offer"\nsummary = "All of it."\nowner = "Team"\n'
MONEY = 'slug = "money"\nkind = "section"\ntitle = "Money"\nsummary = "Who pays."\nowner = "Finance"\n'
TAX = """slug = "tax"
parent = "money"
kind = "guidance"
title = "Tax"
summary = "Who pays tax."
headings = ["A1"]
owner = "Finance"
owner_email = "finance@example.org"
[[body]]
type = "text"
html = '<p>See <a href="/money/">money</a> and <a href="/later/">later</a>.</p>'
"""
LATER = 'slug = "later"\nkind = "guidance"\ntitle = "Later"\nsummary = "What comes next."\n'
ROUTE = '[[route]]\ngroup = "question"\ntitle = "Money"\npage = "money"\n'


@pytest.fixture
def folder(tmp_path: Path, headings: None) -> Path:
    for name, text in {"00.toml": HOME + ROUTE, "10.toml": MONEY, "11.toml": TAX, "20.toml": LATER}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_headings_are_added_once_and_brought_up_to_date(headings: None) -> None:
    count = StatutoryHeading.objects.count()
    StatutoryHeading.objects.filter(identifier="C14").update(title="Old")
    assert load_statutory_headings(path=settings.DATA_DIR / "duties" / "statutory-headings.toml") == count
    assert StatutoryHeading.objects.count() == count
    assert StatutoryHeading.objects.get(identifier="C14").title != "Old"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[[heading",
        'version = "1"\n[[heading]]\nidentifier = "A1"',
        'version = "1"\n[[heading]]\nidentifier = "A1"\ncolour = "red"',
    ],
)
def test_broken_headings_change_nothing(tmp_path: Path, text: str) -> None:
    path = tmp_path / "headings.toml"
    path.write_text(text)
    with pytest.raises(UnreadableHeadings, match=r"headings\.toml"):
        load_statutory_headings(path=path)
    assert not StatutoryHeading.objects.exists()


def test_pages_are_published_in_their_places(folder: Path, client: Client) -> None:
    told: list[str] = []
    assert load_pages(directory=folder, progress=told.append).added == 4
    assert told == ["Money", "Tax", "Later"]
    for address in ("/", "/money/", "/money/tax/", "/later/"):
        assert client.get(address).status_code == 200
        assert Publication.objects.get(address=address).is_public
    assert Revision.objects.count() == 4


def test_the_home_page_takes_the_place_of_wagtails(folder: Path) -> None:
    with override_settings(SITE_URL="https://offer.example"):
        load_pages(directory=folder)
    site = Site.objects.get()
    assert (site.hostname, site.port, site.site_name) == ("offer.example", 443, settings.AUTHORITY.site_name)
    assert site.root_page.specific == HomePage.objects.get()
    assert [page.title for page in Page.objects.filter(depth=2)] == ["Our offer"]


def test_pages_have_owners_and_headings(folder: Path) -> None:
    officer = User.objects.create_superuser("officer")
    load_pages(directory=folder, by=officer)
    page = GuidancePage.objects.get(slug="tax")
    assert page.publication is not None
    assert (page.publication.owner, page.publication.owner_email) == ("Finance", "finance@example.org")
    assert [heading.identifier for heading in page.headings.all()] == ["A1"]
    assert Publication.objects.get(address="/").owner == "Team"
    assert set(AuditEntry.objects.values_list("by", flat=True)) == {officer.pk}


def test_links_follow_pages_even_those_that_come_later(folder: Path) -> None:
    load_pages(directory=folder)
    SectionPage.objects.get().move(GuidancePage.objects.get(slug="later"), pos="left")
    later = GuidancePage.objects.get(slug="later")
    later.slug = "soon"
    later.save()
    spans = GuidancePage.objects.get(slug="tax").to_document().blocks[0].spans
    assert [span.href for span in spans if span.href] == ["/money/", "/soon/"]


def test_routes_lead_to_pages(folder: Path) -> None:
    load_pages(directory=folder)
    assert [(route.title, route.href) for route in HomePage.objects.get().routes.all()] == [("Money", "/money/")]


def test_a_second_time_changes_nothing(folder: Path) -> None:
    load_pages(directory=folder)
    page = GuidancePage.objects.get(slug="tax")
    page.title = "Officers wrote this"
    page.save_revision().publish()
    before = (Page.objects.count(), Revision.objects.count(), AuditEntry.objects.count())
    assert load_pages(directory=folder).added == 0
    assert (Page.objects.count(), Revision.objects.count(), AuditEntry.objects.count()) == before
    assert GuidancePage.objects.get(slug="tax").title == "Officers wrote this"


def test_a_page_that_is_new_in_the_folder_is_added(folder: Path) -> None:
    load_pages(directory=folder)
    (folder / "30.toml").write_text(LATER.replace("later", "last"))
    assert load_pages(directory=folder).added == 1


def test_a_folder_without_a_home_page(folder: Path) -> None:
    (folder / "00.toml").unlink()
    assert load_pages(directory=folder).added == 4
    assert HomePage.objects.get().title == settings.AUTHORITY.site_name


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("30.toml", "slug =", "30.toml cannot be read"),
        ("30.toml", LATER.replace("later", "x") + 'headings = ["Z9"]', "30.toml: there is no statutory heading Z9"),
        ("30.toml", LATER.replace("later", "services"), "30.toml: another part of the site"),
        ("30.toml", LATER.replace("later", "x") + 'parent = "later"', "30.toml: its parent “later” is not a section"),
        ("30.toml", LATER.replace("later", "Not A Slug!"), "30.toml: .*slug"),
        ("30.toml", LATER.replace("later", "x") + 'owner = "T"\nowner_email = "no"', "30.toml: .*email"),
        ("30.toml", LATER.replace("later", "x") + '[[body]]\ntype = "video"', "30.toml: block 1"),
        ("00.toml", HOME + ROUTE.replace('"money"', '"nowhere"'), "00.toml: no file has the slug nowhere"),
    ],
)
def test_one_broken_file_and_nothing_goes_in(folder: Path, name: str, text: str, message: str) -> None:
    (folder / name).write_text(text)
    before = (Page.objects.count(), Publication.objects.count())
    with pytest.raises(UnreadablePageFile, match=message):
        load_pages(directory=folder)
    assert (Page.objects.count(), Publication.objects.count()) == before
    assert not HomePage.objects.exists()


def test_the_projects_own_pages_go_in(headings: None, vocabularies: None) -> None:
    files = list((settings.DATA_DIR / "leeds" / "pages").glob("*.toml"))
    assert load_pages(directory=settings.DATA_DIR / "leeds" / "pages").added == len(files)
    assert not Publication.objects.filter(kind="page", is_public=False).exists()
