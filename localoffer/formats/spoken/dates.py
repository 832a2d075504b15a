"""Days, months and years."""

import re
from datetime import date

from localoffer.formats.spoken.number_words import cardinal, ordinal, plural, short_year, year
from localoffer.formats.spoken.rule import TO, Said, rule

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_MONTH = (
    r"(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b"
)
_DAY = r"(?:\b(Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)s?\b\.?,? (?:the )?)?"
_NUMBER = r"(\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:\.?,? ((?:1[5-9]|20)\d\d)(?!\d|,\d{3}))?"
_THE = r"(?:\b([Tt]he) )?"
_DASHES = r"[-–—‒−]"


def month_name(written: str) -> str:
    """`Sept` gives `September`."""
    return next(name for name in MONTHS if name.startswith(written[:3].title()))


def day_name(written: str) -> str:
    """`Thurs` gives `Thursday`."""
    return next(name for name in DAYS if name.startswith(written[:3].title()))


def _day_of_month(written: str) -> str | None:
    return ordinal(int(written)) if 1 <= int(written) <= 31 else None


def _year(written: str | None) -> str:
    return f" {year(int(written))}" if written else ""


def _date(match: re.Match[str]) -> Said:
    """`Mon 3rd Sept 2026`: `Monday the third of September twenty twenty-six`."""
    weekday, the, number, month, full_year = match.groups()
    day = _day_of_month(number)
    if day is None:
        return None
    before = f"{day_name(weekday)} " if weekday else ""
    return f"{before}{the or 'the'} {day} of {month_name(month)}{_year(full_year)}"


def _days(match: re.Match[str]) -> Said:
    """`1 to 3 May`: `the first to the third of May`."""
    the, first, between, last, month, full_year = match.groups()
    days = _day_of_month(first), _day_of_month(last)
    if None in days:
        return None
    between = between.strip() if between.strip() in {"and", "or"} else "to"
    return f"{the or 'the'} {days[0]} {between} the {days[1]} of {month_name(month)}{_year(full_year)}"


def _month_first(match: re.Match[str]) -> Said:
    """`September 14th, 2026`: `September the fourteenth, twenty twenty-six`."""
    month, number, full_year = match.groups()
    day = _day_of_month(number)
    return None if day is None else f"{month_name(month)} the {day}{_year(full_year)}"


def _in_figures(day: str, month: str, full_year: str) -> Said:
    whole = int(full_year) + (2000 if len(full_year) == 2 else 0)
    try:
        date(whole, int(month), int(day))
    except ValueError:
        return None
    return f"the {ordinal(int(day))} of {MONTHS[int(month) - 1]} {year(whole)}"


def _day_first(match: re.Match[str]) -> Said:
    """`14/09/2026`, `14.9.26`."""
    day, month, full_year = match.groups()
    return _in_figures(day, month, full_year)


def _year_first(match: re.Match[str]) -> Said:
    """`2026-09-14`."""
    return _in_figures(match[3], match[2], match[1])


def _school_year(match: re.Match[str]) -> Said:
    """`2025/26`, `2025-2026`: `twenty twenty-five to twenty twenty-six`, where one year follows the other."""
    first, last = int(match[1]), match[2]
    if len(last) == 4:
        return f"{year(first)} to {year(int(last))}"
    if (first + 1) % 100 != int(last):
        return None
    return f"{year(first)} to {short_year(int(last))}"


def _decade(match: re.Match[str]) -> Said:
    return f"{cardinal(int(match[1]))} {plural(match[2])}" if match[2] != "00" else f"{year(int(match[0][:4]))}s"


RULES = (
    rule(rf"{_THE}\b{_NUMBER}({TO}| and | or ){_NUMBER} {_MONTH}{_YEAR}", _days),
    rule(rf"{_DAY}{_THE}\b{_NUMBER}(?: of)? {_MONTH}{_YEAR}", _date),
    rule(rf"\b{_MONTH} {_NUMBER}(?![\d:.,/%]\d|\d| ?[ap]\.?m\b){_YEAR}", _month_first),
    rule(r"\b(\d{4})-(\d\d)-(\d\d)(?![-\d])", _year_first),
    rule(r"\b(\d{1,2})/(\d{1,2})/(\d{4}|\d\d)(?![\d/])", _day_first),
    rule(r"\b(\d{1,2})\.(\d{1,2})\.(\d{4}|\d\d)(?!\.?\d)", _day_first),
    rule(rf"\b((?:19|20)\d\d) ?(?:/|{_DASHES}) ?((?:(?:19|20)\d\d)|\d\d)(?![-–/\d])", _school_year),
    rule(r"\b((?:1[5-9]|20))(\d0)['’]?s\b", _decade),
    rule(
        rf"\b{_MONTH}\.?(?= ?{_DASHES} ?{_MONTH}| to {_MONTH}| (?:1[5-9]|20)\d\d\b)",
        lambda match: month_name(match[1]),
    ),
    rule(
        r"(?<=[-–—])(Jan|Feb|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?",
        lambda match: month_name(match[1]),
    ),
    rule(
        r"\b((?:19|20)\d\d)(?![\w%]|[.,:]\d|['’]s\b"
        r"| ?(?:miles|people|pupils|children|places|families|words|schools)\b)",
        lambda match: year(int(match[1])),
    ),
)

_SHORT_DAY = r"(Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)"
_ANY_DAY = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
_DAY_BEFORE = re.compile(rf"{_ANY_DAY}[a-z]{{0,6}}\.? ?(?:{_DASHES}|/|&|,|to|and|or) ?$|\b[Oo]n $")
_WORD_BEFORE = re.compile(rf"(?:{_ANY_DAY}|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{{0,6}}(?: \d{{4}})?$")


def _later_day(match: re.Match[str]) -> Said:
    """`Sat` and `Sun` are words too, so they are days only beside another day, or after `on`."""
    return day_name(match[1]) if _DAY_BEFORE.search(match.string[max(0, match.start() - 16) : match.start()]) else None


def _between(match: re.Match[str]) -> Said:
    """`Mon–Fri`, `September - July`: the dash is said `to` between two days or two months."""
    before = match.string[max(0, match.start() - 16) : match.start()].rstrip(".")
    return " to " if _WORD_BEFORE.search(before) else None


WEEKDAY_RULES = (
    rule(
        rf"\b{_SHORT_DAY}\.?(?:(?=,? \d)|(?= ?(?:{_DASHES}|/|&|,|to|and|or) ?{_ANY_DAY}))",
        lambda match: day_name(match[1]),
    ),
    rule(rf"(?<=[-–—,/& ]){_SHORT_DAY}\b\.?(?=[ ,;:)]|$)", _later_day),
    rule(r"\b(Mon|Tues?|Thurs?|Thu|Fri)\b\.?", lambda match: day_name(match[1])),
    rule(rf"(?<=[a-z]) ?{_DASHES} ?(?=(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{{0,6}}\b)", _between),
    rule(
        rf" ?{_DASHES} ?(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{{0,6}}\b)",
        _between,
    ),
)
