"""Dates as people write them: 14/03/2016, 3.4.15, 14 March 2016, the twelfth of May, Christmas Day 2012."""

import re

_MONTH = (
    r"\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_ORDINAL = (
    r"\b(?:(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|first|second|third|"
    r"fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|"
    r"twentieth|thirtieth)"
)
_NUMBER = (
    r"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|"
    r"ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|one|two|three|four|five|six|seven|eight|nine)"
)
_YEAR_IN_WORDS = rf"(?:two thousand(?: and)?(?: {_NUMBER})?|(?:nineteen|twenty)[ -](?:oh[ -])?{_NUMBER})\b"
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?|{_ORDINAL})"
_SEPARATOR = r"[ ]{0,2}[./\-|_\\][ ]{0,2}"
_FEAST = r"\b(?:christmas (?:day|eve)|boxing day|new year's (?:day|eve)|valentine's day|hallowe'?en|bonfire night)"
_NAMES_OF_YEARS = ("numbers", "iso", "spaced", "words", "american")


def _year(name: str) -> str:
    """The pattern of a year: four digits, which the group of this name holds, two digits, or words."""
    return rf"(?:(?P<{name}>(?:19|20)\d\d)(?!\d)|'?\d{{2}}(?!\d)|{_YEAR_IN_WORDS})"


DATE = re.compile(
    r"(?<![\d/.-])(?:"
    rf"\d{{1,2}}{_SEPARATOR}\d{{1,2}}{_SEPARATOR}{_year('numbers')}(?!/)"
    rf"|(?P<iso>(?:19|20)\d\d){_SEPARATOR}\d{{1,2}}{_SEPARATOR}\d{{1,2}}(?![\d/])"
    r"|\d{1,2} \d{1,2} (?P<spaced>(?:19|20)\d\d)(?!\d)"
    rf"|(?:the )?{_DAY}[\s/-]{{1,2}}(?:day )?(?:of )?{_MONTH}(?:[\s,/-]{{1,3}}(?:in )?{_year('words')})?"
    rf"|{_MONTH}\s{{1,2}}(?:the )?{_DAY}\b(?:,?\s{{1,2}}{_year('american')})?"
    rf"|{_MONTH}\s{{1,2}}(?:of )?(?:19|20)\d\d(?!\d)"
    rf"|{_FEAST}(?:[\s,]{{1,2}}(?:in )?{_year('feast')})?"
    r"|(?:19|20)\d\d(?!\d)"
    r")",
    re.IGNORECASE,
)


def year_of_whole_date(found: re.Match[str]) -> int | None:
    """The year, where DATE found a day, a month and a year of four digits."""
    return next((int(found[name]) for name in _NAMES_OF_YEARS if found[name]), None)
