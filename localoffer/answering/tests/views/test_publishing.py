"""From checking the answers to having them published, as a school's people see it."""

import re
from html import unescape

import pytest
from django.test import Client

from localoffer.answering.draft import DraftAnswer, OfferDraft
from localoffer.answering.draft_stamp import draft_stamp
from localoffer.answering.tests.publishing_builders import ReadySchool, finish, ready_school
from localoffer.answering.tests.views.entrance import words
from localoffer.schools.models import SchoolOffer
from tests.builders import school_offers as builders
from tests.builders.school_offers import signed_in

pytestmark = pytest.mark.django_db
PAGES = ("preview/", "check/", "published/", "history/", "history/compare/", "history/1/", "take-back/")


@pytest.fixture
def school() -> ReadySchool:
    return ready_school(name="Oak School")


def page(school: ReadySchool, below: str, person: object = None, status: int = 200) -> str:
    answer = signed_in(person or school.editor).get(school.address(below))  # type: ignore[arg-type]
    assert answer.status_code == status
    return unescape(answer.content.decode())


def seen_on(school: ReadySchool) -> str:
    found = re.search(r'name="seen" value="([0-9a-f]+)"', page(school, "check/"))
    assert found
    return found[1]


def publish(school: ReadySchool, person: object = None, seen: str | None = None) -> tuple[int, str]:
    client = signed_in(person or school.editor)  # type: ignore[arg-type]
    seen = seen_on(school) if seen is None else seen
    answer = client.post(school.address("publish/"), {"seen": seen})
    return answer.status_code, answer.headers.get("Location", "") or unescape(answer.content.decode())


def test_the_preview_shows_the_draft_and_says_that_it_is_one(school: ReadySchool) -> None:
    shown = page(school, "preview/")
    assert "This is a preview" in shown
    assert "Families cannot see this yet." in shown
    assert "We listen, answer 1." in shown
    assert 'href="https://school.example.org/send/"' in shown
    assert shown.count("<h1") == 1


def test_check_answers_shows_every_answer_with_a_way_to_change_it(school: ReadySchool) -> None:
    shown = page(school, "check/")
    for number in (1, 2):
        assert f"We listen, answer {number}." in shown
        assert school.address(f"questions/question-{number}/") in shown
        assert f'Change<span class="govuk-visually-hidden"> “Question {number}?”' in shown
    assert school.address("own-page/") in shown
    assert '<a class="govuk-link lo-address" href="https://school.example.org/send/">' in shown
    assert "Publish now" in shown
    assert "Open Government Licence" in shown


def test_check_answers_says_what_is_missing_and_has_no_button(school: ReadySchool) -> None:
    DraftAnswer.objects.filter(question__position=2).update(is_finished=False, text="")
    shown = page(school, "check/")
    missing = shown.partition("Not ready to publish yet")[2].partition("See it as one page")[0]
    assert "Answer these and mark them as finished:" in missing
    assert f'href="{school.address("questions/question-2/")}">2. Question 2?</a>' in missing
    assert "Question 1?" not in missing
    assert "No answer yet." in shown
    assert "Publish now" not in shown


def test_check_answers_lists_those_that_wait_for_a_yes(school: ReadySchool) -> None:
    DraftAnswer.objects.filter(question__position=1).update(to_confirm=True)
    missing = page(school, "check/").partition("Say whether these answers are still true:")[2]
    assert f'href="{school.address("questions/question-1/")}">1. Question 1?</a>' in missing


def test_words_that_end_with_publishing_are_shown_beside_the_button(school: ReadySchool) -> None:
    assert "Words that end when you publish" not in page(school, "check/")
    question = school.answers()[0].question
    DraftAnswer.every.create(draft=school.draft, question=question, text="We had a minibus.", is_asked=False)
    shown = page(school, "check/")
    assert "Words that end when you publish" in shown
    assert "We had a minibus." in shown
    assert "Publish now" in shown


def test_who_waits_to_be_confirmed_can_check_and_not_publish(school: ReadySchool) -> None:
    shown = page(school, "check/", school.waiting)
    assert "A confirmed editor of your school publishes this." in shown
    assert "Publish now" not in shown
    assert publish(school, school.waiting)[0] == 403
    assert not SchoolOffer.objects.exists()


