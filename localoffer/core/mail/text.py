"""The words of a part of an e-mail message: bytes, character set and line breaks put right."""

import re
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message

from localoffer.core.mail.html_text import html_text

# Character sets that mail is written in. Python knows more “encodings”, and some of them are no character sets.
_KNOWN = re.compile(
    r"utf-?(8|16|32)([_-]?[bl]e)?|iso-?8859-?\d{1,2}|windows-?\d{3,4}|cp\d{3,4}|koi8-?[ru]|gb2312|gbk|gb18030|big5"
    r"|euc[_-]?\w{2}|shift[_-]?jis|iso-2022-\w{2}|mac-?roman"
)
# Programs write these names over almost anything: what is UTF-8 by its bytes is UTF-8, the rest is Windows' Latin.
_WESTERN = re.compile(r"|(us-?)?ascii|iso-?8859-?1|latin-?1|windows-?1252|cp1252")
# Python's reader of encoded headers looks at long ones again and again.
_LONGEST_HEADER = 5000
# Two seconds' worth of tags. What people write is far shorter.
_LONGEST_HTML = 2_000_000


def decode(data: bytes, charset: str) -> str:
    """The text of these bytes. What the character set cannot be is read as what it probably is; nothing raises."""
    name = charset.strip().lower()
    guess = name if _KNOWN.fullmatch(name) and not _WESTERN.fullmatch(name) else "utf-8"
    try:
        return data.decode(guess)
    except (UnicodeError, LookupError):
        pass
    almost = data.decode("utf-8", errors="replace")
    foreign = sum(letter > "\x7f" for letter in almost)
    is_damaged_utf8 = almost.count("\ufffd") * 2 < foreign
    return almost if is_damaged_utf8 else data.decode("cp1252", errors="replace")


def raw_header(message: Message, name: str) -> str:
    """One header on one line, with its encoded words; empty where there is none. Of several, the first."""
    raw = next((value for known, value in message.raw_items() if known.lower() == name.lower()), "")
    written = str(raw)[:_LONGEST_HEADER].encode("utf-8", errors="surrogateescape")
    return " ".join(decode(written, "").split())


def header(message: Message, name: str) -> str:
    """One header on one line, in letters that people read."""
    raw = raw_header(message, name)
    if "=?" not in raw:
        return raw
    try:
        parts = decode_header(raw)
    except (HeaderParseError, ValueError):
        return raw
    texts = (part if isinstance(part, str) else decode(part, charset or "") for part, charset in parts)
    return " ".join("".join(texts).split())


def part_text(part: Message) -> str:
    """What one text part says. Lines that a mail program wrapped are put together again."""
    payload = part.get_payload(decode=True)
    text = decode(payload, part.get_content_charset() or "") if isinstance(payload, bytes) else ""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if part.get_content_type() == "text/html":
        return html_text(text[:_LONGEST_HTML])
    if str(part.get_param("format") or "").lower() == "flowed":
        return _unwrapped(text, keep_space=str(part.get_param("delsp") or "").lower() != "yes")
    return text


def _unwrapped(text: str, *, keep_space: bool) -> str:
    """RFC 3676: a line that ends with a space goes on in the next one. `-- ` alone begins a signature."""
    done: list[str] = []
    goes_on = False
    for line in text.split("\n"):
        plain = line.removeprefix(" ")
        if goes_on and not plain.startswith(">"):
            done.append(plain)
        else:
            done.append(f"\n{plain}")
        goes_on = plain.endswith(" ") and plain != "-- "
        if goes_on and not keep_space:
            done[-1] = done[-1][:-1]
    return "".join(done).removeprefix("\n")
