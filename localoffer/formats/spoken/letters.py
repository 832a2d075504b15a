"""Which characters are read, and what a voice is given in the end."""

import re
import unicodedata
from collections.abc import Iterator

# Letters of the Latin script with their accents: all that an English voice can say.
_LATIN = "A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ"
_OTHER = rf"[^\W\d_{_LATIN}ºª½¼¾⅓⅔⅕⅛]"
_OTHER_RUN = re.compile(rf"{_OTHER}+(?:[^\w.,;:?!]{{1,3}}{_OTHER}+)*")
_NOT_SAID = re.compile(rf"[^{_LATIN} .,?!;:’-]")
_PUNCTUATION = re.compile(r"[.,?!;:](?:\s*[.,?!;:])+")
# Kept as they are: NFKC would make `1/2` of `½` and `...` of `…`.
_WHOLE_SIGNS = set("½¼¾⅓⅔⅕⅛…™")
_STRENGTH = "?!.;:,"


def readable(text: str) -> str:
    """The text with every figure as 0 to 9, and words in another script named: nobody hears what they would be."""
    plain = "".join(_plain(text))
    return plain if plain.isascii() else _OTHER_RUN.sub(_name_script, unicodedata.normalize("NFC", plain))


def _plain(text: str) -> Iterator[str]:
    for letter in text:
        if letter.isascii() or letter in _WHOLE_SIGNS:
            yield letter
        elif (figure := unicodedata.digit(letter, None)) is not None:
            yield str(figure)
        else:
            yield unicodedata.normalize("NFKC", letter)


def _name_script(match: re.Match[str]) -> str:
    """`words in Arabic letters`."""
    name = unicodedata.name(match[0][0], "")
    script = name.split(" ")[0].split("-")[0].title()
    if script in {"", "Latin", "Modifier"}:
        return ""
    return f", words in {'Chinese' if script == 'Cjk' else script} letters, "


def tidy(text: str) -> str:
    """One space between words, one mark at the end of each part, and nothing that a voice could take for a command."""
    said = _NOT_SAID.sub(" ", text.replace("'", "’").replace("‐", "-").replace("‑", "-"))
    said = re.sub(rf"(?<![{_LATIN}])[-’]+|[-’]+(?![{_LATIN}])", " ", said)
    said = re.sub(r"\s+", " ", said)
    said = _PUNCTUATION.sub(_strongest, said)
    said = re.sub(r" ?([.,?!;:]) ?", r"\1 ", said)
    return said.strip().lstrip(".,?!;: ")


def _strongest(match: re.Match[str]) -> str:
    return next(mark for mark in _STRENGTH if mark in match[0])
