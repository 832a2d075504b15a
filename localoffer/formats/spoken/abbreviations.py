"""Short forms that are no names of things: `e.g.`, `Rd`, `Dr`, `approx.`"""

import re

from localoffer.formats.spoken.rule import DOT, Said, rule

_SHORT = {
    "e.g": "for example",
    "eg": "for example",
    "i.e": "that is",
    "ie": "that is",
    "etc": "and so on",
    "approx": "approximately",
    "incl": "including",
    "inc": "including",
    "excl": "excluding",
    "min": "minimum",
    "max": "maximum",
    "tel": "telephone",
    "mob": "mobile",
    "dept": "department",
    "govt": "government",
    "vs": "versus",
    "c/o": "care of",
    "w/c": "week commencing",
    "n/a": "not applicable",
    "tbc": "to be confirmed",
    "a.s.a.p": "as soon as possible",
}
_TITLES = {"Mr": "Mister", "Mrs": "Missis", "Ms": "Miz", "Prof": "Professor", "Rev": "Reverend", "Revd": "Reverend"}
_ROADS = {
    "Rd": "Road",
    "Ave": "Avenue",
    "Av": "Avenue",
    "Ln": "Lane",
    "Sq": "Square",
    "Cres": "Crescent",
    "Gdns": "Gardens",
    "Gro": "Grove",
    "Terr": "Terrace",
    "Tce": "Terrace",
    "Blvd": "Boulevard",
    "Hse": "House",
}
_SAINTS = frozenset(
    [
        "Agnes",
        "Aidan",
        "Alban",
        "Andrew",
        "Anne",
        "Anthony",
        "Augustine",
        "Barnabas",
        "Bartholomew",
        "Bede",
        "Benedict",
        "Bernard",
        "Chad",
        "Christopher",
        "Clare",
        "Columba",
        "Cuthbert",
        "David",
        "Edmund",
        "Edward",
        "Francis",
        "Gabriel",
        "George",
        "Giles",
        "Gregory",
        "Helen",
        "Helena",
        "Hilda",
        "Ignatius",
        "James",
        "Jerome",
        "Joachim",
        "John",
        "Joseph",
        "Jude",
        "Kevin",
        "Laurence",
        "Lawrence",
        "Luke",
        "Margaret",
        "Mark",
        "Martin",
        "Mary",
        "Matthew",
        "Matthias",
        "Michael",
        "Nicholas",
        "Oswald",
        "Patrick",
        "Paul",
        "Peter",
        "Philip",
        "Stephen",
        "Theresa",
        "Thomas",
        "Urban",
        "Vincent",
        "Wilfrid",
        "William",
    ]
)
_NAME_BEFORE = re.compile(r"[A-Z][\w'’]* $")
_NAME_AFTER = re.compile(r" ([A-Z]\w*)(['’]s?)?")


def _saint_or_street(match: re.Match[str]) -> Said:
    """`St Mary’s`, `Great George St`, `Church St Leeds`: what stands before and after it tells."""
    after = _NAME_AFTER.match(match.string[match.end() : match.end() + 40])
    if after is None:
        return "Street"
    is_after_name = _is_after_name(match)
    is_saint = not is_after_name or after[2] or after[1] in _SAINTS or after[1].rstrip("s") in _SAINTS
    return "Saint" if is_saint else "Street"


def _doctor_or_drive(match: re.Match[str]) -> Said:
    """`Dr Patel`, `Park Dr`."""
    has_name_after = _NAME_AFTER.match(match.string[match.end() : match.end() + 40])
    return "Drive" if _is_after_name(match) and not has_name_after else "Doctor"


def _is_after_name(match: re.Match[str]) -> bool:
    return bool(_NAME_BEFORE.search(match.string[max(0, match.start() - 40) : match.start()]))


def _short(match: re.Match[str]) -> Said:
    """Its dot goes with it, but not where a new sentence starts after it."""
    said = _SHORT[match[1].lower()]
    ends = match[0].endswith(".") and re.match(r"$|[ \n]+[A-Z“]", match.string[match.end() :][:3])
    return f"{said}." if ends and match[1].lower() == "etc" else said


def _word(words: dict[str, str]) -> str:
    return "|".join(re.escape(each) for each in sorted(words, key=len, reverse=True))


RULES = (
    rule(r"\bSt\b\.?(?![-’'])", _saint_or_street),
    rule(r"\bDr\b\.?", _doctor_or_drive),
    rule(rf"\b({_word(_TITLES)})\b\.?(?= [A-Z])", lambda match: _TITLES[match[1]]),
    rule(rf"(?<=[a-z] )({_word(_ROADS)})\b{DOT}(?!['’])", lambda match: _ROADS[match[1]]),
    rule(r"\b([Nn])os?\.? ?(?=\d)", lambda match: f"{match[1]}umber" + ("s " if "s" in match[0] else " ")),
    rule(r"\b(eg|ie|e\.g|i\.e|w/c|c/o|n/a|vs|a\.s\.a\.p|tbc)\b\.?", _short, any_case=True),
    rule(r"\b(etc|approx|incl|inc|excl|tel|mob|dept|govt|min|max)\.", _short, any_case=True),
    rule(r"\b(etc|approx|incl|tel|mob|dept|govt)\b", _short, any_case=True),
)
