"""What is stored of what was typed, and the normal form of a piece of it."""

import re
import unicodedata

from localoffer.comments.anonymity.skeleton import skeleton

# Left-to-right and right-to-left marks stay: languages that are written from the right need them beside digits.
_DIRECTION = "\u202a-\u202e\u2066-\u2069"
_INVISIBLE = "\u200b\u2060-\u2064\ufeff\u00ad\u034f\u180e\u206a-\u206f\U000e0000-\U000e0fff"
_CONTROL = "\x00-\x08\x0b-\x1f\x7f-\x9f"
_NEVER = re.compile(f"[{_CONTROL}{_DIRECTION}{_INVISIBLE}\ud800-\udfff\ufff9-\ufffb]")
_NEW_LINE = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_BLANK_LINES = re.compile(r"\n(?:[^\S\n]*\n){3,}")
_JOINERS = re.compile("[\u200c\u200d]")
# Scripts in which a joiner between two letters changes how a word is written.
_JOINED_SCRIPTS = (
    "ARABIC", "SYRIAC", "MONGOLIAN", "NKO", "DEVANAGARI", "BENGALI", "GURMUKHI", "GUJARATI", "ORIYA", "TAMIL",
    "TELUGU", "KANNADA", "MALAYALAM", "SINHALA", "MYANMAR", "KHMER",
)  # fmt: skip
_EMOJI_PARTS = "\ufe0f\u20e3"


def tidy(text: str) -> str:
    """The text in composed form (NFC), without characters that hide, reorder or control; languages stay as they are.

    At most two blank lines in a row, and no space around the whole. Tidying twice changes nothing more.
    """
    text = _NEVER.sub("", _NEW_LINE.sub("\n", text))
    text = _JOINERS.sub(lambda found: found[0] if _joins(found.string, found.start()) else "", text)
    return _BLANK_LINES.sub("\n\n\n", unicodedata.normalize("NFC", text)).strip()


def _joins(text: str, at: int) -> bool:
    """Whether the joiner here stands between letters or emoji that need it."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if not before or not after:
        return False
    names = (unicodedata.name(before, ""), unicodedata.name(after, ""))
    if all(name.startswith(_JOINED_SCRIPTS) for name in names):
        return True
    return text[at] == "\u200d" and _is_emoji(before) and _is_emoji(after)


def _is_emoji(char: str) -> bool:
    return unicodedata.category(char) in ("So", "Sk") or char in _EMOJI_PARTS


def fingerprint_text(mark_text: str) -> str:
    """One form for every way to write a piece: small letters, single spaces, nothing hidden, no accents."""
    return " ".join(skeleton(mark_text).plain.casefold().split())
