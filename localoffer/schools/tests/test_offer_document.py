"""What a school offers as a Document, alone and on the setting's page, with a fixed number of queries."""

from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from localoffer.publishing.document import Note, Section
from localoffer.publishing.record import EXAMPLE_TEXT, stated
from localoffer.schools.book_chapters import settings_chapter
from localoffer.schools.offer_document import offer_document
from localoffer.schools.school_offer import SchoolOffer
from localoffer.schools.setting import Setting
from localoffer.schools.setting_document import setting_document
from localoffer.schools.tests.builders import setting
from localoffer.schools.tests.offer_builders import offer_template, school_offer

pytestmark = pytest.mark.django_db


def words(offer: SchoolOffer) -> str:
    return " ".join(offer_document(offer).words())


def test_the_way_to_the_own_page_comes_first_and_then_question_by_question() -> None:
    offer = school_offer(setting(name="Example School"))
    document = offer_document(offer)
    assert document.title == "What Example School offers"
    first = next(iter(document.blocks))
    assert "SEN information report" in str(first)
    assert "https://school.example.org/send/" in str(first)
    assert [each.heading for each in document.sections] == [
        "Who is who?",
        "How do you train your staff?",
        "Is your building accessible?",
    ]
    assert [each.heading for each in document.sections[1].sections] == [
        "What our staff are trained in",
        "Needs that we support",
    ]
    for told in ("0113 496 0101", "Every autumn", "plain asd", "Step-free way in", "last reviewed 31 January 2026"):
        assert told in words(offer)


def test_it_says_since_when_until_when_and_by_whom() -> None:
    assert (
        "The school wrote this itself and published it on 5 November 2026. It will renew this by 1 September 2999."
        in words(school_offer())
    )


def test_one_that_is_overdue_says_so_as_a_warning() -> None:
    offer = school_offer(review_date=date(2026, 9, 1))
    warnings = [block for block in offer_document(offer).blocks if isinstance(block, Note) and block.warning]
    assert "should have renewed it by 1 September 2026" in str(warnings)
    assert "will renew" not in words(offer)


def test_draft_questions_and_invented_offers_are_marked() -> None:
    draft = school_offer(template=offer_template(is_confirmed=False))
    assert "has yet to confirm them" in words(draft)
    assert EXAMPLE_TEXT in words(school_offer(is_example=True))
    assert EXAMPLE_TEXT not in words(draft)


def test_an_invented_offer_of_a_real_school_is_marked_on_the_schools_page_once() -> None:
    invented, example = setting(), setting(is_example=True)
    for each in (invented, example):
        school_offer(each, is_example=True)
        assert " ".join(stated(each).words()).count(EXAMPLE_TEXT) == 1


def said(made: Setting) -> dict[str, Section]:
    return {section.heading: section for section in setting_document(made).sections}


def test_the_settings_document_carries_all_of_it() -> None:
    made = setting()
    school_offer(made)
    document = setting_document(made)
    offer = said(made)["What this school offers"]
    assert offer.sections[0].heading == "Who is who?"
    assert "SEN information report" in str(document.blocks[0])
    assert "Its page on special educational needs and disabilities (SEND)" not in said(made)
    assert "has not published" not in " ".join(document.words())


def test_without_an_own_page_the_page_on_send_is_still_asked_for() -> None:
    made = setting()
    school_offer(made, own_page="")
    assert "Its page on special educational needs and disabilities (SEND)" in said(made)


@pytest.mark.parametrize("has_offer", [True, False])
def test_the_own_page_that_officers_found_comes_first_with_an_offer_and_without(
    client: Client, has_offer: bool
) -> None:
    made = setting()
    if has_offer:
        school_offer(made, own_page="")
    made.own_page = "https://school.example.org/found/"
    made.save()
    assert "https://school.example.org/found/" in str(setting_document(made).blocks[0])
    assert "Its page on special educational needs and disabilities (SEND)" not in said(made)
    page = client.get(made.get_absolute_url()).content.decode()
    assert '<a class="govuk-button" href="https://school.example.org/found/"' in page


def test_what_was_withdrawn_or_replaced_is_not_there() -> None:
    made = setting()
    school_offer(made, is_current=False)
    assert "has not published its offer here yet" in " ".join(setting_document(made).words())


def test_the_page_shows_it_with_a_list_of_its_questions(client: Client) -> None:
    made = setting()
    school_offer(made)
    page = client.get(made.get_absolute_url()).content.decode()
    assert page.count("<h1") == 1
    own, contents, answer = (
        page.index(each)
        for each in ('href="https://school.example.org/send/"', 'href="#question-1"', '<h3 id="question-1">Who is who?')
    )
    assert own < contents < answer
    assert "<h4>What our staff are trained in</h4>" in page


def test_an_unfinished_thought_in_a_template_does_no_harm(client: Client) -> None:
    made = setting()
    offer = school_offer(made)
    answer = offer.answers.all()[0]
    answer.text, answer.parts = "<script>alert(1)</script>", {"people": {"rows": {"gone": {"name": "x"}}}}
    answer.save()
    page = client.get(made.get_absolute_url()).content.decode()
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_many_offers_are_read_on_as_many_queries_as_one(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    def read() -> None:
        for each in Setting.for_documents():
            each.to_document()

    school_offer()
    with django_assert_num_queries(12):
        read()
    for _ in range(4):
        school_offer()
    with django_assert_num_queries(12):
        read()


def test_settings_without_an_offer_cost_one_query_more_and_no_vocabulary(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    setting()
    with django_assert_num_queries(4):
        next(iter(Setting.for_documents())).to_document()


def test_the_book_holds_it() -> None:
    school_offer(setting(name="Example School"))
    assert "Who is who?" in str(settings_chapter().sections)
