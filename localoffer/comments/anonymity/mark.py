"""What the check returns: a piece of a text that may identify somebody, and what could stand in its place."""

from dataclasses import dataclass

from django.db import models


class MarkKind(models.TextChoices):
    """What a piece is. The values are stored, and the test set in `benchmarks/anonymity` uses them."""

    NAME = "name", "Name"
    TELEPHONE = "telephone", "Telephone number"
    EMAIL = "email", "E-mail address"
    POSTCODE = "postcode", "Postcode"
    ADDRESS = "address", "Address"
    BIRTH_DATE = "birth_date", "Date of birth"
    NHS_NUMBER = "nhs_number", "NHS number"
    NI_NUMBER = "ni_number", "National Insurance number"
    COMBINATION = "combination", "School, age and condition together"
    DISGUISED = "disguised", "Hidden or look-alike characters"
    LINK = "link", "Web address or social media name"

    @property
    def replacement(self) -> str:
        """What stands in the text once the piece is taken out, unless a rule knows better."""
        return REPLACEMENTS.get(self, f"[{self.label[:1].lower()}{self.label[1:]}]")


REPLACEMENTS = {
    MarkKind.NHS_NUMBER: "[NHS number]",
    MarkKind.NI_NUMBER: "[National Insurance number]",
    MarkKind.BIRTH_DATE: "[date of birth]",
    MarkKind.COMBINATION: "[detail]",
    MarkKind.DISGUISED: "[removed]",
    MarkKind.LINK: "[link]",
}

# Where two rules find the same piece, the first of these is what the moderator reads.
MOST_SPECIFIC_FIRST = (
    MarkKind.NHS_NUMBER,
    MarkKind.NI_NUMBER,
    MarkKind.EMAIL,
    MarkKind.LINK,
    MarkKind.TELEPHONE,
    MarkKind.BIRTH_DATE,
    MarkKind.ADDRESS,
    MarkKind.POSTCODE,
    MarkKind.COMBINATION,
    MarkKind.NAME,
    MarkKind.DISGUISED,
)


@dataclass(frozen=True, slots=True)
class Found:
    """A piece that a rule found: `start` and `end` count characters of the skeleton, or of the text once mapped."""

    kind: MarkKind
    start: int
    end: int
    reason: str
    replacement: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A piece for a person to decide about: `text` is what stands from `start` to `end` in the text as it was given."""

    kind: MarkKind
    start: int
    end: int
    text: str
    replacement: str
    reason: str
