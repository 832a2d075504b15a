"""A way from the home page into the site: by age, by question, or to a tool."""

from django.core.validators import RegexValidator
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.models import Page

from localoffer.pages import panels


class HomeRoute(models.Model):
    """Leads to one of our pages, which may move, or to an address that stays."""

    class Group(models.TextChoices):
        AGE = "age", "By age"
        QUESTION = "question", "What do you want to know?"
        TOOL = "tool", "Schools, dates and more"

    home = ParentalKey("pages.HomePage", on_delete=models.CASCADE, related_name="routes")
    group = models.CharField(max_length=10, choices=Group)
    title = models.CharField(max_length=100)
    text = models.CharField(max_length=200, blank=True, help_text="One short sentence.")
    page = models.ForeignKey(
        Page, on_delete=models.CASCADE, null=True, blank=True, related_name="+", verbose_name="a page of this site"
    )
    address = models.CharField(
        "or another address",
        max_length=300,
        blank=True,
        validators=[RegexValidator(r"^(/|https?://)", "Start with / or https://")],
        help_text="Such as /services/?age=4",
    )

    # Wagtail's editor numbers the rows that it lets people drag.
    sort_order_field = "sort_order"
    sort_order = models.IntegerField(null=True, blank=True, editable=False)

    panels = panels.HOME_ROUTE

    class Meta:
        ordering = ["sort_order"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(page__isnull=True) ^ models.Q(address=""),
                name="home_route_page_or_address",
                violation_error_message="Choose a page or write an address: one of the two.",
            )
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def href(self) -> str:
        """Where it leads, or an empty string while the page is not published."""
        if self.page is None:
            return self.address
        return self.page.url or "" if self.page.live else ""
