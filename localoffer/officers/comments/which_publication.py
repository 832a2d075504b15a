"""Which page, service or school is meant by an address, a number on a paper form, or words of a title?"""

import re
from functools import reduce
from operator import and_
from urllib.parse import urlsplit

from django.db.models import Q

from localoffer.publishing.models import Publication

MOST = 20


def publications_meant(text: str) -> list[Publication]:
    """One where it is certain, several where somebody has to choose, at most 20; public ones first by title.

    `P12`, as the paper forms print it, is the number of a publication, withdrawn ones included: paper lasts.
    """
    text = text.strip()
    if number := re.fullmatch(r"[Pp]\s*(\d{1,18})", text):
        return list(Publication.objects.filter(pk=int(number[1])))
    if exact := Publication.objects.filter(address=_path(text), is_public=True).first():
        return [exact]
    words = text.split()[:10]
    if not words:
        return []
    said = reduce(and_, (Q(title__icontains=word) | Q(address__icontains=word) for word in words))
    return list(Publication.objects.public().filter(said).order_by("title", "pk")[:MOST])


def _path(text: str) -> str:
    """The path of an address on this site, whether it was copied with or without the name of the site."""
    try:
        path = urlsplit(text).path if re.match(r"https?://", text, re.IGNORECASE) else re.split(r"[?#]", text)[0]
    except ValueError:
        return ""
    path = "/" + path.strip("/")
    return path if path == "/" else path + "/"
