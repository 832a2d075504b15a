"""The invented comments that are shipped: varied, honest about what is late, and naming nobody."""

import pytest
from django.conf import settings
from django.db.models import Count, Q
from django.utils import timezone

from localoffer.comments.choices import ActionState, ResponseState, State, Subject
from localoffer.comments.marking import open_marks, open_response_marks
from localoffer.comments.models import Action, Comment, Contact, Response
from localoffer.exchange.starter.comments import load_comments
from localoffer.publishing.models import Publication

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("examples")]
EXAMPLES = settings.DATA_DIR / "demonstration" / "comments.toml"


@pytest.fixture
def examples(vocabularies: None) -> None:
    """The file that is shipped, with everything in place that it speaks of."""
    for line in EXAMPLES.read_text(encoding="utf-8").splitlines():
        if line.startswith("about = "):
            Publication.objects.get_or_create(
                address=line.split('"')[1], defaults={"kind": "service", "is_public": True, "is_example": True}
            )
    load_comments(path=EXAMPLES)


def test_the_demonstration_shows_every_state() -> None:
    states = dict(Comment.objects.order_by().values_list("state").annotate(Count("pk")))
    assert states == {State.PUBLISHED: 24, State.WAITING: 3, State.NOT_PUBLISHED: 1}
    assert Response.objects.published().count() == 6
    assert Response.objects.filter(state=ResponseState.DRAFT).count() == 1
    assert set(Action.objects.public().values_list("state", flat=True)) == set(ActionState)
    assert Action.objects.public().overdue(timezone.localdate()).count() == 1
    asked = Comment.objects.published().filter(subject=Subject.MISSING, need__isnull=False, age__isnull=False)
    assert asked.exclude(area="").count() == 5
    assert all(open_marks(waiting) for waiting in Comment.objects.waiting())


def test_each_of_two_years_has_a_report() -> None:
    this_year = timezone.localdate().year
    years = {day.year for day in Comment.objects.published().values_list("received_on", flat=True)}
    assert len(years) >= 2
    assert years <= {this_year, this_year - 1, this_year - 2}


def test_nothing_that_is_shipped_names_or_reaches_anybody() -> None:
    assert not Contact.objects.exists()
    assert not any(open_marks(comment) for comment in Comment.objects.published())
    assert not any(open_response_marks(response) for response in Response.objects.all())
    invented = Q(is_example=True)
    assert not Comment.objects.exclude(invented).exists()
    assert not Response.objects.exclude(invented, title__endswith="(example)").exists()
