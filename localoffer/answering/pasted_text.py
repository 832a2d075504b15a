"""Makes plain text of what somebody pasted: Word's signs, unseen characters and leftovers of its HTML go.

No word is ever lost, and cleaning what is clean changes nothing.
"""

import html
import re
import string

# What only Word's own HTML holds. A tag that somebody writes about, such as <b>, is text and stays text.
_WORD_MARK = re.compile(
    r"<(?=/?o:p\b|/?w:[a-z]|!--\[if|!\[(?:if|endif)|[a-z][^<>]*\b(?:class=[\"']?Mso|mso-))", re.IGNORECASE
)
_CONDITION = re.compile(r"<!\[(?:if|endif)[^<>]*>", re.IGNORECASE)
# What a browser does not show, by how it begins and ends.
_UNSHOWN = {"<!--": "-->", "<style": "</style>", "<xml": "</xml>", "<title": "</title>"}
_UNSHOWN_START = re.compile("|".join(_UNSHOWN))
# str.lower() makes some letters longer, and places in the text would no longer fit.
_TO_LOWER = str.maketrans(string.ascii_uppercase, string.ascii_lowercase)
_BLOCKS = re.compile(r"</?(?:p|div|li|tr|h[1-6]|br|ul|ol|table)\b[^<>]*>", re.IGNORECASE)
_ITEMS = re.compile(r"<li\b[^<>]*>", re.IGNORECASE)
# From its first white space on, so that a long run without a line's end is looked at once and not from every place.
_AROUND_LINE_END = re.compile(r"(?<!\s)[^\S\n]*+\n\s*+")
_TAGS = re.compile(r"</?[a-z][\w:]*(?:\s[^<>]*)?/?>", re.IGNORECASE)

# What shows nothing and parts no words: soft hyphens, zero-width and direction marks, halves of characters.
_UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_WINDOWS = re.compile(r"[\x80-\x9f]")
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\u2028\u2029]")
_SPACES = re.compile("[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")

_BULLETS = "·•▪◦‣●○■□∙⁃\uf0b7\uf0a7\uf0d8\uf076"
# Nothing here goes back over white space that it has read: a whole page of tabs would take minutes.
# A letter `o` or a section sign is a bullet only where Word put a tab or several spaces behind it.
_ITEM = re.compile(rf"^\s*+(?:[{_BULLETS}]\s*+|[-–—*]\s++|[o§](?:[^\S\t]*+\t\s*+|[ \u00a0]{{2,}}+))(?=\S)")
# A bullet on a line of its own belongs to the words below it, unless these have one already.
_LONELY = re.compile(rf"^[^\S\n]*[{_BULLETS}][^\S\n]*\n\s*+(?=[^\s{_BULLETS}])(?![-–—*](?:\s|\Z))", re.MULTILINE)
_BETWEEN_ITEMS = re.compile(r"^(- .*)\n\n(?=- )", re.MULTILINE)
_MANY_BREAKS = re.compile(r"\n{3,}")


def cleaned(text: str) -> str:
    """Paragraphs parted by one blank line, list items as lines that start with `- `."""
    if _WORD_MARK.search(text):
        text = _from_word_html(text)
    text = _LINE_ENDS.sub("\n", _WINDOWS.sub(_windows_character, text))
    text = _CONTROLS.sub(" ", _UNSEEN.sub("", text))
    text = _LONELY.sub("- ", text)
    lines = (_SPACES.sub(" ", _ITEM.sub("- ", line)).strip() for line in text.split("\n"))
    return _BETWEEN_ITEMS.sub(r"\1\n", _MANY_BREAKS.sub("\n\n", "\n".join(lines)).strip())


def _from_word_html(text: str) -> str:
    text = _CONDITION.sub(" ", _without_unshown(text))
    if _BLOCKS.search(text):
        # Between tags a line's end is a space.
        text = _AROUND_LINE_END.sub(" ", text)
    text = _ITEMS.sub("\n• ", text)
    text = _BLOCKS.sub("\n\n", text)
    text = html.unescape(_TAGS.sub("", text))
    # What still looks like a mark was written as text. Parted, it is text the next time as well.
    return _WORD_MARK.sub("< ", text)


def _without_unshown(text: str) -> str:
    """Whole pieces only: what begins and never ends would take the rest of the words with it."""
    lowered, kept, place, endless = text.translate(_TO_LOWER), [], 0, set[str]()
    for match in _UNSHOWN_START.finditer(lowered):
        end_mark = _UNSHOWN[match.group()]
        if match.start() < place or end_mark in endless:
            continue
        end = lowered.find(end_mark, match.end())
        if end < 0:
            endless.add(end_mark)
            continue
        kept.append(text[place : match.start()])
        place = end + len(end_mark)
    return " ".join([*kept, text[place:]])


def _windows_character(match: re.Match[str]) -> str:
    """Old programs send the quotation marks and dashes of Windows under numbers of control characters."""
    return bytes([ord(match.group())]).decode("cp1252", "replace").replace("\ufffd", " ")
