"""The words of the vocabularies that parts are drawn with, read once for many parts."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from localoffer.directory.vocabulary import AccessFact, Need


@dataclass(frozen=True, slots=True)
class PartWords:
    """What families call each need and each access fact, by identifier."""

    needs: Mapping[str, str]
    access: Mapping[str, str]


def part_words() -> PartWords:
    """Two queries. Retired words are among them: what was published with them is still to be read."""
    return PartWords(
        needs={each.identifier: str(each) for each in Need.objects.all()},
        access={each.identifier: str(each) for each in AccessFact.objects.all()},
    )


class SharedWords:
    """The same for many offers that are read together: not read before one of them is drawn, and then only once."""

    @cached_property
    def words(self) -> PartWords:
        return part_words()
