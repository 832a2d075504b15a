"""What the law asks beside a school's answers."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from localoffer.answering.models import DraftAnswer
from localoffer.answering.tests.self_check_builders import editor_of, school
from localoffer.schools.models import OfferTemplate, ReportHeading, Setting
from tests.builders.school_offers import draft, offer

pytestmark = pytest.mark.django_db


def heading(identifier: str, number: int | None = None) -> ReportHeading:
    return ReportHeading.objects.create(
        identifier=identifier,
        number=number,
        title=f"About {identifier}",
        asks="Say it.",
        reference="Schedule 1",
        url="https://www.example.org/law",
        standing="V",
        version="2014",
    )


def shown(client: Client, setting: Setting) -> str:
    client.force_login(editor_of(setting))
    answer = client.get(f"/account/schools/{setting.urn}/coverage/")
    assert answer.status_code == 200
    main = BeautifulSoup(answer.content.decode(), "html.parser").main
    assert main is not None
    return " ".join(main.get_text(" ").split())


def ask_for(template: OfferTemplate, position: int, *headings: ReportHeading) -> None:
    template.questions.get(position=position).headings.set(headings)


def test_it_says_what_is_covered_and_what_to_answer(client: Client) -> None:
    setting = school()
    made = draft(setting, text="We welcome everybody.")
    ask_for(made.template, 1, heading("needs", 1))
    ask_for(made.template, 2, heading("complaints", 9), heading("plan"))
    heading("nothing", 10)
    said = shown(client, setting)
    assert "1 of 3 are covered by the answers in your draft" in said
    assert "About disabled pupils: 0 of 1 ." in said
    assert "Covered by question 1" in said
    assert "Not yet: answer question 2" in said
    assert "No question of ours asks for this" in said
    assert said.index("About complaints") < said.index("About nothing") < said.index("About plan")


def test_a_covered_heading_names_the_other_questions_that_belong_to_it(client: Client) -> None:
    setting = school()
    made = draft(setting, text="We welcome everybody.")
    provision = heading("provision", 3)
    ask_for(made.template, 1, provision)
    ask_for(made.template, 2, provision)
    assert "Covered by question 1 : Question 1? . You can say more in question 2" in shown(client, setting)


def test_the_schools_tasks_say_how_much_is_covered(client: Client) -> None:
    setting = school()
    made = draft(setting, text="We welcome everybody.")
    ask_for(made.template, 1, heading("needs", 1))
    for number in range(2, 6):
        heading(f"other-{number}", number)
    client.force_login(editor_of(setting))
    said = client.get(f"/account/schools/{setting.urn}/").content.decode()
    assert "What the law asks, and your answers" in said
    assert "1 of 5" in said


def test_a_box_is_named_where_only_the_box_is_missing(client: Client) -> None:
    setting = school()
    heading("senco", 4)
    made = draft(setting, text="Words alone do not cover it.")
    box = {"identifier": "box", "kind": "words", "title": "Our SENCo", "headings": ["senco"]}
    made.template.questions.filter(position=1).update(parts=[box])
    assert "answer question 1 : Question 1? (the box “Our SENCo”)" in shown(client, setting)
    DraftAnswer.objects.filter(draft=made, question__position=1).update(parts={"box": {"text": "Ring us."}})
    client.logout()
    assert "Covered by question 1" in shown(client, setting)


def test_without_a_draft_it_is_about_what_is_published(client: Client) -> None:
    setting = school()
    made = offer(setting, text="We welcome everybody.")
    ask_for(made.template, 1, heading("needs", 1))
    assert "1 of 1 are covered by the answers that you published" in shown(client, setting)


def test_without_questions_there_is_nothing_to_compare(client: Client) -> None:
    heading("needs", 1)
    assert "We have no questions for a school like yours yet" in shown(client, school())


@pytest.mark.parametrize(
    ("type_code", "says"),
    [
        ("01", "Your school must publish a report"),
        ("15", "Your school must publish a report"),
        ("34", "Your school must publish a report"),
        ("18", "This law does not ask a report of you"),
        ("11", "This law does not ask a report of you"),
        ("47", "This law does not ask a report of you"),
        ("14", "Check whether this law asks a report of you"),
        ("", "Check whether this law asks a report of you"),
    ],
)
def test_it_says_to_whom_the_law_applies(client: Client, type_code: str, says: str) -> None:
    assert says in shown(client, school(type_code=type_code))


def test_no_other_school_sees_it(client: Client) -> None:
    setting = school()
    client.force_login(editor_of(school()))
    assert client.get(f"/account/schools/{setting.urn}/coverage/").status_code == 404
