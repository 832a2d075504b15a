"""Postcodes and where they are, from the National Statistics Postcode Lookup."""

from typing import Self

from django.db import models
from django.db.models import Avg

from localoffer.places.distance import Point
from localoffer.places.written_postcode import WrittenPostcode, read_postcode


class UnknownPostcode(LookupError):
    """It looks like a postcode, but the data that is loaded does not hold it."""


class PostcodeQuerySet(models.QuerySet["Postcode"]):
    def of(self, written: WrittenPostcode) -> Self:
        """The one postcode, or all that start with the first half."""
        if written.incode:
            return self.filter(code=written.outcode + written.incode)
        return self.filter(outcode=written.outcode)

    def locate(self, text: str) -> Point:
        """The point of a postcode, or the middle of a first half. Raises NotAPostcode or UnknownPostcode."""
        written = read_postcode(text)
        middle = self.of(written).aggregate(latitude=Avg("latitude"), longitude=Avg("longitude"))
        if middle["latitude"] is None or middle["longitude"] is None:
            raise UnknownPostcode(str(written))
        return Point(middle["latitude"], middle["longitude"], str(written))


class Postcode(models.Model):
    """`code` has no space (`LS12AB`). A few postcodes have no coordinates at source."""

    code = models.CharField(max_length=7, primary_key=True)
    outcode = models.CharField(max_length=4, db_index=True)
    latitude = models.FloatField(null=True)
    longitude = models.FloatField(null=True)

    objects = PostcodeQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.outcode} {self.code.removeprefix(self.outcode)}"
