"""How many comments of a year there are of each kind: received and published, by ground, channel, theme and so on."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.conf import settings
from django.db.models import Count, Q

from localoffer.comments.action import Action, ActionQuerySet
from localoffer.comments.age_bands import BAND_LABELS, band_of
from localoffer.comments.choices import UNDECIDED, ActionState, Channel, Speaker, State
from localoffer.comments.comment import CommentQuerySet, public_answer
from localoffer.comments.list_choices import tally
from localoffer.comments.public_comment import tells_the_child
from localoffer.comments.terms import Category, Ground, Theme
from localoffer.directory.vocabulary import Need

NOT_SAID = "Not said"
WAITING = Q(state__in=UNDECIDED)

Rows = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """A table of labels and numbers. `name` stands in addresses and files; `note` says what the figures leave out."""

    name: str
    caption: str
    header: str
    rows: Rows
    note: str = ""


@dataclass(frozen=True, slots=True)
class Totals:
    """`published` are answered or not; what waits, with safeguarding or not, is counted as one."""

    received: int
    published: int
    answered: int
    waiting: int
    not_published: int
    examples: int

    def tally(self) -> Tally:
        rows = (
            ("Received", self.received),
            ("Published", self.published),
            ("Published and answered", self.answered),
            ("Waiting to be read", self.waiting),
            ("Not published, on a ground that the law gives", self.not_published),
        )
        return Tally("totals", "Comments", "What became of them", rows)


@dataclass(frozen=True, slots=True)
class Lateness:
    """What took longer than it may: `days` from the day a comment came, and the date of each action."""

    unread: int
    unanswered: int
    actions: int
    days: int

    def tally(self) -> Tally:
        rows = (
            (f"Comments not read after {self.days} days", self.unread),
            (f"Published comments not answered after {self.days} days", self.unanswered),
            ("Open actions past their date", self.actions),
        )
        return Tally("overdue", "What is overdue", "What", rows)


def totals(received: CommentQuerySet) -> Totals:
    published = Q(state=State.PUBLISHED)
    counts = received.aggregate(
        received=Count("pk"),
        published=Count("pk", published),
        answered=Count("pk", published & public_answer()),
        waiting=Count("pk", WAITING),
        not_published=Count("pk", Q(state=State.NOT_PUBLISHED)),
        examples=Count("pk", Q(is_example=True)),
    )
    return Totals(**counts)


def lateness(received: CommentQuerySet, today: date) -> Lateness:
    days = settings.AUTHORITY.comments.publish_within
    old = received.filter(received_on__lt=today - timedelta(days=days))
    counts = old.aggregate(unread=Count("pk", WAITING), published=Count("pk", Q(state=State.PUBLISHED)))
    answered = old.filter(public_answer(), state=State.PUBLISHED).count()
    return Lateness(
        unread=counts["unread"],
        unanswered=counts["published"] - answered,
        actions=_actions_for(received).overdue(today).count(),
        days=days,
    )


def kind_tallies(received: CommentQuerySet) -> tuple[Tally, ...]:
    """How the comments fall into kinds. What may stand there at all is listed, with 0 where there is none."""
    grounds, categories, themes = (_all(model) for model in (Ground, Category, Theme))
    by_ground = tally(received.filter(state=State.NOT_PUBLISHED), "ground")
    return (
        Tally(
            "grounds",
            "Comments not published, by ground",
            "Ground",
            _rows(grounds, by_ground),
            "The law gives these two grounds and no other. That a comment criticises us is no ground.",
        ),
        Tally("categories", "Comments by what they are about", "About", _rows(categories, tally(received, "category"))),
        Tally("channels", "How comments came to us", "Way", _rows(dict(Channel.choices), tally(received, "channel"))),
        Tally("speakers", "Who commented", "Who", _rows(dict(Speaker.choices), tally(received, "speaker"))),
        Tally(
            "themes",
            "Comments by theme",
            "Theme",
            _used(themes | {"": "No theme yet"}, tally(received, "theme")),
            "A comment is given its theme when it is read.",
        ),
    )


def missing_tallies(received: CommentQuerySet) -> tuple[Tally, ...]:
    """What is missing, for whom and where."""
    missing = received.on_missing()
    needs = {str(need.pk): str(need) for need in Need.objects.all()}
    counted = "Every comment about something missing is counted, published or not."
    return (
        Tally(
            "missing-by-need",
            "What is missing, by need",
            "Need",
            _used(needs | {"": NOT_SAID}, tally(missing, "need")),
            counted,
        ),
        Tally(
            "missing-by-age",
            "What is missing, by age",
            "Age",
            _rows(BAND_LABELS | {"": NOT_SAID}, tally(missing.annotate(band=band_of()), "band")),
            counted,
        ),
        Tally(
            "missing-by-area",
            "What is missing, by area",
            "Area",
            _areas(missing.filter(tells_the_child(), state=State.PUBLISHED)),
            "People type the area in their own words, which may show who they are. So we count only published"
            " comments here, and none about a school. There may be fewer than above.",
        ),
    )


def action_tally(received: CommentQuerySet) -> Tally:
    """The actions of public responses to these comments, each counted once."""
    rows = _actions_for(received).order_by().values_list("state").annotate(number=Count("pk", distinct=True))
    return Tally("actions", "Actions by where they stand", "State", _rows(dict(ActionState.choices), dict(rows)))


def _actions_for(received: CommentQuerySet) -> ActionQuerySet:
    answered = received.filter(public_answer(), state=State.PUBLISHED).order_by()
    return Action.objects.public().filter(response__in=answered.values("response"))


def _all(model: type[Category] | type[Ground] | type[Theme]) -> dict[str, str]:
    """Every row by its key, retired ones too: comments of past years may still have them."""
    return {str(row.pk): str(row) for row in model._default_manager.all()}


def _rows(known: Mapping[str, str], counts: Mapping[str, int]) -> Rows:
    """Every known kind in its order, with 0 where there is none."""
    return tuple((label, counts.get(key, 0)) for key, label in known.items())


def _used(known: Mapping[str, str], counts: Mapping[str, int]) -> Rows:
    """Only the kinds of which there is one."""
    return tuple((label, number) for label, number in _rows(known, counts) if number)


def _areas(comments: CommentQuerySet) -> Rows:
    """`LS8` and `ls8 ` are one area, called as it was first written; the most comments first."""
    counts: Counter[str] = Counter()
    names: dict[str, str] = {}
    for area, number in tally(comments, "area").items():
        name = " ".join(area.split())
        names.setdefault(name.casefold(), name)
        counts[name.casefold()] += number
    unsaid = counts.pop("", 0)
    rows = [(names[key], number) for key, number in sorted(counts.items(), key=lambda row: (-row[1], row[0]))]
    return (*rows, (NOT_SAID, unsaid)) if unsaid else tuple(rows)
