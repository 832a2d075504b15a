"""A school is told that the questions changed, and moves to the newest when it wants to."""

import pytest
from django.test import Client

from localoffer.accounts.models import User
from localoffer.answering.actions.drafts import begin_draft
from localoffer.answering.models import DraftAnswer, OfferDraft
from localoffer.answering.tests.versions import FIRST, SECOND, THIRD, questions
from localoffer.schools.models import OfferTemplate, Setting
from tests.builders.school_offers import editor, setting

pytestmark = pytest.mark.django_db


@pytest.fixture
def school() -> Setting:
    return setting()


@pytest.fixture
def writer(school: Setting, client: Client) -> User:
    """An editor of the school, signed in."""
    user = editor(school).user
    client.force_login(user)
    return user


@pytest.fixture
def newest(school: Setting, writer: User) -> OfferTemplate:
    """Released after the school began; a question went away, to which there were words."""
    questions("1", FIRST, {"support": {}, "gone": {}})
    draft = begin_draft(setting=school, by=writer)
    DraftAnswer.objects.filter(draft=draft, question__identifier="gone").update(text="Many <good> words", version=1)
    return questions("2", SECOND, {"support": {"text": "Who helps?"}, "added": {}})


def address(school: Setting) -> str:
    return f"/account/schools/{school.urn}/new-questions/"


def test_the_list_of_tasks_says_so_and_leads_there(client: Client, school: Setting, newest: OfferTemplate) -> None:
    page = client.get(f"/account/schools/{school.urn}/").content.decode()
    assert "We have released newer questions since you began." in page
    assert f'href="{address(school)}"' in page


def test_the_page_says_what_is_different(client: Client, school: Setting, newest: OfferTemplate) -> None:
    page = client.get(address(school)).content.decode()
    assert "“Support?” is now: “Who helps?”" in page
    assert "There is a new question: “Added?”" in page
    assert "We no longer ask: “Gone?”" in page
    assert OfferDraft.objects.get().template != newest, "looking changes nothing"


def test_the_button_moves_the_draft_and_shows_the_words_to_copy(
    client: Client, school: Setting, newest: OfferTemplate
) -> None:
    answer = client.post(address(school), {"template": newest.pk}, follow=True)
    page = answer.content.decode()
    assert "Your answers have come along." in page
    assert "We have released newer questions" not in page
    assert "read and copy them" in page
    assert OfferDraft.objects.get().template == newest
    assert "Many &lt;good&gt; words" in client.get(address(school)).content.decode()


def test_pressed_twice_it_is_done_once(client: Client, school: Setting, newest: OfferTemplate) -> None:
    for _ in range(2):
        assert client.post(address(school), {"template": newest.pk}).status_code == 302
    assert OfferDraft.objects.get().template == newest


@pytest.mark.parametrize("sent", ["", "0", "x\0", "9" * 40])
def test_questions_that_changed_again_are_shown_first(
    client: Client, school: Setting, newest: OfferTemplate, sent: str
) -> None:
    before = OfferDraft.objects.get().template
    page = client.post(address(school), {"template": sent}).content.decode()
    assert "They changed again a moment ago." in page
    assert OfferDraft.objects.get().template == before
    questions("3", THIRD, {"support": {}})
    assert "They changed again" in client.post(address(school), {"template": newest.pk}).content.decode()


def test_without_news_the_page_says_so(client: Client, school: Setting, writer: User) -> None:
    questions("1", FIRST, {"support": {}})
    begin_draft(setting=school, by=writer)
    assert "Your questions are the newest" in client.get(address(school)).content.decode()
    assert "newer questions" not in client.get(f"/account/schools/{school.urn}/").content.decode()


def test_without_a_draft_it_leads_back(client: Client, school: Setting, writer: User) -> None:
    for ask in (client.get, client.post):
        assert ask(address(school)).headers["Location"] == f"/account/schools/{school.urn}/"


def test_a_school_of_another_kind_is_told_why(client: Client, school: Setting, writer: User) -> None:
    questions("1", FIRST, {"support": {}})
    begin_draft(setting=school, by=writer)
    questions("1", FIRST, {"support": {}}, identifier="special")
    school.kinds = list(setting(kinds=("special",)).kinds.all())
    school.save()
    page = client.get(f"/account/schools/{school.urn}/").content.decode()
    assert "There are questions for settings of your kind now: Special." in page


def test_others_see_nothing(client: Client, school: Setting, newest: OfferTemplate) -> None:
    before = OfferDraft.objects.get().template
    client.force_login(editor(setting()).user)
    for ask in (client.get, client.post):
        answer = ask(address(school), {"template": newest.pk})
        assert answer.status_code == 404
        assert "Many" not in answer.content.decode()
    client.logout()
    assert client.get(address(school)).status_code == 302
    assert OfferDraft.objects.get().template == before


def test_the_title_says_what_the_heading_says(client: Client, school: Setting, writer: User) -> None:
    questions("1", FIRST, {"support": {}})
    begin_draft(setting=school, by=writer)
    shown = client.get(address(school)).content.decode()
    assert "<title>Your questions are the newest" in shown
    assert ">Your questions are the newest</h1>" in shown
