"""What was published until now, what changed, and taking it back."""

from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from localoffer.answering.actions.drafts import begin_draft
from localoffer.answering.actions.publish import publish_offer
from localoffer.answering.tests.publishing_builders import ReadySchool, finish, ready_school
from localoffer.schools.models import OfferAnswer, SchoolOffer
from tests.builders.school_offers import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def school() -> ReadySchool:
    """Published twice."""
    made = ready_school(name="Oak School")
    publish_offer(draft=made.draft, by=made.editor)
    publish_again(made, "We always listen")
    return made


def publish_again(school: ReadySchool, text: str) -> None:
    draft = begin_draft(setting=school.setting, by=school.editor, is_change=True)
    finish(draft, text)
    publish_offer(draft=draft, by=school.editor)


def page(school: ReadySchool, below: str, status: int = 200) -> str:
    answer = signed_in(school.editor).get(school.address(below))
    assert answer.status_code == status
    return unescape(answer.content.decode())


def test_every_publishing_is_listed_with_its_date_and_who(school: ReadySchool) -> None:
    shown = page(school, "history/")
    assert shown.index("Version 2,") < shown.index("Version 1,")
    assert shown.count(f"by {school.editor.email}") == 2
    assert "Families read this" in shown
    assert "Replaced" in shown


def test_one_version_is_read_as_it_was(school: ReadySchool) -> None:
    assert "We listen, answer 1." in page(school, "history/1/")
    assert "A later version has replaced this." in page(school, "history/1/")
    assert "We always listen, answer 1." in page(school, "history/2/")
    page(school, "history/3/", 404)
    page(school, "history/99999999999999999999/", 404)


def test_two_versions_are_compared_word_by_word(school: ReadySchool) -> None:
    shown = page(school, "history/compare/?from=1&to=2")
    assert "What changed from version 1 to version 2" in shown
    assert '<ins><span class="govuk-visually-hidden">[added: </span>always ' in shown
    assert "2 answers changed, 0 answers stayed the same." in shown


def test_the_order_asked_for_does_not_matter_and_nonsense_means_the_last_two(school: ReadySchool) -> None:
    for asked in ("?from=2&to=1", "", "?from=%00&to=nine", "?from=77&to=88", "?from=²&to=2"):
        assert "from version 1 to version 2" in page(school, f"history/compare/{asked}")


def test_what_came_what_went_and_what_stayed(school: ReadySchool) -> None:
    offer = SchoolOffer.objects.current().get()
    first, second = offer.answers.all()
    OfferAnswer.objects.filter(pk=second.pk).delete()
    OfferAnswer.objects.filter(pk=first.pk).update(text="We listen, answer 1.")
    shown = page(school, "history/compare/")
    assert "The same" in shown
    assert "No longer answered" in shown
    # What changed is found at once among what did not.
    assert f'href="#compared-2">{second.question.text}</a>' in shown
    assert 'href="#compared-1"' not in shown
    assert "<del>" in shown
    assert "New" in page_of_first_publishing(school)


def page_of_first_publishing(school: ReadySchool) -> str:
    OfferAnswer.objects.filter(offer__number=1).delete()
    return page(school, "history/compare/")


def test_structured_parts_are_compared_too(school: ReadySchool) -> None:
    question = SchoolOffer.objects.current().get().answers.all()[0].question
    question.parts = [
        {"identifier": "who", "kind": "contacts", "title": "Contacts", "rows": [{"identifier": "s", "label": "SENCo"}]}
    ]
    question.save()
    for number, telephone in ((1, "0113 496 0001"), (2, "0113 496 0002")):
        OfferAnswer.objects.filter(offer__number=number, question=question).update(
            parts={"who": {"rows": {"s": {"telephone": telephone}}}}
        )
    shown = page(school, "history/compare/")
    assert '<del><span class="govuk-visually-hidden">[removed: </span>0001' in shown
    assert '<ins><span class="govuk-visually-hidden">[added: </span>0002' in shown


def test_with_one_version_there_is_nothing_to_compare() -> None:
    once = ready_school()
    assert "Nothing yet." in page(once, "history/")
    publish_offer(draft=once.draft, by=once.editor)
    assert "Show what changed" not in page(once, "history/compare/")


def test_words_are_escaped(school: ReadySchool) -> None:
    publish_again(school, "<script>alert(1)</script>")
    for below in ("history/3/", "history/compare/"):
        assert "<script>alert(1)" not in signed_in(school.editor).get(school.address(below)).content.decode()


def test_the_list_takes_as_many_queries_for_many_versions(school: ReadySchool) -> None:
    client = signed_in(school.editor)
    client.get(school.address("history/"))
    with CaptureQueriesContext(
        connection,
    ) as few:
        client.get(school.address("history/"))
    for number in range(3):
        publish_again(school, f"Again {number}")
    with CaptureQueriesContext(connection) as many:
        client.get(school.address("history/"))
    assert len(few) == len(many)


def test_taking_back_asks_why_and_says_what_happens(school: ReadySchool) -> None:
    client = signed_in(school.editor)
    assert "Families then no longer see it" in page(school, "take-back/")
    empty = client.post(school.address("take-back/"), {"reason": " ", "number": "2"})
    assert empty.status_code == 422
    assert "There is a problem" in empty.content.decode()
    done = client.post(school.address("take-back/"), {"reason": "Wrong telephone number.", "number": "2"}, follow=True)
    shown = unescape(done.content.decode())
    assert "You have taken back your offer." in shown
    assert "Wrong telephone number." in shown
    assert not SchoolOffer.objects.current().exists()


def test_a_newer_offer_is_not_taken_back_by_an_old_page(school: ReadySchool) -> None:
    client = signed_in(school.editor)
    client.post(school.address("take-back/"), {"reason": "Wrong.", "number": "1"})
    assert SchoolOffer.objects.current().get().number == 2


def test_who_waits_to_be_confirmed_takes_nothing_back(school: ReadySchool) -> None:
    assert signed_in(school.waiting).post(school.address("take-back/"), {"reason": "x"}).status_code == 403
