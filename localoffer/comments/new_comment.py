"""A comment on its way in, whatever way it took, before it is a row."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256

from localoffer.accounts.models import User
from localoffer.comments.choices import Channel, Speaker, Subject
from localoffer.comments.readable_recording import ReadableRecording
from localoffer.comments.terms import Category
from localoffer.directory.vocabulary import Need
from localoffer.publishing.publication import Publication


@dataclass(frozen=True, slots=True)
class WayToAnswer:
    """How the commenter wishes to be told. All empty: not at all."""

    email: str = ""
    telephone: str = ""
    postal_address: str = ""

    def __bool__(self) -> bool:
        return bool(self.email or self.telephone or self.postal_address)


@dataclass(frozen=True, slots=True)
class NewComment:
    """`words` are as they were sent. `once` names the sending: the same one twice is one comment.

    `once` is a form's token and what was sent with it, or a message's identifier. `age` is in whole years.
    `category` is None for “not sure”. `original` is what to seal where that is more than the words.
    """

    once: str
    subject: Subject
    channel: Channel
    words: str
    about: Publication | None = None
    category: Category | None = None
    speaker: Speaker = Speaker.NOT_SAID
    need: Need | None = None
    age: int | None = None
    area: str = ""
    received_on: date | None = None
    entered_by: User | None = None
    way_to_answer: WayToAnswer = field(default_factory=WayToAnswer)
    recordings: Sequence[ReadableRecording] = ()
    is_burst: bool = False
    is_example: bool = False
    original: str = ""

    @property
    def fingerprint(self) -> str:
        about = self.about.pk if self.about else ""
        recordings = [recording.sha256 for recording in self.recordings]
        return sha256("\n".join([self.once, self.subject, str(about), self.words, *recordings]).encode()).hexdigest()
