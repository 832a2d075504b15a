"""What was done to a comment, in plain words."""

from django.test import Client

from localoffer.comments.models import Comment
from localoffer.officers.comments.history import history, last_step
from localoffer.officers.tests.comments.builders import category, comment, person, text
from localoffer.officers.tests.comments.sending import address
from localoffer.publishing import audit


def test_steps_are_told_newest_first_with_who_and_why(moderator: Client) -> None:
    one, officer = comment(), person()
    officer.first_name, officer.last_name = "Sam", "Sample"
    officer.save()
    audit.record(by=None, verb="received", subject=one, channel="easy-web")
    audit.record(by=officer, verb="sorted", subject=one, category="missing")
    audit.record(by=officer, verb="not published", subject=one, ground="individual", reason="One plan")
    audit.record(by=officer, verb="let a mark stand", subject=one, kind="birth_date")
    steps = history(one)
    assert [step.what for step in steps] == ["Let a mark stand", "Not published", "Sorted", "Received"]
    assert steps[0].details == ("Kind of mark: Date of birth",)
    assert steps[1].details == ("Ground: About services provided to a particular person", "Reason: One plan")
    assert steps[2].details == ("Category: Something missing",)
    assert steps[3].details == ("Came in by: This website, in easier words",)
    assert (steps[0].by, steps[3].by) == ("Sam Sample", "No officer: it came by itself")
    page = text(moderator.get(address(one)).content)
    assert page.index("Let a mark stand") < page.index("Came in by")


def test_what_is_not_known_here_is_not_shown(db: None) -> None:
    category()
    one = comment()
    audit.record(by=None, verb="received", subject=one, email="parent@example.org")
    assert history(one)[0].details == ()


def test_the_last_step(db: None) -> None:
    one = comment()
    assert last_step(one) is None
    audit.record(by=None, verb="received", subject=one)
    step = last_step(Comment.objects.get())
    assert step is not None
    assert step.what == "Received"


def test_it_is_shown_to_those_who_may_see_the_audit(moderator: Client) -> None:
    one = comment()
    audit.record(by=None, verb="received", subject=one)
    person_of_client = moderator.get("/admin/").wsgi_request.user
    group = person_of_client.groups.get()
    group.permissions.remove(group.permissions.get(codename="view_auditentry"))
    assert "What was done so far" not in text(moderator.get(address(one)).content)
