"""Comments in every state with words that name their state, to see which of them come out where."""

from datetime import date

from localoffer.comments.choices import State, Subject
from localoffer.comments.models import Comment
from localoffer.comments.tests import builders
from localoffer.publishing.publication import Publication

SECRETS = ("SECRET WAITING", "SECRET ESCALATED", "SECRET REASON", "SECRET ORIGINAL", "SECRET AREA", "SECRET DRAFT")


def every_state(year: int = 2026, about: Publication | None = None) -> Comment:
    """One public comment, and beside it everything that the public must not read. Returns the public one."""
    came = date(year, 3, 17)
    subject = {"about": about} if about else {"subject": Subject.MISSING}
    shared = {**subject, "received_on": came, "area": "SECRET AREA"}
    builders.comment(words="SECRET WAITING", **shared)
    builders.comment(words="SECRET ESCALATED", state=State.ESCALATED, **shared)
    builders.withheld_comment(reason="SECRET REASON", **shared)
    drafted = builders.published_comment(words="A word in public.", **{**shared, "area": ""})
    drafted.original.words = "SECRET ORIGINAL"
    drafted.original.save()
    draft = builders.response(drafted, title="SECRET DRAFT", you_said="SECRET DRAFT", we_did="SECRET DRAFT")
    builders.action(draft, what="SECRET DRAFT")
    builders.contact(drafted, email="secret@example.org")
    return drafted


def leaks(text: str) -> list[str]:
    """The secrets that a text holds, the references of comments among them."""
    references = list(Comment.objects.values_list("reference", flat=True))
    return [secret for secret in (*SECRETS, "secret@example.org", *references) if secret in text]
