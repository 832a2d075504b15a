"""Makes a usable web address out of what somebody typed into the register."""

import re
from urllib.parse import quote, urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

LIMIT = 500
_is_address = URLValidator(schemes=["http", "https"])
_INVISIBLE = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
# `http:/`, `htp://`, `http;//`, `http//`, `http:www`, and the same twice over.
_SCHEME = re.compile(r"(?:h?t{1,2}ps?[:;]?[/\\]+|https?[:;])+", re.IGNORECASE)
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})")
_LEADING = "\"'<>()[]{}.,;:|?#&/\\“”‘’"
_TRAILING = "\"'<>()[]{}.,;:|?#&“”‘’"
_SAFE = "/%:@!$&()*+,;=~?-._"


def normalise_website(given: str) -> str:
    """The first web address in a text, with a scheme and the host in lower case; empty when there is none.

    An address without a scheme gets http, because a school's server that knows only that would look broken
    under https, while one that wants https redirects.
    """
    for piece in _INVISIBLE.sub("", given).split():
        for part in (piece, *re.split(r"[,;|]", piece)):
            if address := _read(part):
                return address
    return ""


def _read(text: str) -> str:
    text = text.strip(_TRAILING)
    written = _SCHEME.match(text)
    scheme = "https" if written and "s" in written.group().lower() else "http"
    rest = text[written.end() :] if written else text
    try:
        parts = urlsplit("//" + rest.lstrip(_LEADING).replace("\\", "/"))
        host = (parts.hostname or "").encode("idna").decode("ascii").lower().rstrip(".")
        port = "" if parts.port in (None, 80, 443) else f":{parts.port}"
    except ValueError:
        return ""
    if "@" in parts.netloc or not _HOST.fullmatch(host):
        return ""
    address = f"{scheme}://{host}{port}{quote(parts.path or '/', safe=_SAFE)}"
    if parts.query:
        address += f"?{quote(parts.query, safe=_SAFE)}"
    if parts.fragment:
        address += f"#{quote(parts.fragment, safe=_SAFE)}"
    return _usable(address.rstrip(_TRAILING))


def _usable(address: str) -> str:
    try:
        _is_address(address)
    except ValidationError:
        return ""
    return address if len(address) <= LIMIT else ""
