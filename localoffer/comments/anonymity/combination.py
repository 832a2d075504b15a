"""A school, an age and a condition: none of them points to a child, and together they do."""

import re
from collections.abc import Iterator
from functools import cache

from localoffer.comments.anonymity.mark import Found, MarkKind
from localoffer.comments.anonymity.word_lists import phrases, words

_COUNT = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_AGE = rf"(?:[0-9]|1[0-9]|2[0-5]|{_COUNT})"
_PERSON = r"(?:he|she|they|son|daughter|child|boy|girl|who|lad|lass|twins?|brother|sister|grandson|granddaughter|kid|niece|nephew|i|now|only|just)"
_YEAR = re.compile(
    rf"\b(?:(?:in )?(?:year|yr)s?\.?\s?(?:1[0-4]|[1-9]|{_COUNT})\b(?!\s?(?:and|or|to|-|/|&)\s?(?:year\s)?\d)(?!\s(?:ago|of|later|wait))"
    r"|Y(?:1[0-4]|[1-9]|R)\b|KS ?[1-5]\b|key stage (?:[1-5]|one|two|three|four|five)\b|sixth form\b|6th form\b"
    r"|reception(?= (?:class|year|child|pupil|teacher|boy|girl|aged))|(?:in|into|starts?|started|starting|through|finished|joined|joins) reception(?! (?:area|desk|room|staff))"
    r"|foundation stage(?: [12])?\b|nursery class\b|(?:in|at|starts|started) (?:nursery|pre-?school)\b"
    rf"|\b(?:aged?|turn(?:ed|s|ing)|age of) {_AGE}\b(?!\s?(?:to|-|and|or|–|\+|plus)\s?(?:\d|{_COUNT}))(?!\s(?:minutes|hours|days|weeks))"
    rf"|{_AGE}\s?-?(?:and a half )?-?(?:years?|yrs?)-?\s?-?olds?\b|{_AGE}\s?y(?:rs?)?[./ ]?o\b|\d{{1,2}}\s?months?[- ]old"
    rf"|(?<=\bis )(?:only |now |just |nearly |almost )?{_AGE}\b(?=\s?(?:,|\.|;|\)|and|with|but|next|now|years|$))"
    rf"|\b{_PERSON}(?:'s|\sis|\swas|'m|\sam)\s(?:only |now |just |nearly |almost )?(?P<age>{_AGE})\b(?!\s?(?:%|:|\.\d|minutes|hours|days|weeks|months|miles|am|pm|of|to|per|times|st|nd|th))"
    rf"|(?<=\()(?:aged? )?{_AGE}(?=\)))",
    re.IGNORECASE,
)
_KIND = (
    r"(?:Primary|Infants?|Juniors?|Middle|First|High|Secondary|Grammar|Community|Academy|School|College|Nursery|Pre-?school|Playgroup|SILC|"
    r"PRU|Sixth Form|Free School|Special School|Comprehensive)"
)
_CAPITAL = r"[A-Z][A-Za-z'.-]{0,30}"
_SCHOOL = re.compile(
    rf"(?:\b(?:{_CAPITAL}|of|and|the)\s(?:&\s)?){{0,4}}\b{_CAPITAL}\s(?:C ?of ?E\s|CE\s|RC\s|Catholic\s|Church of England\s)?{_KIND}\b(?:\s{_KIND}\b){{0,2}}"
)
_SAINT = re.compile(rf"\bS(?:t|aint)s?\.?\s{_CAPITAL}(?:\s(?:and\s)?{_CAPITAL}){{0,2}}|\b[Ss]t\.?\s[a-z]{{3,20}}'?s?\s(?:primary|school|high|academy|nursery|college|infants?|juniors?|catholic)\b")
_SMALL_SCHOOL = re.compile(r"\b[a-z]{3,20}(?:\s[a-z]{3,20})?\s(?:primary|academy|silc|high school|infants|juniors|nursery school|college)\b")
_ATTENDS = re.compile(
    rf"\b(?:attends?|attending|attended|goes to|go to|went to|going to|pupil at|student at|place at|starte?d? at|starts at|starting at|"
    rf"teach at|teaches at|work at|works at|is at|are at|was at|child at|son at|daughter at|excluded from|class at|year at|[Aa]t)\s(?P<name>{_CAPITAL}(?:\s{_CAPITAL}){{0,3}})"
)
_GENERAL = frozenset(
    ["a", "an", "the", "this", "that", "our", "my", "his", "her", "their", "your", "which", "every", "each", "any", "all", "some", "no", "in", "at", "to", "from", "of", "and", "for", "is", "local", "special", "specialist", "mainstream", "state", "private", "independent", "free", "secondary", "primary", "high", "middle", "first", "junior", "infant", "infants", "nursery", "community", "church", "catholic", "faith", "grammar", "village", "small", "large", "big", "good", "bad", "old", "new", "another", "other", "same", "different", "next", "previous", "current", "sixth", "form", "former", "north", "south", "east", "west", "leeds", "city", "council", "boarding", "residential", "autism", "deaf", "blind", "after", "before", "forest", "summer", "sunday", "saturday", "school", "schools", "college", "academy"]
)


