"""How many syllables an English word has, as well as a rule can tell."""

import re

_VOWELS = re.compile(r"[aeiouyàâäéèêëïîôöùûü]+")
# `-ed`, `-es` and `-e` are silent in `helped`, `takes` and `make`, but not in `needed`, `places` and `table`.
_SILENT_END = re.compile(r"(?:[^aeiouytd]ed|[^aeiouyscgxzh]es|[^aeiouyl]e|[aeiouy]le)$")
# Two vowels that are said apart, as in `situation`, `individual`, `create`, `science`, `serious`, `being`.
_APART = re.compile(
    r"(?:ia(?!l)|(?<![qg])ua|e[ao](?=ti|te$|s?$)|(?<!t)(?<![^s]c)ie(?:n|t(?!ed))|io(?!n|u)|(?<![tc])ious|[eiy]ing$|coor|iu[mt]|ism$)"
)


def syllables(word: str) -> int:
    """At least one. An abbreviation in capitals is spelled, so every letter counts."""
    if len(word) > 1 and word.isupper():
        return len(re.findall(r"[A-Z]", word)) or 1
    lowered = word.lower().replace("’", "").replace("'", "")
    counted = len(_VOWELS.findall(lowered)) + len(_APART.findall(lowered))
    if _SILENT_END.search(lowered):
        counted -= 1
    return max(counted, 1)
