"""A place where services happen."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Lower

from localoffer.places.distance import point_is_whole
from localoffer.places.postcode import Postcode, UnknownPostcode
from localoffer.places.written_postcode import NotAPostcode, read_postcode


class Location(models.Model):
    """Name, address and point (degrees, WGS84). The point is looked up from the postcode when none is given."""

    name = models.CharField(max_length=255)
    # An index of PostgreSQL holds no more: with the name, 400 characters of four bytes just go in.
    address = models.CharField(
        max_length=400, blank=True, help_text="One line for each line of the address, without the postcode."
    )
    postcode = models.CharField(max_length=8, blank=True)
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)
    is_example = models.BooleanField(default=False, editable=False)

    class Meta:
        ordering = [Lower("name"), "pk"]
        indexes = [models.Index(fields=["latitude", "longitude"], name="location_point")]
        constraints = [
            point_is_whole("location_point_whole"),
            models.UniqueConstraint(
                fields=["name", "address", "postcode"],
                name="location_once",
                violation_error_message="We have this place already. Choose it from the list of places.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.postcode}" if self.postcode else self.name

    def clean(self) -> None:
        """Write address and postcode in the usual way, and look up the point unless another point is given.

        A postcode that we do not know is refused only if it is no postcode at all.
        """
        self.address = "\n".join(line.strip() for line in self.address.splitlines() if line.strip())
        if not self.postcode:
            return
        try:
            self.postcode = str(read_postcode(self.postcode))
        except NotAPostcode as problem:
            raise ValidationError({"postcode": "This is not a UK postcode. Write it like LS1 3AD."}) from problem
        if self._has_moved():
            self.latitude = self.longitude = None
        if self.latitude is None and self.longitude is None:
            self._look_up()

    def _has_moved(self) -> bool:
        """Whether the postcode was changed and the point was not: then it is the old postcode's."""
        same_point = Location.objects.filter(pk=self.pk, latitude=self.latitude, longitude=self.longitude)
        return same_point.exclude(postcode=self.postcode).exists()

    def _look_up(self) -> None:
        try:
            point = Postcode.objects.locate(self.postcode)
        except UnknownPostcode:
            return
        self.latitude, self.longitude = point.latitude, point.longitude

    @property
    def address_lines(self) -> list[str]:
        """Name, address and postcode, one line each, without empty ones."""
        lines = [self.name, *self.address.splitlines(), self.postcode]
        return [line.strip() for line in lines if line.strip()]
