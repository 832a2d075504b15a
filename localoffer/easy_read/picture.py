"""The pictures of easy read: our own simple set, and those that officers uploaded."""

from pathlib import Path
from typing import Self

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.templatetags.static import static
from django.urls import reverse

from localoffer.easy_read.picture_query import words_match
from localoffer.publishing import document

OWN_PICTURES = Path(__file__).parent / "static" / "easy_read" / "pictures"
# The largest side of a stored picture, in pixels.
LARGEST_SIDE = 800


def upload_path(picture: "Picture", file_name: str) -> str:
    """Named by its content, and never by the name that somebody's file had."""
    return f"easy-read-pictures/{file_name}"


class PictureQuerySet(models.QuerySet["Picture"]):
    """The questions asked of the pictures."""

    def matching(self, sought: str) -> Self:
        """Those that have every word of `sought` in name, description or keywords."""
        return self.filter(words_match(sought, "name", "alt", "keywords"))

    def uploaded(self) -> Self:
        return self.exclude(file="")


class Picture(models.Model):
    """One of our own has no `file`: it stands among the static files under its name. `alt` says what it shows."""

    name = models.CharField(
        max_length=60,
        unique=True,
        validators=[RegexValidator(r"^[a-z0-9]+(-[a-z0-9]+)*\Z", "Use small letters, digits and hyphens.")],
    )
    alt = models.CharField(max_length=200)
    keywords = models.CharField(max_length=300, blank=True)
    file = models.FileField(upload_to=upload_path, blank=True, max_length=200)
    licence = models.CharField(max_length=200, blank=True)
    source = models.CharField(max_length=200, blank=True)
    added_at = models.DateTimeField(auto_now_add=True)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = PictureQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        verbose_name = "easy read picture"
        constraints = [models.CheckConstraint(condition=~Q(alt=""), name="picture_has_alt_text")]

    def __str__(self) -> str:
        return self.name.replace("-", " ")

    @property
    def path(self) -> Path:
        """Where its file is on this machine, if it still is."""
        return Path(self.file.path) if self.file else OWN_PICTURES / f"{self.name}.svg"

    @property
    def address(self) -> str:
        """Its public address. One that was uploaded answers there while something public shows it."""
        if not self.file:
            return static(f"easy_read/pictures/{self.name}.svg")
        return reverse("easy_read:picture", args=[self.pk, self.name, self.path.suffix[1:]])

    def stated(self, address: str) -> document.Picture | None:
        """For a Document that shows it from that address; None where the file is missing."""
        if not self.path.is_file():
            return None
        return document.Picture(path=str(self.path), href=address, alt=self.alt)
