"""The authority's pages are loaded once. From then on they are the officers' own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection
from django.test import override_settings
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from localoffer.exchange.models import StarterRecord
from localoffer.exchange.starter.pages import set_up_pages
from localoffer.pages.actions import load_pages
from localoffer.pages.models import GuidancePage, HomePage, SectionPage
from localoffer.publishing.models import Publication

pytestmark = pytest.mark.django_db

PAGES = {
    "00-home.toml": 'kind = "home"\ntitle = "Our offer"\nsummary = "All of it."\n'
    '[[route]]\ngroup = "question"\ntitle = "Money"\npage = "money"\n'
    '[[route]]\ngroup = "question"\ntitle = "Travel"\npage = "travel"\n',
    "10-money.toml": 'slug = "money"\nkind = "section"\ntitle = "Money"\nsummary = "Who pays."\n',
    "11-tax.toml": 'slug = "tax"\nparent = "money"\nkind = "guidance"\ntitle = "Tax"\nsummary = "Who pays tax."\n',
    "20-travel.toml": 'slug = "travel"\nkind = "section"\ntitle = "Travel"\nsummary = "How to get there."\n',
}
GRANTS = 'slug = "grants"\nparent = "money"\nkind = "guidance"\ntitle = "Grants"\nsummary = "What you can ask for."\n'


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    pages = tmp_path / "pages"
    pages.mkdir()
    for name, text in PAGES.items():
        (pages / name).write_text(text, encoding="utf-8")
    with override_settings(AUTHORITY_DIR=tmp_path):
        yield pages


@pytest.fixture
def loaded(folder: Path) -> Path:
    assert set_up_pages().startswith("4 added")
    return folder


def addresses() -> set[str]:
    return set(Publication.objects.public().values_list("address", flat=True))


def test_a_renamed_page_stays_where_officers_put_it(loaded: Path) -> None:
    money = SectionPage.objects.get(slug="money")
    money.slug = "costs"
    money.save_revision().publish()
    assert set_up_pages().startswith("0 added")
    assert addresses() == {"/", "/costs/", "/costs/tax/", "/travel/"}


def test_a_moved_page_stays_where_officers_put_it(loaded: Path) -> None:
    GuidancePage.objects.get(slug="tax").move(SectionPage.objects.get(slug="travel"), pos="last-child")
    assert set_up_pages().startswith("0 added")
    assert addresses() == {"/", "/money/", "/travel/", "/travel/tax/"}


def test_a_deleted_page_stays_deleted(loaded: Path) -> None:
    GuidancePage.objects.get(slug="tax").delete()
    assert set_up_pages().startswith("0 added")
    assert addresses() == {"/", "/money/", "/travel/"}


def test_a_new_page_goes_below_its_section_wherever_that_is(loaded: Path) -> None:
    money = SectionPage.objects.get(slug="money")
    money.slug = "costs"
    money.save_revision().publish()
    (loaded / "12-grants.toml").write_text(GRANTS, encoding="utf-8")
    assert set_up_pages().startswith("1 added")
    assert "/costs/grants/" in addresses()


def test_a_new_page_of_a_deleted_section_is_not_added(loaded: Path) -> None:
    SectionPage.objects.get(slug="money").delete()
    (loaded / "12-grants.toml").write_text(GRANTS, encoding="utf-8")
    assert set_up_pages().startswith("0 added")
    assert addresses() == {"/", "/travel/"}


def test_a_database_without_records_gets_no_page_twice(loaded: Path) -> None:
    StarterRecord.objects.all().delete()
    assert set_up_pages().startswith("0 added")
    assert set(StarterRecord.objects.known(StarterRecord.Kind.PAGE)) == {"money", "tax", "travel"}
    GuidancePage.objects.get(slug="tax").delete()
    assert set_up_pages().startswith("0 added")
    assert Page.objects.filter(slug="tax").count() == 0


def test_a_home_page_that_was_deleted_returns_without_what_was_below(loaded: Path) -> None:
    GuidancePage.objects.get(slug="tax").delete()
    SectionPage.objects.get(slug="money").delete()
    travel = SectionPage.objects.get(slug="travel")
    travel.move(Page.get_first_root_node(), pos="last-child")
    HomePage.objects.get().delete()
    assert set_up_pages().startswith("1 added")
    assert [route.title for route in HomePage.objects.get().routes.all()] == ["Travel"]


def test_nothing_is_remembered_of_what_did_not_go_in(folder: Path) -> None:
    (folder / "12-grants.toml").write_text(GRANTS + 'headings = ["Z9"]\n', encoding="utf-8")
    with pytest.raises(ValueError, match="Z9"):
        set_up_pages()
    assert not StarterRecord.objects.exists()
    assert not HomePage.objects.exists()


def test_the_second_time_does_not_look_for_each_page(loaded: Path) -> None:
    with CaptureQueriesContext(connection) as queries:
        load_pages(directory=loaded, known=StarterRecord.objects.known(StarterRecord.Kind.PAGE))
    assert [query["sql"] for query in queries if '"slug" = ' in query["sql"]] == []