def find_combinations(plain: str, *, about_setting: bool) -> Iterator[Found]:
    """Every school, age and condition of a text that has at least one of each; of a comment on one school, the last two."""
    years, conditions = list(_years(plain)), list(_conditions(plain))
    schools = [] if about_setting else list(_schools(plain))
    if years and conditions and (schools or about_setting):
        yield from years
        yield from conditions
        yield from schools


def _years(plain: str) -> Iterator[Found]:
    for found in _YEAR.finditer(plain):
        start, end = found.span("age") if found["age"] else found.span()
        is_class = re.match(r"(?:in |into )?(?:y|k|rec|sixth|6th|found|nurs|pre)", found[0], re.IGNORECASE)
        replacement = "[school year]" if is_class else "[age]"
        yield Found(MarkKind.COMBINATION, start, end, "An age, beside a school and a condition", replacement)


@cache
def _condition_patterns(conditions: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    longest_first = sorted(conditions, key=len, reverse=True)
    loud = [re.escape(word) for word in longest_first if word.isupper()]
    quiet = [re.escape(word) for word in longest_first if not word.isupper()]
    return (
        re.compile(rf"(?<![\w-])(?:{'|'.join(loud)})(?![\w-])"),
        re.compile(rf"(?<![\w-])(?:{'|'.join(quiet)})(?:'s)?(?! ?-? ?(?:friendly|aware))(?![\w])", re.IGNORECASE),
    )


def _conditions(plain: str) -> Iterator[Found]:
    for pattern in _condition_patterns(phrases("conditions")):
        for found in pattern.finditer(plain):
            reason = "A condition, beside a school and an age"
            yield Found(MarkKind.COMBINATION, found.start(), found.end(), reason, "[condition]")


def _schools(plain: str) -> Iterator[Found]:
    reason = "A school, beside an age and a condition"
    for pattern in (_SCHOOL, _SAINT, _SMALL_SCHOOL, _ATTENDS):
        for found in pattern.finditer(plain):
            start, end = found.span("name") if pattern is _ATTENDS else found.span()
            start += _general_words(plain[start:end])
            known = _GENERAL if pattern in (_SCHOOL, _SAINT) else words("ordinary-words") | _GENERAL
            if any(word not in known for word in plain[start:end].lower().split()):
                yield Found(MarkKind.COMBINATION, start, end, reason, "[school]")


def _general_words(school: str) -> int:
    """How many characters of words such as “Our” stand before the name."""
    at = 0
    for word in re.finditer(r"\S+\s*", school):
        if word[0].strip().lower() not in _GENERAL:
            break
        at = word.end()
    return at
