"""An officer has lost what they sign in with beside their password."""

from django.db import transaction

from localoffer.accounts.factor_changes import RESET
from localoffer.accounts.models import User
from localoffer.accounts.second_factor import take_all_factors
from localoffer.publishing import audit


@transaction.atomic
def reset_second_factor(*, person: User, by: User | None = None) -> int:
    """Take all factors and recovery codes of a person away, and return how many. Their open sessions are closed to
    the CMS at once, and the next time that they sign in they set up a new factor."""
    count = take_all_factors(person=person)
    audit.record(by=by, verb=RESET, subject=person, factors=count)
    return count
