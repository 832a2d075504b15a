"""The words that describe services. Rows come from data/vocabularies; identifiers never change."""

from django.db import models


class Term(models.Model):
    """One word of a vocabulary. `label` is the official name, `plain_name` what a parent would say."""

    identifier = models.SlugField(max_length=60, unique=True)
    label = models.CharField(max_length=200)
    plain_name = models.CharField(max_length=200, blank=True)
    description = models.TextField(blank=True)
    uri = models.URLField(max_length=500, blank=True)
    position = models.PositiveSmallIntegerField(default=0)
    # A word that left the vocabulary keeps its row: records that used it still mean something.
    is_retired = models.BooleanField(default=False)

    class Meta:
        abstract = True
        ordering = ["position", "label"]

    def __str__(self) -> str:
        return self.plain_name or self.label


class Need(Term):
    """A primary type of need in the school census."""


class Sector(Term):
    """One of the five kinds of provision in section 30(2) of the Children and Families Act 2014, or part of one."""

    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="children")


class Level(Term):
    """Universal, targeted or specialist."""


class Route(Term):
    """A way in: open to all, self-referral, professional referral, EHC plan."""


class FundingSource(Term):
    """Who pays for the service to exist."""


class AccessFact(Term):
    """Something a family wants to know before they go."""
