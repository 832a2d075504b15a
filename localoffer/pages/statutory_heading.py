"""What the law asks a Local Offer to contain, one heading a row, so that pages can say which they answer."""

from django.db import models


class Part(models.TextChoices):
    """Where a heading comes from."""

    ACT = "A", "Children and Families Act 2014, section 30"
    REGULATIONS = "B", "SEND Regulations 2014, part 4"
    SCHEDULE = "C", "SEND Regulations 2014, Schedule 2"
    ARRANGEMENTS = "S", "Arrangements listed in the draft Code of Practice"


class Verified(models.TextChoices):
    """How the wording was checked. Only what was read may be quoted."""

    READ = "V", "Read in the legislation"
    PARAPHRASED = "P", "Paraphrased by a reliable third party"
    MEMORY = "M", "To be checked"


class StatutoryHeading(models.Model):
    """`identifier` never changes; `version` is the date of the law that the row states."""

    identifier = models.SlugField(max_length=20, unique=True)
    part = models.CharField(max_length=1, choices=Part)
    reference = models.CharField(max_length=300)
    title = models.CharField(max_length=300)
    summary = models.TextField()
    url = models.URLField(max_length=500)
    verified = models.CharField(max_length=1, choices=Verified)
    version = models.CharField(max_length=20)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return f"{self.identifier}: {self.title}"
