"""One easy read version of a publication: rows of a short sentence with its picture."""

from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Prefetch, Q

from localoffer.easy_read.picture import Picture
from localoffer.publishing.companion import Companion, CompanionQuerySet, CompanionState
from localoffer.publishing.publication import Publication

LONGEST_TEXT = 200
MOST_ROWS = 500


class EasyReadQuerySet(CompanionQuerySet["EasyRead"]):
    """The questions asked of easy read versions."""

    def drafts(self) -> Self:
        return self.real().filter(state=CompanionState.DRAFT)

    def with_rows(self) -> Self:
        """With all that its document is made of, in a fixed number of queries."""
        rows = Prefetch("rows", Row.objects.select_related("picture"))
        return self.select_related("publication").prefetch_related(rows)

    def at(self, address: str) -> "EasyRead | None":
        """What the public can read of the publication at that address."""
        return self.published().with_rows().filter(publication__address=address).first()


class EasyRead(Companion):
    """A publication has one that is published and one draft at most. `version` grows with every change, so that two
    officers cannot overwrite each other unseen. `title` is empty where the publication's own is easy enough."""

    officers_path = "/admin/easy-read/{pk}/"

    title = models.CharField(max_length=150, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects: ClassVar[EasyReadQuerySet] = EasyReadQuerySet.as_manager()  # type: ignore[assignment]

    class Meta(Companion.Meta):
        abstract = False
        verbose_name = "easy read version"
        default_permissions = ()
        permissions = [
            ("draft_easyread", "Can draft easy read versions, and upload pictures for them"),
            ("publish_easyread", "Can publish easy read versions, and take them off the site"),
        ]
        constraints = [
            *Companion.Meta.constraints,
            models.UniqueConstraint(fields=["publication", "state"], name="easyread_one_of_each_state"),
        ]

    def __str__(self) -> str:
        return f"Easy read: {self.shown_title}"

    @property
    def shown_title(self) -> str:
        return self.title or self.publication.title

    @property
    def address(self) -> str:
        """Where the public reads it."""
        return f"{self.publication.address}formats/easy-read/"


class Row(models.Model):
    """A sentence or two with a picture, or a heading. `position` counts from 1."""

    easy_read = models.ForeignKey(EasyRead, on_delete=models.CASCADE, related_name="rows")
    position = models.PositiveIntegerField()
    is_heading = models.BooleanField(default=False)
    text = models.CharField(max_length=LONGEST_TEXT, blank=True)
    picture = models.ForeignKey(Picture, on_delete=models.PROTECT, null=True, blank=True, related_name="rows")

    class Meta:
        ordering = ["position", "pk"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                condition=Q(is_heading=False) | Q(picture=None), name="easyread_heading_has_no_picture"
            )
        ]

    def __str__(self) -> str:
        return self.text


class Release(models.Model):
    """What was published at one time, as it stood: `rows` holds `[{"text", "heading", "picture", "alt"}]`."""

    publication = models.ForeignKey(Publication, on_delete=models.PROTECT, related_name="easy_read_releases")
    title = models.CharField(max_length=300)
    made_by = models.CharField(max_length=200)
    matched_on = models.DateField()
    rows = models.JSONField(default=list)
    released_at = models.DateTimeField(auto_now_add=True)
    released_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["-released_at", "-pk"]
        default_permissions = ()

    def __str__(self) -> str:
        return self.title
