"""A visitor comments, page by page, without a cookie and without losing a word."""

import pytest
from bs4 import Tag
from django.test import Client

from localoffer.comments.models import Comment
from localoffer.comments.tests import builders
from localoffer.comments.tests.commenting.walk import (
    FORM,
    checked,
    fields,
    heading,
    page,
    press,
    problems,
    rows,
    sent,
    visitor,
    whole,
)

pytestmark = pytest.mark.django_db

HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7 * 7177 }}'


@pytest.fixture(autouse=True)
def vocabularies() -> None:
    builders.category()
    builders.need("asd", "Autism")


@pytest.fixture
def parent() -> Client:
    return visitor()


def test_a_parent_tells_what_is_missing_one_question_a_page(parent: Client) -> None:
    shown = parent.get(FORM)
    assert heading(shown) == "What is your comment about?"
    assert not page(shown).select("button[value^=back]"), "the browser's own button leads back from the first page"
    shown = press(parent, shown, subject="missing")
    assert heading(shown) == "Who needs it, and where?"
    shown = press(parent, shown, need="asd", age="7", area="Armley")
    assert heading(shown) == "What do you want to tell us?"
    assert "Ring 999" in page(shown).get_text()
    shown = press(parent, shown, words="There is no club.\nNone.")
    assert heading(shown) == "Who are you?"
    shown = press(parent, shown, speaker="parent-carer")
    assert heading(shown) == "Shall we tell you what became of it?"
    shown = press(parent, shown)
    assert heading(shown) == "Check your answers"
    assert rows(shown) == {
        "About": "Something that is missing",
        "Need": "Autism",
        "Age": "7",
        "Area": "Armley",
        "Your comment": "There is no club.\nNone.",
        "Recordings": "Not answered",
        "Who you are": "A parent or carer",
        "E-mail address": "Not answered",
        "Telephone number": "Not answered",
        "Postal address": "Not answered",
    }
    assert not Comment.objects.exists(), "nothing is kept before it is sent"
    response = sent(parent, shown)
    comment = Comment.objects.get()
    assert (response.status_code, response["Location"]) == (303, f"/comments/{comment.reference}/?sent=1")
    assert comment.words == "There is no club.\nNone."
    assert comment.reference in page(parent.get(response["Location"])).get_text()


def test_a_young_person_comments_on_a_page_in_easier_words(parent: Client) -> None:
    leaflet = builders.publication(title="Swimming")
    shown = parent.get(FORM, {"about": leaflet.address, "easy": "1"})
    assert heading(shown) == "What is it about?"
    assert page(shown).select_one(f"main a[href='{leaflet.address}']")
    shown = press(parent, shown, category="quality")
    shown = press(parent, shown, words="I like it.")
    shown = press(parent, shown, speaker="young-person")
    shown = press(parent, shown)
    assert heading(shown) == "Look at your answers"
    assert rows(shown)["About"] == "Swimming"
    sent(parent, shown)
    comment = Comment.objects.get()
    assert (comment.about, comment.channel, comment.speaker) == (leaflet, "easy-web", "young-person")


def test_a_page_that_was_not_come_from_is_given_by_its_address(parent: Client) -> None:
    leaflet = builders.publication(title="Swimming")
    shown = press(parent, parent.get(FORM), subject="publication")
    assert heading(shown) == "Which page, service or school?"
    assert page(shown).select_one("main form[role=search]")
    wrong = press(parent, shown, about="https://elsewhere.example.org/")
    assert wrong.status_code == 422
    shown = press(parent, wrong, about=f"http://127.0.0.1{leaflet.address}?page=2")
    assert heading(shown) == "What kind of comment is it?"
    assert "Swimming" in page(shown).get_text()


def test_a_wrong_fact_goes_to_those_who_keep_the_page(parent: Client) -> None:
    leaflet = builders.publication()
    shown = page(parent.get(FORM, {"about": leaflet.address}))
    assert shown.select_one("main a[href^='/corrections/new/?about=']")


def test_a_link_from_a_page_that_is_gone(parent: Client) -> None:
    shown = parent.get(FORM, {"about": "/gone/"})
    assert shown.status_code == 200
    assert heading(shown) == "What is your comment about?"
    assert "We do not know the page" in page(shown).get_text()


def test_a_link_that_says_what_is_missing(parent: Client) -> None:
    shown = parent.get(FORM, {"missing": "1", "need": "asd", "age": "7", "area": "LS12"})
    assert heading(shown) == "Who needs it, and where?"
    typed = fields(shown)
    assert (typed["need"], typed["age"], typed["area"]) == ("asd", "7", "LS12")


def test_a_whole_postcode_is_cut_and_the_next_page_says_so(parent: Client) -> None:
    shown = press(parent, parent.get(FORM, {"missing": "1"}), area="ls12 3ab")
    assert "We keep only the first half of the postcode that you typed: LS12" in " ".join(
        page(shown).get_text().split()
    )
    assert "3ab" not in shown.content.decode().lower()
    assert fields(shown)["area"] == "LS12"
    following = press(parent, shown, words="A club.")
    assert "first half" not in page(following).get_text()


def test_back_keeps_what_was_typed_even_where_it_is_wrong(parent: Client) -> None:
    shown = press(parent, parent.get(FORM), subject="missing")
    shown = press(parent, shown, "back:about", age="99")
    assert (shown.status_code, fields(shown)["subject"]) == (200, "missing")
    assert fields(press(parent, shown))["age"] == "99"


def test_back_leads_through_all_pages(parent: Client) -> None:
    shown = press(parent, parent.get(FORM), subject="local-offer")
    shown = press(parent, shown, category="quality")
    shown = press(parent, shown, words="My words.")
    shown = press(parent, shown, speaker="professional")
    for before in ("speaker", "words", "category", "about"):
        shown = press(parent, shown, f"back:{before}")
        assert shown.status_code == 200
    assert heading(shown) == "What is your comment about?"
    assert fields(shown)["words"] == "My words."


