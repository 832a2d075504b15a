"""Words in other languages than English: the voice knows their numbers and dates, so they are given as they stand."""

import re
import unicodedata

_KEPT = set(" .,?!;:'’،؛؟。、！？：।॥·%£€$+-")
_KINDS = {"L", "M", "N"}
_SPACE = re.compile(r"\s+")


def only_sayable(text: str) -> str:
    """Letters, marks, figures and the marks of sentences; nothing that a voice could take for a command."""
    plain = unicodedata.normalize("NFC", text)
    return _SPACE.sub(" ", "".join(each if _is_kept(each) else " " for each in plain)).strip()


def _is_kept(letter: str) -> bool:
    return letter in _KEPT or unicodedata.category(letter)[0] in _KINDS or letter in "\u200c\u200d"
