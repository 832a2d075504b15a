"""Dates on which somebody was born. Dates of meetings, letters and hearings are left alone."""

import re
from collections.abc import Iterator
from datetime import date

from localoffer.comments.anonymity.mark import Found, MarkKind

# The Local Offer is for people up to 25 (Children and Families Act 2014, section 30).
OLDEST = 25
# A date of the last years is far more often that of a meeting than that of a birth.
RECENT = 3
# Nobody who writes was born before.
LONGEST_LIFE = 110

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_ORDINAL = (
    r"(?:(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|first|second|third|fourth|fifth|"
    r"sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth)"
)
_NUMBER = (
    r"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|"
    r"ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|one|two|three|four|five|six|seven|eight|nine)"
)
_YEAR_IN_WORDS = rf"(?:two thousand(?: and)?(?: {_NUMBER})?|(?:nineteen|twenty)[ -](?:oh[ -])?{_NUMBER})\b"
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?|{_ORDINAL})"
_SEPARATOR = r"[ ]{0,2}[./\-|_\\][ ]{0,2}"


def _year(name: str) -> str:
    """The pattern of a year: four digits, which the group of this name holds, two digits, or words."""
    return rf"(?:(?P<{name}>(?:19|20)\d\d)(?!\d)|'?\d{{2}}(?!\d)|{_YEAR_IN_WORDS})"


_FEAST = r"(?:christmas (?:day|eve)|boxing day|new year's (?:day|eve)|valentine's day|hallowe'?en|bonfire night)"
_DATE = re.compile(
    r"(?<![\w/.-])(?:"
    rf"\d{{1,2}}{_SEPARATOR}\d{{1,2}}{_SEPARATOR}{_year('numbers')}(?!/)"
    rf"|(?P<iso>(?:19|20)\d\d){_SEPARATOR}\d{{1,2}}{_SEPARATOR}\d{{1,2}}(?![\d/])"
    r"|\d{1,2} \d{1,2} (?P<spaced>(?:19|20)\d\d)(?!\d)"
    rf"|(?:the )?{_DAY}[\s/-]{{1,2}}(?:day )?(?:of )?{_MONTH}(?:[\s,/-]{{1,3}}(?:in )?{_year('words')})?"
    rf"|{_MONTH}\s{{1,2}}(?:the )?{_DAY}\b(?:,?\s{{1,2}}{_year('american')})?"
    rf"|{_MONTH}\s{{1,2}}(?:of )?(?P<month>(?:19|20)\d\d)(?!\d)"
    rf"|{_FEAST}(?:[\s,]{{1,2}}(?:in )?{_year('feast')})?"
    r"|(?:19|20)\d\d(?!\d)"
    r")",
    re.IGNORECASE,
)
_BORN_BEFORE = re.compile(
    r"\b(?:born|birth|birthday|birthdate|d\.? ?o\.? ?b|b-?day|turn(?:ed|s|ing) \w+|date of birth|due date)\b[^\n.!?]{0,40}$", re.IGNORECASE
)
_BORN_AFTER = re.compile(r"^[^\n.!?]{0,20}\b(?:birthday|birth ?date|b-?day|date of birth|is when (?:he|she|they) (?:was|were) born|dob)\b", re.IGNORECASE)
_EVENT = re.compile(
    r"\b(?:meeting|meet|met|appointment|review|reviewed|letter|e-?mail(?:ed)?|panel|tribunal|hearing|appeal(?:ed)?|appl(?:y|ied)|"
    r"application|sent|since|started|start|starts|diagnosed|assess(?:ed|ment)|dated|issued|published|updated|deadline|received|"
    r"wrote|rang|called|phoned|decision|plan|until|by|before|after|from|report(?:ed)?|consultation|version|minutes|visit(?:ed)?|"
    r"on|in|event|closed|closes|closing|opened|opens|expires?|due|term|referr(?:ed|al)|complain(?:ed|t)|act|regulations|on hold|held)\b"
    r"[^\n.!?]{0,30}$",
    re.IGNORECASE,
)
_MEETING = re.compile(
    r"\b(?:meeting|appointment|review|letter|panel|tribunal|hearing|appeal|diagnosed|assess\w*|referr\w*|sent|application)\b",
    re.IGNORECASE,
)
_MEETING_AFTER = re.compile(
    r"^[^\n.!?]{0,40}\b(?:meeting|met|appointment|review|letter|panel|tribunal|hearing|appeal|e-?mail|applied|application|"
    r"report|decision|assess\w*|visit\w*|sent|wrote|rang|called|told|received|published|issued|closed|opened|started)\b",
    re.IGNORECASE,
)
_BIRTH = re.compile(r"born|birth|dob", re.IGNORECASE)
_SEEN_BEFORE, _SEEN_AFTER = 70, 40


def find_birth_dates(plain: str, *, today: date) -> Iterator[Found]:
    """Dates beside a word for birth, and whole dates that can only be that of a child, a young person or a parent."""
    for found in _DATE.finditer(plain):
        before = plain[max(0, found.start() - _SEEN_BEFORE) : found.start()]
        after = plain[found.end() : found.end() + _SEEN_AFTER]
        if reason := _reason(found, before, after, today):
            yield Found(MarkKind.BIRTH_DATE, found.start(), found.end(), reason, "[date of birth]")


def _reason(found: re.Match[str], before: str, after: str, today: date) -> str:
    if (_BORN_BEFORE.search(before) or _BORN_AFTER.search(after)) and not _is_event_after_birth(before):
        return "A date beside a word for birth"
    year = next((found[name] for name in ("numbers", "iso", "spaced", "words", "american") if found[name]), None)
    if year is None or _EVENT.search(before) or (_MEETING_AFTER.search(after) and not before.endswith("(")):
        return ""
    age = today.year - int(year)
    if RECENT < age <= LONGEST_LIFE:
        return "A date on which a child or a young person may have been born" if age <= OLDEST else "A date long ago"
    return ""


def _is_event_after_birth(before: str) -> bool:
    """“She was born deaf and the meeting on …”: a word for a meeting stands nearer than the one for birth."""
    birth = max((found.end() for found in _BIRTH.finditer(before)), default=0)
    return bool(_MEETING.search(before, birth))
