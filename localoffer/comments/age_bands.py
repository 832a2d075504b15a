"""Ages in bands, by school phase and then to adulthood: all that the public is told of the age in a comment.

A year of age beside a need and an area may point to one child.
"""

from django.db.models import Case, CharField, Value, When

from localoffer.core.words import plain_ages

# Both ends are included. The keys stand in addresses.
AGE_BANDS = {"0-4": (0, 4), "5-10": (5, 10), "11-15": (11, 15), "16-18": (16, 18), "19-25": (19, 25)}
BAND_LABELS = {name: plain_ages(*ages) for name, ages in AGE_BANDS.items()}


def band_key(age: int | None) -> str:
    """The key of the band that an age falls into; empty where there is no age."""
    return next((name for name, (first, last) in AGE_BANDS.items() if age is not None and first <= age <= last), "")


def band_of(column: str = "age") -> Case:
    """The key of the band that a column of ages falls into, for the database; empty where there is no age."""
    whens = [When(**{f"{column}__range": ages}, then=Value(name)) for name, ages in AGE_BANDS.items()]
    return Case(*whens, default=Value(""), output_field=CharField())
