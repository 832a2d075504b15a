"""What school offers put on an officer's list of work."""

from django.urls import reverse
from django.utils import timezone

from localoffer.answering.closed_schools import closed_schools
from localoffer.answering.models import ReturnedAddress
from localoffer.answering.offer_state import OfferState
from localoffer.answering.permissions import Person, may_oversee
from localoffer.answering.progress import due_among, overseen
from localoffer.comments.digest import Line


def school_offer_lines(person: Person) -> list[Line]:
    """Nothing is counted for those who may do nothing about it."""
    if not may_oversee(person):
        return []
    list_address = reverse("officers_school_offers:progress")
    due, unconfirmed = due_among(overseen(), timezone.localdate())
    to_move = sum(bool(each.to_move) for each in closed_schools())
    returned = ReturnedAddress.objects.count()
    return [
        Line(
            "Schools with editors to confirm",
            unconfirmed,
            f"{list_address}?people=confirm",
            presses=unconfirmed > 0,
        ),
        Line("Letters to schools that came back", returned, reverse("officers_school_offers:returned")),
        Line("School offers due for renewal", due, f"{list_address}?state={OfferState.DUE}"),
        Line("Closed schools with editors to move", to_move, reverse("officers_school_offers:closed")),
    ]
