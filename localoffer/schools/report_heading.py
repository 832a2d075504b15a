"""What the law asks a school to say in its SEN information report, one heading a row, from data with its version."""

from django.db import models
from django.db.models import Q


class ReportHeading(models.Model):
    """One heading. `number` is 1 to 13; None is what section 69 of the Children and Families Act 2014 asks beside them.

    `asks` is in plain words, never the text of the law. `standing` says how the wording is known: `V` read in the
    legislation, `P` paraphrased by a reliable third party, `M` from memory, to be checked.
    """

    class Standing(models.TextChoices):
        READ = "V", "Read in the legislation"
        PARAPHRASED = "P", "Paraphrased by a reliable third party"
        MEMORY = "M", "From memory, to be checked"

    identifier = models.SlugField(max_length=60, unique=True)
    number = models.PositiveSmallIntegerField(null=True, blank=True, unique=True)
    title = models.CharField(max_length=200)
    asks = models.TextField()
    reference = models.CharField(max_length=300)
    url = models.URLField(max_length=500, blank=True)
    standing = models.CharField(max_length=1, choices=Standing)
    version = models.CharField(max_length=40)
    # A heading that left the law keeps its row: offers that answered it still mean something.
    is_retired = models.BooleanField(default=False)

    class Meta:
        ordering = [models.F("number").asc(nulls_last=True), "identifier"]
        constraints = [
            models.CheckConstraint(condition=Q(standing__in=["V", "P", "M"]), name="report_heading_standing_known"),
            models.CheckConstraint(
                condition=Q(number__isnull=True) | Q(number__gte=1), name="report_heading_number_from_one"
            ),
        ]

    def __str__(self) -> str:
        return self.title