def test_publishing_leads_to_what_the_school_takes_away(school: ReadySchool) -> None:
    assert publish(school) == (302, school.address("published/"))
    shown = page(school, "published/")
    assert "Your offer is published" in shown
    assert "Put the link on your homepage" in shown
    public = f"/schools/{school.setting.urn}/"
    for below in ("offer/leaflet/formats/pdf/", "offer/leaflet/formats/word/", "offer/formats/pdf/", "offer/data/"):
        assert f'href="{public}{below}"' in shown
    assert "<h2>Question 1?</h2>" in shown
    frame = f'{public}offer/embed/" title="What Oak School offers"'
    assert frame in shown


def test_the_html_to_copy_is_shown_as_text(school: ReadySchool) -> None:
    finish(school.draft, "a < b</textarea><script>alert(1)</script>")
    publish(school)
    shown = signed_in(school.editor).get(school.address("published/")).content.decode()
    assert "<script>alert(1)" not in shown
    box = re.search(r'<textarea[^>]*id="copy-answers"[^>]*>\n(.*?)</textarea>', shown, re.DOTALL)
    assert box
    assert "<p>a &lt; b&lt;/textarea&gt;&lt;script&gt;" in unescape(box[1])


@pytest.mark.parametrize(("asked", "tag"), [("3", "h3"), ("2", "h2"), ("9", "h2"), ("%00", "h2"), ("x", "h2")])
def test_the_level_of_headings_is_chosen(school: ReadySchool, asked: str, tag: str) -> None:
    publish(school)
    assert f"<{tag}>Question 1?</{tag}>" in page(school, f"published/?level={asked}")


def test_pressed_twice_it_is_published_once_and_both_end_on_the_same_page(school: ReadySchool) -> None:
    seen = seen_on(school)
    assert publish(school, seen=seen) == publish(school, seen=seen) == (302, school.address("published/"))
    assert SchoolOffer.objects.count() == 1


def test_an_old_page_does_not_publish_a_newer_draft(school: ReadySchool) -> None:
    seen = seen_on(school)
    publish(school)
    builders.draft(school.setting, reason="change", based_on=SchoolOffer.objects.get())
    finish(OfferDraft.objects.get())
    status, shown = publish(school, seen=seen)
    assert status == 409
    assert "Somebody has changed an answer" in shown
    assert SchoolOffer.objects.count() == 1


@pytest.mark.parametrize("seen", ["", "\0", "x" * 10_000])
def test_nonsense_publishes_nothing(school: ReadySchool, seen: str) -> None:
    assert publish(school, seen=seen)[0] == 409
    assert not SchoolOffer.objects.exists()


def test_what_is_missing_at_the_last_moment_is_said(school: ReadySchool) -> None:
    school.setting.status = "closed"
    school.setting.save()
    status, shown = publish(school, seen=seen_of(school))
    assert status == 422
    assert "Oak School has closed. Nothing more can be published for it." in shown


def seen_of(school: ReadySchool) -> str:
    return draft_stamp(school.draft, school.answers())


def test_without_a_draft_or_an_offer_the_way_leads_to_the_list_of_tasks(school: ReadySchool) -> None:
    school.draft.delete()
    for below in ("preview/", "check/", "published/", "take-back/"):
        answer = signed_in(school.editor).get(school.address(below))
        assert (answer.status_code, answer.headers["Location"]) == (302, school.address(""))
    assert signed_in(school.editor).post(school.address("publish/")).headers["Location"] == school.address("")


def test_nobody_else_sees_any_of_it(school: ReadySchool) -> None:
    publish(school)
    for below in PAGES:
        assert page(school, below, school.stranger, 404)
        answer = Client().get(school.address(below))
        assert answer.status_code == 302
        assert "next=" in answer.headers["Location"]
    assert signed_in(school.stranger).post(school.address("publish/"), {"seen": "x"}).status_code == 404
    assert signed_in(school.stranger).post(school.address("take-back/"), {"reason": "x"}).status_code == 404


def test_who_had_to_sign_in_again_finds_the_button_and_nothing_published(school: ReadySchool) -> None:
    """Signing in leads back to the address that was asked for, by GET."""
    client = signed_in(school.editor)
    shown = words(client.get(school.address("publish/"), follow=True))
    assert "Nothing is published yet." in shown
    assert "Publish now" in shown
    assert not SchoolOffer.objects.exists()
