"""The longer code of an address for which too many codes were asked, so that nobody keeps its owner out by asking.

It is the same all day (UTC) until it is used, and good in every browser that asks for a code with that address. So a
stranger who goes on asking changes nothing: the owner uses the code of the last such mail. It is long enough that it
needs no limit of tries (attempts.py does the arithmetic), it is kept nowhere, and works once. A mail with it goes out
once an hour at most.
"""

from django.utils import timezone
from django.utils.crypto import salted_hmac

from localoffer.accounts.visitor_limit import count_visit, take_back_visit, visits_today

DIGITS = 16

SENT = "longer code sent"
USED = "longer code used"
USED_TODAY = "longer codes used by address"


def serial_of(email: str) -> int:
    """Which longer code of the day it is: each that was used is followed by another."""
    return visits_today(purpose=USED_TODAY, address=email)


def long_code(email: str, serial: int) -> str:
    """Sixteen figures that only we can work out."""
    said = f"{timezone.now():%Y-%m-%d} {serial} {email}"
    made = salted_hmac("localoffer.accounts.long_code", said, algorithm="sha256").digest()
    return f"{int.from_bytes(made) % 10**DIGITS:0{DIGITS}}"


def is_first_this_hour(email: str, serial: int) -> bool:
    """Whether a mail is to go out now. Those who ask at the same moment are told so once."""
    return count_visit(purpose=SENT, address=f"{serial} {email}") == 1


def long_code_not_sent(email: str, serial: int) -> None:
    """The mail failed: whoever asks next has it sent again."""
    take_back_visit(purpose=SENT, address=f"{serial} {email}")


def use_long_code(email: str, serial: int) -> bool:
    """Use it up. False where somebody did so before, or at this very moment."""
    name = f"{serial} {email}"
    if visits_today(purpose=USED, address=name) or count_visit(purpose=USED, address=name) > 1:
        return False
    count_visit(purpose=USED_TODAY, address=email)
    return True