def test_each_answer_can_be_changed_from_the_check(parent: Client) -> None:
    shown = press(parent, checked(parent), "change:words")
    assert heading(shown) == "What do you want to tell us?"
    assert fields(shown)["words"] == "It is hard to find."
    shown = press(parent, shown, words="It is easy to find.")
    assert heading(shown) == "Check your answers"
    assert rows(shown)["Your comment"] == "It is easy to find."


def test_whoever_changes_nothing_comes_back_to_the_check(parent: Client) -> None:
    shown = press(parent, checked(parent), "change:contact")
    assert heading(press(parent, shown, "back:check")) == "Check your answers"


def test_whoever_changes_the_subject_is_asked_what_hangs_on_it(parent: Client) -> None:
    shown = press(parent, checked(parent), "change:about")
    shown = press(parent, shown, subject="missing")
    assert heading(shown) == "Who needs it, and where?"
    shown = press(parent, shown, age="7")
    assert heading(shown) == "Check your answers"
    assert rows(shown)["Age"] == "7"


def test_easier_words_can_be_chosen_on_every_page(parent: Client) -> None:
    shown = press(parent, parent.get(FORM), subject="local-offer")
    shown = press(parent, shown, category="quality")
    easy = press(parent, shown, "switch", words="My words.")
    assert heading(easy) == "What do you want to say?"
    assert fields(easy)["words"] == "My words."
    assert heading(press(parent, easy, "switch")) == "What do you want to tell us?"
    assert heading(press(parent, checked(parent), "switch")) == "Look at your answers"


@pytest.mark.parametrize(
    ("step", "typed", "said"),
    [
        ("about", {"subject": ""}, "Choose what your comment is about."),
        ("category", {"category": ""}, "Choose what kind of comment it is. If you are not sure, say so"),
        ("category", {"category": "forged"}, "Choose one of the answers shown."),
        ("missing", {"age": "99"}, "Write an age in whole years from 0 to 25"),
        ("words", {"words": ""}, "Write your comment, or tick the box to send a recording."),
        ("words", {"words": HOSTILE * 1000}, "Use 20000 characters or fewer."),
        ("words", {"words": "x" * 200_000}, "Use 20000 characters or fewer."),
        ("speaker", {"speaker": ""}, "Choose who you are"),
        ("contact", {"email": HOSTILE}, "Write an e-mail address like name@example.org"),
    ],
)
def test_a_mistake_is_named_and_nothing_typed_is_lost(
    parent: Client, step: str, typed: dict[str, str], said: str
) -> None:
    response = parent.post(FORM, whole(step=step, go="next", telephone="0113 496 0000", **typed))
    assert response.status_code == 422
    shown = page(response)
    assert shown.title is not None
    assert shown.title.get_text().startswith("Error: ")
    assert said in problems(response)[0]
    link = shown.select_one(".govuk-error-summary a")
    assert isinstance(link, Tag)
    assert shown.select_one(f"[id='{str(link['href'])[1:]}']"), "the summary leads to the field"
    kept = {**fields(response), **{name: "" for name in typed if name not in fields(response)}}
    expected = {**whole(), "telephone": "0113 496 0000", **typed}
    shown_again = {name: kept.get(name, "").replace("\r\n", "\n") for name in ("words", "telephone", "email", "age")}
    assert shown_again == {name: expected.get(name, "") for name in shown_again}


@pytest.mark.parametrize("step", ["about", "which", "category", "missing", "words", "speaker", "contact", "check"])
def test_hostile_answers_come_out_as_words(parent: Client, step: str) -> None:
    names = ("subject", "about", "category", "need", "age", "area", "speaker", "email", "telephone", "postal_address")
    hostile = dict.fromkeys([*names, "words", "recording", "easy", "changing", "token", "website"], f"{HOSTILE}\x00")
    for go in ("next", "back:about", f"change:{step}", "switch", "send", HOSTILE):
        response = parent.post(FORM, {**hostile, "step": step, "go": go})
        assert response.status_code in (200, 422)
        shown = page(response)
        assert not [tag for tag in shown.select("script") if "alert" in tag.get_text()]
        assert not shown.select("img[onerror]")
        assert "50239" not in shown.get_text()


def test_hostile_words_on_the_check_and_in_hidden_fields(parent: Client) -> None:
    builders.publication(title=HOSTILE, address="/hostile/")
    response = checked(parent, subject="publication", about="/hostile/", words=f"{HOSTILE}\n\u202etxet")
    shown = page(response)
    assert rows(response)["Your comment"] == f"{HOSTILE}\n\u202etxet"
    assert rows(response)["About"] == HOSTILE
    assert fields(response)["words"] == f"{HOSTILE}\n\u202etxet"
    assert not shown.select("img[onerror]")


def test_a_forged_field_leads_back_to_its_question(parent: Client) -> None:
    response = parent.post(FORM, whole(speaker="the king", email="parent@example.org"))
    assert response.status_code == 422
    assert heading(response) == "Who are you?"
    assert fields(response)["email"] == "parent@example.org"
    corrected = press(parent, response, speaker="not-said")
    assert heading(corrected) == "Check your answers"


def test_a_page_withdrawn_while_the_form_was_open(parent: Client) -> None:
    leaflet = builders.publication()
    shown = checked(parent, subject="publication", about=leaflet.address)
    leaflet.is_public = False
    leaflet.save()
    response = sent(parent, shown)
    assert response.status_code == 422
    assert heading(response) == "Which page, service or school?"
    assert fields(response)["words"] == "It is hard to find."
