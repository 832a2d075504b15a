"""The comment form on paper: the questions of the website, to be printed and filled in by hand."""

from dataclasses import dataclass
from enum import StrEnum

from django.conf import settings
from django.urls import reverse

from localoffer.comments.publication_named import page_number
from localoffer.comments.terms import Category
from localoffer.comments.wording import Wording, wording
from localoffer.publishing.publication import Publication

LARGE_PRINT_POINTS = (18, 24)


class Version(StrEnum):
    STANDARD = "standard"
    LARGE_PRINT = "large-print"
    EASY_READ = "easy-read"


@dataclass(frozen=True, slots=True)
class PrintableForm:
    """One version, about one publication or about none yet. `points` is the size of large print."""

    version: Version
    about: Publication | None = None
    points: int = LARGE_PRINT_POINTS[0]

    @property
    def wording(self) -> Wording:
        return wording(easy=self.version == Version.EASY_READ)

    @property
    def number(self) -> str:
        """What the person who enters the form types to say what it is about."""
        return page_number(self.about) if self.about else ""

    @property
    def categories(self) -> list[str]:
        """The labels, in plainer words where the version has them."""
        is_easy = self.version == Version.EASY_READ
        rows = Category.objects.filter(is_retired=False)
        return [row.plain_name if is_easy and row.plain_name else row.label for row in rows]

    @property
    def website(self) -> str:
        """Where the same can be said on a screen, written out for paper."""
        return settings.SITE_URL + reverse("comments:new")
