"""The officers' form of a service, in the order in which a parent reads the page."""

from django import forms
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
    TitleFieldPanel,
)

_TICKS = forms.CheckboxSelectMultiple

WHAT = [
    TitleFieldPanel("name", targets=["slug"], placeholder=False),
    FieldPanel("slug"),
    FieldPanel("organisation"),
    FieldPanel("summary"),
    FieldPanel("description", help_text="Leave a blank line between paragraphs. Start a list item with “- ”."),
    FieldPanel("sectors", widget=_TICKS, heading="Kind of help"),
    FieldRowPanel([FieldPanel("status"), FieldPanel("area"), FieldPanel("level")]),
    FieldPanel("url"),
]
FOR_WHOM = [
    FieldRowPanel([FieldPanel("minimum_age"), FieldPanel("maximum_age")]),
    FieldPanel("all_needs"),
    FieldPanel("needs", widget=_TICKS),
    FieldPanel("eligibility"),
    FieldPanel("routes", widget=_TICKS),
    FieldPanel("how_to_get_it"),
]
MONEY = [
    MultiFieldPanel([FieldPanel("cost"), FieldPanel("cost_details")], heading="What the family pays"),
    FieldRowPanel([FieldPanel("personal_budget"), FieldPanel("direct_payment")]),
    MultiFieldPanel([FieldPanel("funding", widget=_TICKS), FieldPanel("funding_details")], heading="Who funds it"),
    FieldPanel("how_delivered"),
    FieldPanel("why_delivered"),
]
WHEN_AND_WHERE = [
    InlinePanel("places", heading="Places", label="Place", panels=[FieldPanel("location")]),
    FieldRowPanel([FieldPanel("is_online"), FieldPanel("is_at_home")]),
    InlinePanel(
        "schedules",
        heading="Times",
        label="Time",
        panels=[
            FieldPanel("frequency"),
            FieldRowPanel([FieldPanel("days"), FieldPanel("week_of_month")]),
            FieldPanel("dates", widget=forms.TextInput),
            FieldRowPanel([FieldPanel("opens"), FieldPanel("closes"), FieldPanel("term_time_only")]),
            FieldPanel("description"),
        ],
    ),
    InlinePanel(
        "access",
        heading="Before you go",
        label="Fact",
        panels=[FieldPanel("fact"), FieldPanel("is_available"), FieldPanel("note")],
    ),
]
CONTACT = [
    InlinePanel(
        "contacts",
        heading="Whom to ring",
        label="Contact",
        panels=[
            FieldPanel("role"),
            FieldRowPanel([FieldPanel("telephone"), FieldPanel("email")]),
            FieldPanel("hours"),
        ],
    ),
    FieldPanel("complaints"),
    FieldPanel("complaints_url"),
    InlinePanel("links", heading="Links", label="Link", panels=[FieldPanel("label"), FieldPanel("url")]),
]

SERVICE = TabbedInterface(
    [
        ObjectList(WHAT, heading="What it is"),
        ObjectList(FOR_WHOM, heading="For whom"),
        ObjectList(MONEY, heading="Money"),
        ObjectList(WHEN_AND_WHERE, heading="When and where"),
        ObjectList(CONTACT, heading="Contact"),
    ]
)
ORGANISATION = ObjectList([FieldPanel(name) for name in ("name", "description", "url", "email", "telephone")])
LOCATION = ObjectList(
    [
        FieldPanel("name"),
        FieldPanel("address", widget=forms.Textarea(attrs={"rows": 3})),
        FieldPanel("postcode"),
        FieldRowPanel(
            [FieldPanel("latitude"), FieldPanel("longitude")],
            help_text="Leave empty: we find the place by its postcode.",
        ),
    ]
)
