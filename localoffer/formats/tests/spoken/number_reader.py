"""Reads spoken numbers back, knowing nothing of how they were made."""

_WORDS = """
    nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen
"""
_ONES = {word: value for value, word in enumerate(_WORDS.split())} | {"zero": 0, "oh": 0}
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
_ORDINALS = {
    "first": "one",
    "second": "two",
    "third": "three",
    "fifth": "five",
    "eighth": "eight",
    "ninth": "nine",
    "twelfth": "twelve",
}


def value(words: str) -> int:
    """`one thousand two hundred and five` is 1205."""
    total = part = 0
    for word in words.replace("-", " ").split():
        if word in _SCALES:
            total, part = total + part * _SCALES[word], 0
        elif word == "hundred":
            part *= 100
        elif word != "and":
            part += _ONES[word] if word in _ONES else _TENS[word]
    return total + part


def figures(words: str) -> str:
    """`oh one one three` is `0113`; whatever is no figure is left out."""
    return "".join(str(_ONES[word]) for word in words.replace(",", " ").split() if _ONES.get(word, 10) < 10)


def decimal(words: str) -> str:
    """`three point nought five` is `3.05`."""
    whole, _, after = words.partition(" point ")
    return f"{value(whole)}.{figures(after)}" if after else str(value(whole))


def ordinal(words: str) -> int:
    """`twenty-second` is 22."""
    start, _, last = words.replace("-", " ").rpartition(" ")
    if last.endswith("ieth"):
        last = last.removesuffix("ieth") + "y"
    return value(f"{start} {_ORDINALS.get(last, last.removesuffix('th'))}")


def year(words: str) -> int:
    """`twenty twenty-six` is 2026, `nineteen oh four` 1904, `two thousand and five` 2005."""
    if "thousand" in words or "hundred" in words:
        return value(words)
    century, _, rest = words.partition(" ")
    return value(century) * 100 + value(rest.removeprefix("oh "))
