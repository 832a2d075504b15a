"""Writes telephone numbers the way people read them out, and the way a telephone takes them."""

import re

# Area codes of two and three digits after the nought; everywhere else has four.
_SHORT_AREA = re.compile(r"02\d")
_MIDDLE_AREA = re.compile(r"011\d|01\d1|03\d\d|08\d\d")


def write_telephone(given: str) -> str:
    """`01132930578` becomes `0113 293 0578`. An empty string when it is no British number of 10 or 11 digits."""
    digits = re.sub(r"[\s().+-]", "", given)
    if not digits.isascii() or not digits.isdigit():
        return ""
    digits = re.sub(r"^(?:00)?44(?=\d{9,10}$)", "0", digits)
    if len(digits) == 10 and digits[0] in "1237":
        # A spreadsheet read it as a number and dropped the nought in front.
        digits = f"0{digits}"
    if not re.fullmatch(r"0[1-9]\d{8,9}", digits):
        return ""
    if _SHORT_AREA.match(digits):
        return f"{digits[:3]} {digits[3:7]} {digits[7:]}"
    if _MIDDLE_AREA.match(digits):
        return f"{digits[:4]} {digits[4:7]} {digits[7:]}"
    return f"{digits[:5]} {digits[5:]}"


def dialled(written: str) -> str:
    """The address of a link that rings. Without spaces, and without an extension (`x42`): nobody could dial it."""
    return f"tel:{''.join(written.partition('x')[0].split())}"
