"""How old a child is, or which year of school it is in, as comments say it."""

import re

_COUNT = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    "eighteen|nineteen"
)
# The Local Offer is for people up to 25.
_AGE = rf"(?:2[0-5]|1[0-9]|[0-9]|{_COUNT})"
_ABOUT = "(?:only |now |just |nearly |almost )?"
_CHILD = (
    "(?:he|she|they|i|who|now|only|just|son|daughter|child|kid|boy|girl|lad|lass|twins?|brother|sister|grandson|"
    "granddaughter|niece|nephew)"
)
# “He is 7 miles from school” tells no age.
_OTHER_MEASURE = r"(?!\s?(?:%|:|\.\d|minutes|hours|days|weeks|months|miles|am|pm|of|to|per|times|st|nd|th|out))"
# “Year 4 to 6” and “aged 5 to 11” are no child's.
_NO_RANGE = rf"(?!\s?(?:to|-|and|or|\+|plus|/|&)\s?(?:year\s)?(?:\d|{_COUNT}))"
_FORMS = (
    rf"\b(?:in )?(?:year|yr)s?\.?\s?(?:1[0-4]|[1-9]|{_COUNT})\b{_NO_RANGE}(?!\s(?:ago|of|later)\b)",
    r"\bY(?:1[0-4]|[1-9]|R)\b",
    r"\bKS ?[1-5]\b|\bkey stage (?:[1-5]|one|two|three|four|five)\b|\bfoundation stage(?: [12])?\b",
    r"\b(?:sixth|6th) form\b",
    # The reception of a school, and not the desk in a hall.
    r"\breception(?= (?:class|year|child|pupil|teacher|boy|girl|aged))",
    r"\b(?:in|into|starts?|started|starting|through|finished|joined|joins) reception(?! (?:area|desk|room|staff))",
    r"\bnursery class\b|\b(?:in|at|starts|started) (?:nursery|pre-?school)\b",
    rf"\b(?:aged?|turn(?:ed|s|ing)|age of) {_AGE}\b{_NO_RANGE}(?!\s(?:minutes|hours|days|weeks))",
    rf"\b{_AGE}\s?-?(?:and a half )?-?(?:years?|yrs?)-?\s?-?olds?\b|\b{_AGE}\s?y(?:rs?)?[./ ]?o\b",
    r"\b\d{1,2}\s?months?[- ]old\b",
    rf"(?<=\bis ){_ABOUT}{_AGE}\b(?=\s?(?:,|\.|;|\)|and|with|but|next|now|years|$))",
    rf"\b{_CHILD}(?:'s|\sis|\swas|'m|\sam)\s{_ABOUT}(?P<age>{_AGE})\b{_OTHER_MEASURE}",
    rf"(?<=\()(?:aged? )?{_AGE}(?=\))",
)
AGE_OR_YEAR = re.compile("|".join(_FORMS), re.IGNORECASE)
# What stands before a class stays: “in [school year]”.
_CLASS = re.compile(
    r"(?P<before>(?:in |into |at |through |finished |start(?:s|ed|ing)? |join(?:s|ed) )?)"
    r"(?:y(?!o)|k|rec|six|6|found|nurs|pre)",
    re.IGNORECASE,
)


def replacement_of(age_or_year: str) -> str:
    """What stands in the place of a piece that AGE_OR_YEAR found."""
    found = _CLASS.match(age_or_year)
    return f"{found['before']}[school year]" if found else "[age]"
