"""Whom a family contacts at a school, as its own offer says: the SENCo first, then the first points of contact."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from localoffer.publishing.document import Span, Spans
from localoffer.schools.parts.part import PartRow
from localoffer.schools.telephone import dialled

if TYPE_CHECKING:
    from localoffer.schools.school_offer import OfferAnswer, SchoolOffer

# The row of every template that names the special educational needs coordinator.
_SENCO = "senco"


@dataclass(frozen=True, slots=True)
class ContactPoint:
    """`what_for` is the row's own words: `To apply for a place`. A name or a way to reach them is there."""

    what_for: str
    name: str = ""
    telephone: str = ""
    email: str = ""

    @property
    def ways(self) -> Spans:
        """The number and the address, each as a link."""
        number = (Span(self.telephone, href=dialled(self.telephone)),) if self.telephone else ()
        address = (Span(self.email, href=f"mailto:{self.email}"),) if self.email else ()
        between = (Span(" or "),) if number and address else ()
        return (*number, *between, *address)


@dataclass(frozen=True, slots=True)
class OfferContact:
    """Empty where the offer names nobody."""

    senco: ContactPoint | None = None
    others: tuple[ContactPoint, ...] = ()

    @property
    def points(self) -> tuple[ContactPoint, ...]:
        """All of them, the SENCo first."""
        return (self.senco, *self.others) if self.senco else self.others


def offer_contact(offer: "SchoolOffer | None") -> OfferContact:
    """The contacts of an offer that was read with its answers and their questions. No offer has none."""
    rows = [each for answer in (offer.answers.all() if offer else ()) for each in _rows(answer)]
    sencos = [_point(row, filled) for row, filled in rows if row.identifier == _SENCO]
    others = (_point(row, filled) for row, filled in rows if row.identifier != _SENCO)
    return OfferContact(sencos[0] if sencos else None, tuple(others))


def _rows(answer: "OfferAnswer") -> Iterator[tuple[PartRow, Mapping[str, Any]]]:
    """The rows of contacts that were filled in, in the order of the template."""
    for part in answer.question.stated_parts:
        if part.kind == "contacts":
            filled = answer.parts.get(part.identifier, {}).get("rows", {})
            yield from (
                (row, filled[row.identifier]) for row in part.rows if any(filled.get(row.identifier, {}).values())
            )


def _point(row: PartRow, filled: Mapping[str, Any]) -> ContactPoint:
    return ContactPoint(row.label, *(str(filled.get(field, "")).strip() for field in ("name", "telephone", "email")))
