"""What the public reads of a comment, and nothing else of it. Pages, data, the report and its files draw this."""

from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlencode

from django.conf import settings
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from localoffer.comments.age_bands import BAND_LABELS, band_key
from localoffer.comments.choices import Channel, Speaker
from localoffer.comments.comment import Comment
from localoffer.comments.marking import SETTING
from localoffer.comments.response import Response
from localoffer.comments.terms import NOT_SURE, Category, Theme
from localoffer.comments.typed_words import typed_blocks
from localoffer.core.working_days import add_working_days
from localoffer.directory.vocabulary import Need
from localoffer.publishing.document import List, Paragraph

# The category of data/vocabularies/comment-categories.csv for what nobody sorted.
WHO_NOT_SAID = "Somebody who did not say who they are"


class NotPublic(ValueError):
    """The public may not read this comment."""


@dataclass(frozen=True, slots=True)
class PublicComment:
    """A published comment. `month` is the first day of the month in which it came: the day may tell who wrote it.

    `address` is the path of the page that it is about, empty where there is none. `band` is the key of a band of ages,
    empty where no age is told; it and `area` are left out where the comment is about a school. `answer` is a response
    that the public can read; `answer_by` is when there is to be one.
    """

    number: int
    month: date
    speaker: Speaker
    channel: Channel
    about: str
    address: str
    words: str
    category: Category
    theme: Theme | None
    need: Need | None
    band: str
    area: str
    answer: Response | None
    answer_by: date | None
    is_late: bool
    is_overdue: bool
    is_example: bool

    @property
    def name(self) -> str:
        return f"Comment {self.number}"

    @property
    def month_words(self) -> str:
        """`March 2026`."""
        return f"{self.month:%B %Y}"

    @property
    def speaker_words(self) -> str:
        return WHO_NOT_SAID if self.speaker == Speaker.NOT_SAID else str(self.speaker.label)

    @property
    def blocks(self) -> tuple[Paragraph | List, ...]:
        return typed_blocks(self.words)

    @property
    def for_whom(self) -> list[str]:
        """Need, ages and area, as far as they are told."""
        ages = f"aged {BAND_LABELS[self.band].lower()}" if self.band else ""
        return [words for words in (str(self.need or ""), ages, self.area) if words]

    @property
    def kinds(self) -> list[str]:
        """What it is sorted under. That its commenter was not sure tells nobody anything."""
        category = "" if self.category.identifier == NOT_SURE else self.category.label
        return [words for words in (category, self.theme.name if self.theme else "") if words]

    @property
    def own_address(self) -> str:
        """Where it stands in the list of comments, however many came after it."""
        return f"{reverse('comments:comments')}?{urlencode({'q': self.name})}#comment-{self.number}"


def tells_the_child() -> Q:
    """Comments of which the public may be told the age and the area.

    Beside the name of a school, an age and a need can point to one child.
    """
    return Q(about=None) | ~Q(about__kind=SETTING)


def public_comment(comment: Comment, today: date) -> PublicComment:
    """Load it with `for_display`. Raises NotPublic."""
    if not comment.is_public:
        raise NotPublic(str(comment))
    about = comment.about
    tells = about is None or about.kind != SETTING
    answer = comment.response if comment.is_answered else None
    answer_by = None if answer else _answer_by(comment)
    return PublicComment(
        number=comment.pk,
        month=comment.received_on.replace(day=1),
        speaker=Speaker(comment.speaker),
        channel=Channel(comment.channel),
        about=comment.subject_words,
        address=about.address if about and about.is_public else "",
        words=comment.words,
        category=comment.category,
        theme=comment.theme,
        need=comment.need,
        band=band_key(comment.age) if tells else "",
        area=comment.area if tells else "",
        answer=answer,
        answer_by=answer_by,
        is_late=answer_by is not None and answer_by < today,
        is_overdue=answer is None and today - comment.received_on > _a_year(),
        is_example=comment.is_example,
    )


def _answer_by(comment: Comment) -> date:
    published_at = comment.published_at or timezone.now()
    return add_working_days(timezone.localdate(published_at), settings.AUTHORITY.comments.answer_within)


def _a_year() -> timedelta:
    """SEND Regulations 2014, regulation 56(3): at least annually."""
    return timedelta(days=settings.AUTHORITY.comments.publish_within)


def public_comments_of(response: Response) -> list[PublicComment]:
    """The comments that a response answers, newest first, without invented ones outside a demonstration."""
    today = timezone.localdate()
    return [public_comment(comment, today) for comment in response.comments.all() if comment.is_public]
