"""The words with which comments are sorted. Categories and grounds come from the law, themes from the authority."""

from django.db import models

from localoffer.directory.vocabulary import Term

# The rows of comment-categories.csv that the code itself speaks of.
MISSING_CATEGORY = "missing"
NOT_SURE = "not-sure"


class Category(Term):
    """What a comment is about in the words of regulation 56(1). `plain_name` is the version in easier words."""

    class Meta(Term.Meta):
        verbose_name_plural = "categories"

    def __str__(self) -> str:
        return self.label


class Ground(Term):
    """A lawful reason not to publish a comment: regulation 56(4) knows two. `description` is told to the commenter.

    A comment that is not published points to a row of this table, so no other reason can be stored.
    """

    def __str__(self) -> str:
        return self.label


class Theme(models.Model):
    """What several comments have in common, such as waiting times. Officers add themes as comments come."""

    name = models.CharField(max_length=80, unique=True)
    # In the address of the page with everything said on it.
    slug = models.SlugField(max_length=80, unique=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
