"""E-mail addresses, web addresses and social media names, also where they are written in words."""

import re
from collections.abc import Iterator

from localoffer.comments.anonymity.mark import Found, MarkKind
from localoffer.comments.anonymity.word_lists import words

_ENDINGS = "com|org|net|uk|co|edu|info|eu|io|blog|me|ly|be|gg|tv|site|online|page|app|dev|xyz|email|im|link|ie|de|pl|ro|in|pk"
_AT = r"(?:\s{0,3}@\s{0,3}|\s{0,3}[(\[{<*_]{1,2}\s?at\s?[)\]}>*_]{1,2}\s{0,3}|\s{1,3}at\s{1,3})"
_DOT = r"(?:\s{0,2}\.|\s{0,3}[(\[{<*_]{1,2}\s?(?:dot|\.|full stop)\s?[)\]}>*_]{1,2}\s{0,3}|\s{1,3}(?:dot|full stop)\s{1,3})"
_SMALL = r"[a-z0-9][\w'%+-]{0,63}"
_EMAIL = re.compile(r"(?<![\w.%+'-])[\w.%+'-]{1,128}@(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}(?![a-z])", re.IGNORECASE)
# Written out: `jen dot hale at example dot org`, `jen (at) example.org`, `jen @ example . org`.
_SPOKEN_EMAIL = re.compile(
    rf"(?<![\w.%+'-])(?:[\w'%+-]{{1,64}}(?:{_DOT}|\.|\s{{1,3}}(?:underscore|dash|hyphen)\s{{1,3}})\s?){{0,3}}[\w'%+-]{{1,64}}"
    rf"{_AT}[\w-]{{1,63}}(?:{_DOT}\s{{0,3}}[\w-]{{2,63}}){{0,3}}{_DOT}\s{{0,3}}(?:{_ENDINGS})\b",
    re.IGNORECASE,
)
# `jenhaleATexampleDOTorg`: the words in capitals are the signs.
_JOINED_EMAIL = re.compile(rf"(?<![\w.])[a-z0-9._-]{{1,64}}AT[a-z0-9-]{{1,63}}(?:DOT|\.)(?:[a-z]{{2,10}}(?:DOT|\.))?(?:{_ENDINGS})\b")
# Without one of these, “look at example.org” would be an address.
_OBVIOUS = re.compile(r"@|\bdot\b|full stop|[(\[{<*_]\s?at\b", re.IGNORECASE)
_WEB = re.compile(
    r"(?<![\w@.-])(?:(?:https?|hxxps?|ftp)://[^\s<>\"]{1,2000}|www\.[^\s<>\"]{1,2000}"
    rf"|(?:[a-z0-9][a-z0-9-]{{0,62}}\.){{1,5}}(?:{_ENDINGS})(?:/[^\s<>\"]{{0,2000}}|(?![\w@.-]{0,200}@)\b(?!\.\w)))",
    re.IGNORECASE,
)
_SPOKEN_WEB = re.compile(
    rf"(?<![\w@.])(?:www|(?:https?)|[a-z0-9-]{{2,63}})(?:\s{{1,3}}dot\s{{1,3}}[\w-]{{2,63}}){{0,3}}\s{{1,3}}dot\s{{1,3}}"
    rf"(?:{_ENDINGS})\b(?:\s{{0,2}}(?:/|slash\s)\s{{0,2}}[\w./-]{{1,200}})?",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?<![\w@.%+-])@[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,62}[A-Za-z0-9_])?(?!@)")
_NETWORK = r"(?:facebook|fb|insta(?:gram)?|ig|twitter|tiktok|tik tok|snap(?:chat)?|youtube|discord|linkedin|telegram|reddit|twitch|xbox|psn)"
_NAME_THERE = re.compile(
    rf"\b{_NETWORK}(?:\s(?:name|user|username|handle|account|page|tag|id|gamertag))?"
    r"(?:\s(?:is|as|at|under|called)|:|\s-|\s=)\s{0,2}(?P<name>[A-Za-z][A-Za-z0-9_.-]{2,62}[A-Za-z0-9_])\b",
    re.IGNORECASE,
)
_TAG = re.compile(r"(?<![\w&#])#(?P<words>[A-Za-z][A-Za-z0-9_]{2,80})")
_CAUSE = re.compile(r"(?:justice|save|help|prayfor|pray|for|support|team)(?:4|for)?[A-Z]?[a-z]{2,}", re.IGNORECASE)
# These say which body a website belongs to, and nothing about a person.
_PUBLIC_BODIES = re.compile(
    r"(?:https?://)?(?:[a-z0-9-]{1,63}\.){0,5}(?:gov|nhs|police|parliament)\.uk(?:[/.,;:!?)#]\S*)?", re.IGNORECASE
)


def find_emails(plain: str) -> Iterator[Found]:
    """Addresses as they are, and addresses that somebody wrote in words."""
    for found in _EMAIL.finditer(plain):
        yield Found(MarkKind.EMAIL, found.start(), found.end(), "An e-mail address")
    for found in _JOINED_EMAIL.finditer(plain):
        yield Found(MarkKind.EMAIL, found.start(), found.end(), "An e-mail address that is written in words")
    for found in _SPOKEN_EMAIL.finditer(plain):
        if _OBVIOUS.search(found[0]) or found[0].split()[0].lower() not in words("ordinary-words"):
            yield Found(MarkKind.EMAIL, found.start(), found.end(), "An e-mail address that is written in words")


def find_links(plain: str) -> Iterator[Found]:
    """Web addresses but those of public bodies, names in social media, and hashtags that name a cause."""
    for pattern in (_WEB, _SPOKEN_WEB):
        for found in pattern.finditer(plain):
            if not _PUBLIC_BODIES.fullmatch(found[0]):
                end = found.end() - _trailing(found[0])
                yield Found(MarkKind.LINK, found.start(), end, "A web address")
    for found in _HANDLE.finditer(plain):
        yield Found(MarkKind.LINK, found.start(), found.end(), "A name in social media")
    for found in _NAME_THERE.finditer(plain):
        if re.search(r"[\d_.]", found["name"]):
            yield Found(MarkKind.LINK, found.start("name"), found.end("name"), "A name in social media")
    for found in _TAG.finditer(plain):
        if _CAUSE.match(found["words"]) and not found["words"].isupper():
            yield Found(MarkKind.LINK, found.start(), found.end(), "A hashtag that may name a person's cause")


def _trailing(address: str) -> int:
    """How many characters at the end belong to the sentence and not to the address."""
    return len(address) - len(address.rstrip(".,;:!?'\")]}*"))
