"""What is stored of what a translator typed, pasted or sent in a file.

Gone are characters that control, cannot be seen or turn text round past where it ends: the overrides and embeddings
U+202A to U+202E. Isolates (U+2066 to U+2069), direction marks and joiners stay: Urdu, Farsi, Arabic and the scripts of
India need them. Isolates are balanced. HTML is text like any other.
"""

import re
import unicodedata

from localoffer.translations.right_to_left import balanced

LONGEST = 10_000
_NEW_LINE = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_NEVER = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u034f\u180e\u200b\u202a-\u202e\u2060-\u2064\u206a-\u206f\ufeff\ud800-\udfff"
    "\ufdd0-\ufdef\ufff9-\uffff\U000e0000-\U000e0fff]"
)
_SPACES = re.compile(r"[ \t\u00a0]*\n[\s]*")


def typed_text(text: str) -> str:
    """In composed form (NFC), with no space around it. Doing it twice changes nothing more."""
    text = _SPACES.sub("\n", _NEVER.sub("", _NEW_LINE.sub("\n", text)))
    return balanced(unicodedata.normalize("NFC", text).strip()).strip()
