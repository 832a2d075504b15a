"""What was answered so far, as it was typed: it goes from page to page in hidden fields."""

from dataclasses import asdict, dataclass, fields, replace
from typing import Self

from django.http import QueryDict

from localoffer.comments.choices import Subject
from localoffer.comments.commenting.find_publication import find_publication
from localoffer.comments.terms import MISSING_CATEGORY
from localoffer.publishing.publication import Publication

ON = "on"


@dataclass(frozen=True, slots=True)
class Answers:
    """Nothing in it is trusted: anybody can change a hidden field. `recording` and `easy` are `on` or nothing."""

    subject: str = ""
    about: str = ""
    category: str = ""
    need: str = ""
    age: str = ""
    area: str = ""
    words: str = ""
    recording: str = ""
    speaker: str = ""
    email: str = ""
    telephone: str = ""
    postal_address: str = ""
    easy: str = ""

    @classmethod
    def sent(cls, data: QueryDict) -> Self:
        return cls(**{field.name: data.get(field.name, "") for field in fields(cls)})

    def having(self, **changed: str) -> Self:
        return replace(self, **changed)

    def values(self) -> dict[str, str]:
        return asdict(self)

    @property
    def is_easy(self) -> bool:
        return self.easy == ON

    @property
    def is_missing(self) -> bool:
        """Whether it may be asked for whom and where something is missing."""
        return self.subject == Subject.MISSING or self.category == MISSING_CATEGORY

    @property
    def publication(self) -> Publication | None:
        """What it is about, where that is a page that the public can read."""
        return find_publication(self.about) if self.subject == Subject.PUBLICATION else None
