"""Whole postcodes.

Half a postcode is no mark: each stands for thousands of homes, and families use it to say where a service is missing.
"""

import re
from collections.abc import Iterator

from localoffer.comments.anonymity.mark import Found, MarkKind

# All areas there are: Royal Mail, PAF Programmers' Guide. “KS2 1st” is none.
_AREAS = (
    "AB|AL|BA|BB|BD|BH|BL|BN|BR|BS|BT|B|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|EC|EH|EN|EX|E|FK|FY|GL|"
    "GU|GY|G|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|LA|LD|LE|LL|LN|LS|LU|L|ME|MK|ML|M|NE|NG|NN|NP|NR|NW|N|"
    "OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|S|TA|TD|TF|TN|TQ|TR|TS|TW|UB|WA|WC|WD|"
    "WF|WN|WR|WS|WV|W|YO|ZE"
)
# The letters of a half may stand apart, and O may stand for 0.
_GAP = r"[ .\-_*]{0,3}"
_AREA = re.sub(r"(?<=[A-Z])(?=[A-Z])", lambda _: _GAP, _AREAS)
_POSTCODE = re.compile(
    rf"(?<![A-Z0-9])(?:{_AREA}){_GAP}[0-9](?:{_GAP}[0-9]|[A-HJKMNPRSTUVWXY])?[ .\-_*,\n]{{0,4}}"
    rf"[0-9O]{_GAP}[ABD-HJLNP-UW-Z]{_GAP}[ABD-HJLNP-UW-Z](?![A-Z0-9])",
    re.IGNORECASE,
)
_WITHOUT_GAPS = re.compile(r"[A-Z]{1,2}\d[A-Z\d]?[\s.,*_-]{0,4}[\dO][A-Z]{2}", re.IGNORECASE)
_ORDINAL = re.compile(r"(?:1st|2nd)$")


def find_postcodes(plain: str) -> Iterator[Found]:
    """Whole postcodes, spaced or not."""
    for found in _POSTCODE.finditer(plain):
        # “So 4 5 be late” has gaps as “L S 7 4 A B” does: with gaps inside a half, only capitals count.
        is_written_so = _WITHOUT_GAPS.fullmatch(found[0]) or found[0].isupper()
        if is_written_so and not _ORDINAL.search(found[0]):
            yield Found(MarkKind.POSTCODE, found.start(), found.end(), "A whole postcode")
