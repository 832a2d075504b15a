"""A film in British Sign Language that says what a publication says."""

from typing import ClassVar
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.db.models import Q

from localoffer.publishing.companion import Companion, CompanionQuerySet

LONGEST_FILM = 4 * 60 * 60


def check_link(link: str) -> None:
    """A whole address that begins with https and names no user. It is never fetched. Raises ValidationError."""
    URLValidator(schemes=["https"], message="Give the whole address of the film. It begins with https://.")(link)
    if not link.isprintable():
        raise ValidationError("Take out the characters that cannot be seen.")
    if not _has_real_port(link):
        raise ValidationError("The number after the colon is no port.")
    if "@" in urlsplit(link).netloc:
        raise ValidationError("Take the user name out of the address.")


def _has_real_port(link: str) -> bool:
    try:
        return urlsplit(link).port != 0
    except ValueError:
        return False


class BslVideoQuerySet(CompanionQuerySet["BslVideo"]):
    """Films."""


class BslVideo(Companion):
    """We link to a film and never embed it: nobody is told what a family watches. `made_by` says who signs.

    `transcript_link` is empty where the film says what the page says.
    """

    officers_path = "/admin/films/{pk}/"

    title = models.CharField(max_length=200)
    link = models.CharField("address of the film", max_length=500, validators=[check_link])
    seconds = models.PositiveIntegerField("length in seconds")
    transcript_link = models.CharField("address of a transcript", max_length=500, blank=True, validators=[check_link])

    objects: ClassVar[BslVideoQuerySet] = BslVideoQuerySet.as_manager()  # type: ignore[assignment]

    class Meta(Companion.Meta):
        ordering = ["publication__title"]
        verbose_name = "film in British Sign Language"
        verbose_name_plural = "films in British Sign Language"
        constraints = [
            *Companion.Meta.constraints,
            models.UniqueConstraint(fields=["publication"], name="bslvideo_once"),
            models.CheckConstraint(condition=Q(seconds__range=(1, LONGEST_FILM)), name="bslvideo_has_a_length"),
            models.CheckConstraint(condition=Q(link__startswith="https://"), name="bslvideo_link_is_safe"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return f"{self.publication.address}formats/bsl/"

    @property
    def length(self) -> str:
        """`3 minutes 20 seconds`."""
        minutes, seconds = divmod(self.seconds, 60)
        said = [(minutes, "minute"), (seconds, "second")]
        return " ".join(f"{count} {unit}{'' if count == 1 else 's'}" for count, unit in said if count)

    @property
    def host(self) -> str:
        """Whose website it is on."""
        return urlsplit(self.link).hostname or ""
