"""How often somebody may try, so that nobody guesses codes and passwords or floods a mailbox.

Counts are kept under hashes (visitor_limit.py), for all processes of the site together.

The arithmetic of codes. A code has 8 digits and takes 5 tries. Ten codes a day make 50 tries for one address: one
chance in two million a day. Whoever goes through the addresses of 600 people has 30,000 tries a day: one chance in
3,300, and 6,000 mails that people see. (With 6 digits it would be one in 33: a month would do.) After that an address
gets the longer code of 16 digits (long_code.py): 500 tries an hour from each of 10,000 internet connections leave one
chance in 80 million a day. So asking too often keeps nobody out.
"""

from enum import Enum, auto

from django.http import HttpRequest

from localoffer.accounts.visitor_limit import count_visit, forget_visits, take_back_visit, visits, visits_today
from localoffer.core.visitor import visitor_address

CODES_AN_HOUR = 5
CODES_A_DAY = 10
# A whole room of people may share one internet connection.
CODES_AN_HOUR_FROM_ONE_PLACE = 100

ASKED_FOR_ADDRESS = "sign-in code for address"
ASKED_BY_VISITOR = "sign-in code by visitor"
TRIED_CODE = "sign-in code tried"

# Wrong ones only: whoever gives the right one starts again from nothing.
PASSWORDS_AN_HOUR = 10
PASSWORDS_A_DAY = 30
PASSWORDS_AN_HOUR_FROM_ONE_PLACE = 60
FACTORS_AN_HOUR = 10
FACTORS_A_DAY = 30

TRIED_NAME = "password for name"
FAILED_VISITOR = "wrong password by visitor"
TRIED_FACTOR = "second factor of person"


class CodeAllowed(Enum):
    """What is sent to whoever asks for a code."""

    NONE = auto()
    SHORT = auto()
    LONG = auto()


def code_allowed(request: HttpRequest, email: str) -> CodeAllowed:
    """Count one more code for this address and from this visitor. The same for addresses that we do not know."""
    by_visitor = count_visit(purpose=ASKED_BY_VISITOR, address=visitor_address(request))
    if by_visitor > CODES_AN_HOUR_FROM_ONE_PLACE:
        return CodeAllowed.NONE
    if visits(purpose=ASKED_FOR_ADDRESS, address=email) >= CODES_AN_HOUR:
        return CodeAllowed.LONG
    if visits_today(purpose=ASKED_FOR_ADDRESS, address=email) >= CODES_A_DAY:
        return CodeAllowed.LONG
    is_short = count_visit(purpose=ASKED_FOR_ADDRESS, address=email) <= CODES_AN_HOUR
    return CodeAllowed.SHORT if is_short else CodeAllowed.LONG


def code_not_sent(email: str) -> None:
    """A code that no mail server took does not count for its address."""
    take_back_visit(purpose=ASKED_FOR_ADDRESS, address=email)


def may_try_code(name: str, most: int) -> bool:
    """Count one more try of the code called `name`. Tries at the same moment each count."""
    return count_visit(purpose=TRIED_CODE, address=name) <= most


def may_try_password(request: HttpRequest, name: str) -> bool:
    """Count one more password for this name. Where it is right, `forget_password_tries` takes the count back."""
    if visits(purpose=FAILED_VISITOR, address=visitor_address(request)) >= PASSWORDS_AN_HOUR_FROM_ONE_PLACE:
        return False
    return _may_try(TRIED_NAME, name, PASSWORDS_AN_HOUR, PASSWORDS_A_DAY)


def password_failed(request: HttpRequest) -> None:
    """Count a wrong one for the visitor, whatever the name."""
    count_visit(purpose=FAILED_VISITOR, address=visitor_address(request))


def forget_password_tries(name: str) -> None:
    forget_visits(purpose=TRIED_NAME, address=name)


def may_try_factor(person: int) -> bool:
    """Count one more code of a second factor."""
    return _may_try(TRIED_FACTOR, str(person), FACTORS_AN_HOUR, FACTORS_A_DAY)


def forget_factor_tries(person: int) -> None:
    forget_visits(purpose=TRIED_FACTOR, address=str(person))


def _may_try(purpose: str, key: str, an_hour: int, a_day: int) -> bool:
    if visits_today(purpose=purpose, address=key) >= a_day:
        return False
    return count_visit(purpose=purpose, address=key) <= an_hour
