import pytest
from wagtail.actions.move_page import MovePageAction
from wagtail.models import Page

from localoffer.pages.models import GuidancePage, HomePage, SectionPage
from localoffer.pages.public_page import public_page_models, restate, restate_all
from localoffer.pages.tests.stated import publication_of
from localoffer.publishing.models import Publication

pytestmark = pytest.mark.django_db


def address(page: Page) -> str:
    return publication_of(page.specific).address


@pytest.fixture
def other(home: HomePage) -> SectionPage:
    home.add_child(instance=SectionPage(title="Money", slug="money", summary="Who pays."))
    page: SectionPage = SectionPage.objects.get(slug="money")
    return page


def test_the_page_types() -> None:
    assert set(public_page_models()) == {HomePage, SectionPage, GuidancePage}


def test_a_published_page_is_a_public_publication(guidance: GuidancePage) -> None:
    publication = guidance.publication
    assert publication is not None
    assert (publication.kind, publication.address) == ("page", "/school/sen-support/")
    assert (publication.title, publication.summary) == ("SEN support", "Help without a plan.")
    assert publication.is_public


def test_the_home_page_stands_for_the_whole(home: HomePage) -> None:
    assert address(home) == "/"


def test_a_page_outside_the_site_is_no_publication(db: None) -> None:
    page = HomePage(title="Elsewhere", slug="elsewhere", summary="s")
    Page.get_first_root_node().add_child(instance=page)
    assert HomePage.objects.get().publication is None


def test_a_draft_tells_the_public_nothing(guidance: GuidancePage) -> None:
    guidance.title, guidance.slug, guidance.summary = "Draft title", "draft", "Draft summary."
    guidance.save_revision()
    publication = publication_of(guidance)
    assert (publication.title, publication.address) == ("SEN support", "/school/sen-support/")
    assert publication.summary == "Help without a plan."


def test_publishing_a_draft_tells_it(guidance: GuidancePage) -> None:
    guidance.title = "Help without a plan"
    guidance.save_revision().publish()
    assert publication_of(guidance).title == "Help without a plan"


def test_a_page_that_was_never_published_is_not_public(section: SectionPage) -> None:
    section.add_child(instance=GuidancePage(title="New", slug="new", summary="s", live=False))
    assert not Publication.objects.get(address="/school/new/").is_public


def test_a_new_slug_moves_the_page_and_those_below(section: SectionPage, guidance: GuidancePage) -> None:
    section.slug = "in-school"
    section.save_revision().publish()
    assert (address(section), address(guidance)) == ("/in-school/", "/in-school/sen-support/")
    assert Publication.objects.count() == 3


def test_a_moved_page_takes_those_below_with_it(
    section: SectionPage, guidance: GuidancePage, other: SectionPage
) -> None:
    section.move(other, pos="last-child")
    assert (address(section), address(guidance)) == ("/money/school/", "/money/school/sen-support/")


def test_two_pages_may_trade_places(section: SectionPage, guidance: GuidancePage, other: SectionPage) -> None:
    section.slug = "aside"
    section.save()
    other.slug = "school"
    other.save()
    SectionPage.objects.get(pk=section.pk).move(SectionPage.objects.get(pk=other.pk), pos="last-child")
    assert (address(other), address(guidance)) == ("/school/", "/school/aside/sen-support/")


def test_a_move_that_saves_nothing_is_put_right(
    section: SectionPage, guidance: GuidancePage, other: SectionPage
) -> None:
    MovePageAction(section, other, pos="last-child").execute()
    assert address(section) == "/school/"
    restate(Page.objects.filter(pk=section.pk))
    assert (address(section), address(guidance)) == ("/money/school/", "/money/school/sen-support/")


def test_an_unpublished_page_is_withdrawn_and_keeps_its_address(guidance: GuidancePage) -> None:
    guidance.unpublish()
    publication = publication_of(guidance)
    assert (publication.is_public, publication.address) == (False, "/school/sen-support/")


def test_an_unpublished_page_that_was_not_saved_is_put_right(guidance: GuidancePage) -> None:
    Page.objects.get(pk=guidance.pk).unpublish()
    restate_all()
    assert not publication_of(guidance).is_public


def test_a_deleted_page_frees_its_address_and_those_below(section: SectionPage, guidance: GuidancePage) -> None:
    kept = {publication_of(page).pk for page in (section, guidance)}
    section.delete()
    withdrawn = Publication.objects.filter(pk__in=kept)
    assert {publication.address for publication in withdrawn} == {f"/withdrawn/{pk}/" for pk in kept}
    assert not any(publication.is_public for publication in withdrawn)
    assert Publication.objects.public().count() == 1


def test_a_page_deleted_past_us_is_put_right(guidance: GuidancePage) -> None:
    Page.objects.get(pk=guidance.pk).delete()
    restate_all()
    assert not publication_of(guidance).is_public


def test_a_new_page_may_take_the_address_of_a_deleted_one(section: SectionPage, guidance: GuidancePage) -> None:
    guidance.delete()
    section.refresh_from_db()
    section.add_child(instance=GuidancePage(title="Again", slug="sen-support", summary="s"))
    assert Publication.objects.get(address="/school/sen-support/").title == "Again"


def test_restating_changes_nothing_that_is_right(guidance: GuidancePage) -> None:
    before = list(Publication.objects.order_by("pk").values())
    restate_all()
    assert list(Publication.objects.order_by("pk").values()) == before


def test_a_copied_page_is_a_publication_of_its_own(section: SectionPage, guidance: GuidancePage) -> None:
    guidance.save_revision().publish()
    copy = GuidancePage.objects.get(pk=guidance.pk).copy(update_attrs={"slug": "copy", "title": "Copy"}, keep_live=True)
    copy.get_latest_revision().publish()
    copied, first = GuidancePage.objects.get(pk=copy.pk), GuidancePage.objects.get(pk=guidance.pk)
    assert copied.publication_id != first.publication_id
    assert (address(copied), address(first)) == ("/school/copy/", "/school/sen-support/")


def test_an_old_revision_keeps_the_publication(guidance: GuidancePage) -> None:
    old = guidance.save_revision()
    guidance.title = "Newer"
    guidance.save_revision().publish()
    old.publish()
    again = GuidancePage.objects.get(pk=guidance.pk)
    assert again.publication_id == guidance.publication_id
    assert publication_of(guidance).title == "SEN support"
