"""Which schools an e-mail address belongs to, as far as the register's website can say."""

import csv
from functools import cache
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import Q

from localoffer.schools.models import Setting


def domain_of(email: str) -> str:
    """`school.example.org`; empty where there is none."""
    return email.rpartition("@")[2].strip().strip(".").lower() if "@" in email else ""


def host_of(website: str) -> str:
    """The host of a web address without `www.`; empty where there is none."""
    try:
        host = urlsplit(website).hostname or ""
    except ValueError:
        return ""
    return host.lower().strip(".").removeprefix("www.")


def is_shared(domain: str) -> bool:
    """Whether people who have nothing to do with each other have this domain: it tells nothing about a school."""
    shared = _shared_domains()
    if "." not in domain or domain in shared or shared.get(domain.partition(".")[2]) == "next":
        return True
    return any(shared.get(parent) == "below" for parent in _parents(domain))


def belongs_together(domain: str, host: str) -> bool:
    """Whether mail at `domain` and a website at `host` are the same place's: the same, or one below the other.

    A trust's mail at `trust.example.org` fits the site `oak.trust.example.org` of each of its schools.
    """
    if not host or is_shared(domain) or is_shared(host):
        return False
    return domain == host or host.endswith(f".{domain}") or domain.endswith(f".{host}")


def schools_of(email: str) -> list[Setting]:
    """The open schools whose website in the register has the domain of this address, by name."""
    domain = domain_of(email)
    if is_shared(domain):
        return []
    likely = Q(website__icontains=domain)
    for parent in _parents(domain):
        if not is_shared(parent):
            likely |= Q(website__icontains=parent)
    found = Setting.objects.open().filter(likely)
    return [each for each in found if belongs_together(domain, host_of(each.website))]


def _parents(domain: str) -> list[str]:
    """What stands above it: `b.c` and `c` for `a.b.c`."""
    pieces = domain.split(".")
    return [".".join(pieces[start:]) for start in range(1, len(pieces))]


@cache
def _shared_domains() -> dict[str, str]:
    """Each with what it covers: `this` alone, each `next` below it, or all `below` it too."""
    path = settings.DATA_DIR / "vocabularies" / "shared-domains.csv"
    with path.open(encoding="utf-8", newline="") as rows:
        return {row["domain"]: row["covers"] for row in csv.DictReader(rows)}
