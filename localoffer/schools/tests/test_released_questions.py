"""What was released stays as it was, whoever writes to the database."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from localoffer.schools.offer_template import OfferQuestion, OfferTemplate
from localoffer.schools.released_questions import lifting, protecting
from localoffer.schools.tests.builders import heading, kind, offer_template

pytestmark = pytest.mark.django_db


def templates() -> "OfferTemplate":
    return OfferTemplate.objects.get(version="2014-09")


def question() -> OfferQuestion:
    return OfferQuestion.objects.get(template__version="2014-09", identifier="support")


CHANGES: dict[str, Callable[[], object]] = {
    "wording": lambda: OfferQuestion.objects.filter(pk=question().pk).update(text="Who helps?"),
    "guidance": lambda: OfferQuestion.objects.filter(pk=question().pk).update(guidance=""),
    "parts": lambda: OfferQuestion.objects.filter(pk=question().pk).update(parts=[]),
    "another template": lambda: OfferQuestion.objects.filter(pk=question().pk).update(template=in_preparation()),
    "question added": lambda: OfferQuestion.objects.create(
        template=templates(), identifier="new", position=9, text="New?", is_optional=True
    ),
    "question moved in": lambda: in_preparation().questions.update(template=templates(), position=9),
    "question removed": lambda: question().delete(),
    "heading added": lambda: question().headings.add(heading("other", 7)),
    "heading moved in": lambda: headings_of(in_preparation()).update(offerquestion=question()),
    "heading removed": lambda: question().headings.set([]),
    "title": lambda: OfferTemplate.objects.filter(pk=templates().pk).update(title="Other"),
    "introduction": lambda: OfferTemplate.objects.filter(pk=templates().pk).update(introduction="Other"),
    "day": lambda: OfferTemplate.objects.filter(pk=templates().pk).update(in_force_from=date(2030, 1, 1)),
    "taken back": lambda: OfferTemplate.objects.filter(pk=templates().pk).update(in_force_from=None),
    "unconfirmed": lambda: OfferTemplate.objects.filter(pk=templates().pk).update(is_confirmed=False),
    "template removed": lambda: templates().delete(),
}


def headings_of(template: OfferTemplate) -> Any:
    return OfferQuestion.headings.through.objects.filter(offerquestion__template=template)


def in_preparation() -> OfferTemplate:
    """A version that officers work on, with one question."""
    made = OfferTemplate.objects.create(setting_kind=kind("mainstream"), version="next", title="Next")
    asked = OfferQuestion.objects.create(template=made, identifier="one", position=1, number=1, text="One?")
    asked.headings.add(heading("prepared", 8))
    return made


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_of_what_is_released_nothing_changes(tmp_path: Path, change: Callable[[], object]) -> None:
    offer_template(tmp_path)
    with pytest.raises(IntegrityError, match="never changed, added to or removed"), transaction.atomic():
        change()
    assert (templates().title, question().text) == ("What we ask", "How will school support my child?")
    assert question().headings.count() == 1
    assert templates().questions.count() == 2


def test_it_may_be_confirmed_and_its_publication_told(tmp_path: Path) -> None:
    made = offer_template(tmp_path, is_confirmed="false")
    made.is_confirmed = True
    made.save()
    assert templates().is_confirmed
    assert made.publication is not None


def test_what_is_in_preparation_changes_freely() -> None:
    made = in_preparation()
    asked = made.questions.get()
    asked.text = "Two?"
    asked.save()
    asked.headings.clear()
    asked.headings.add(heading("provision", 3))
    made.title = "Other"
    made.save()
    OfferQuestion.objects.create(template=made, identifier="two", position=2, number=2, text="Two?")
    asked.delete()
    made.delete()
    assert not OfferTemplate.objects.exists()


def test_a_second_time_protecting_changes_nothing_and_lifting_lets_go(tmp_path: Path) -> None:
    offer_template(tmp_path)
    with connection.cursor() as cursor:
        for statement in [*protecting(connection.vendor), *protecting(connection.vendor)]:
            cursor.execute(statement)
    with pytest.raises(IntegrityError), transaction.atomic():
        question().delete()
    with connection.cursor() as cursor:
        for statement in lifting(connection.vendor):
            cursor.execute(statement)
    question().delete()
    assert templates().questions.count() == 1
    with connection.cursor() as cursor:
        for statement in protecting(connection.vendor):
            cursor.execute(statement)


@pytest.mark.django_db(transaction=True)
def test_a_test_that_commits_can_be_emptied(tmp_path: Path) -> None:
    """The next test begins with an empty database, although this one released something."""
    offer_template(tmp_path)
    with pytest.raises(IntegrityError):
        templates().delete()
