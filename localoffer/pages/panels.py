"""What officers see when they edit a page, apart from the models."""

from django.forms import CheckboxSelectMultiple
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, PageChooserPanel

HOME = [
    FieldPanel("summary", heading="Introduction"),
    InlinePanel("routes", heading="Ways in", label="Way in"),
]

HOME_ROUTE = [
    FieldPanel("group"),
    FieldPanel("title"),
    FieldPanel("text"),
    PageChooserPanel("page"),
    FieldPanel("address"),
]

CONTENT = [
    FieldPanel("summary"),
    FieldPanel("body"),
    MultiFieldPanel(
        [FieldPanel("audience"), FieldPanel("headings", widget=CheckboxSelectMultiple)],
        heading="Who it is for, and the law behind it",
    ),
]
