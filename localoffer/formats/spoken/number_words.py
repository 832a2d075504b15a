"""Numbers as a person in England says them."""

_SMALL = [
    "nought",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SCALES = ((10**9, "billion"), (10**6, "million"), (1000, "thousand"))
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
# A longer number is said digit by digit: nobody can take in more.
MOST_DIGITS = 12


def cardinal(number: int) -> str:
    """`one thousand two hundred and fifty`. From 0 (`nought`) to 12 digits."""
    if number < 100:
        return _below_hundred(number)
    if number < 1000:
        rest = number % 100
        return f"{_SMALL[number // 100]} hundred{f' and {_below_hundred(rest)}' if rest else ''}"
    size, name = next(scale for scale in _SCALES if number >= scale[0])
    rest = number % size
    said = f"{cardinal(number // size)} {name}"
    return said if not rest else f"{said}{' and' if rest < 100 else ''} {cardinal(rest)}"


def _below_hundred(number: int) -> str:
    if number < 20:
        return _SMALL[number]
    ten = _TENS[number // 10 - 2]
    return f"{ten}-{_SMALL[number % 10]}" if number % 10 else ten


def ordinal(number: int) -> str:
    """`twenty-second`."""
    said = cardinal(number)
    start = max(said.rfind(" "), said.rfind("-")) + 1
    last = said[start:]
    if last in _ORDINALS:
        return said[:start] + _ORDINALS[last]
    return said[:-1] + "ieth" if last.endswith("y") else said + ("h" if last.endswith("t") else "th")


def digits(number: str, nought: str = "zero") -> str:
    """`0113` as `zero one one three`. Whatever is no digit is left out."""
    return " ".join(_SMALL[int(digit)] if digit != "0" else nought for digit in number if digit in "0123456789")


def whole(number: str) -> str:
    """A whole number as it is written, with or without its commas; digit by digit where it is no amount."""
    plain = number.replace(",", "")
    if len(plain) > MOST_DIGITS or (len(plain) > 1 and plain.startswith("0")):
        return digits(plain)
    return cardinal(int(plain))


def decimal(number: str) -> str:
    """`3.05` as `three point nought five`."""
    before, point, after = number.partition(".")
    return f"{whole(before)} point {digits(after, 'nought')}" if point else whole(before)


def plural(number: str) -> str:
    """`under-5s`: `fives`; `1990s` is a matter for `year`."""
    said = whole(number)
    if said.endswith("y"):
        return said[:-1] + "ies"
    return said + ("es" if said.endswith("x") else "s")


def year(number: int) -> str:
    """`twenty twenty-six`, `two thousand and five`, `nineteen oh four`, `eighteen hundred`."""
    century, rest = divmod(number, 100)
    if 2000 <= number < 2010 or number < 1100:
        return cardinal(number)
    if rest == 0:
        return f"{cardinal(century)} hundred"
    return f"{cardinal(century)} {f'oh {_SMALL[rest]}' if rest < 10 else cardinal(rest)}"


def short_year(number: int) -> str:
    """The second year of a school year: `twenty twenty-five to twenty-six`, `… to oh nine`."""
    return f"oh {_SMALL[number]}" if number < 10 else cardinal(number)


def count(number: int, one: str, many: str) -> str:
    """`one pound`, `two pounds`."""
    return f"{cardinal(number)} {one if number == 1 else many}"
