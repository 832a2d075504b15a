"""The handful of blocks that officers build a page from. Their templates are in templates/pages/blocks/."""

from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from wagtail import blocks

from localoffer.pages.service_list import read_service_list, service_list

TEXT_FEATURES = ["h2", "h3", "ul", "ol", "link", "bold"]
PASSAGE_FEATURES = ["ul", "ol", "link", "bold"]


class TextBlock(blocks.RichTextBlock):
    """Text with headings, lists and links."""

    class Meta:
        features: ClassVar = TEXT_FEATURES
        icon = "pilcrow"
        template = "pages/blocks/text.html"


class PassageBlock(blocks.RichTextBlock):
    """A shorter text inside another block: no headings."""

    class Meta:
        features: ClassVar = PASSAGE_FEATURES


class ExpandableSection(blocks.StructBlock):
    heading = blocks.CharBlock(max_length=200)
    text = PassageBlock()


class ExpandableBlock(blocks.StructBlock):
    """Sections that unfold, for what only some readers need."""

    sections = blocks.ListBlock(ExpandableSection(), min_num=1)

    class Meta:
        icon = "list-ul"
        label = "Sections that unfold"
        template = "pages/blocks/expandable.html"


class Step(blocks.StructBlock):
    title = blocks.CharBlock(max_length=200)
    when = blocks.CharBlock(max_length=100, required=False, help_text="Such as “By week 6”.")
    text = PassageBlock(required=False)


class StepsBlock(blocks.StructBlock):
    """What happens, in order."""

    steps = blocks.ListBlock(Step(), min_num=1)

    class Meta:
        icon = "list-ol"
        label = "Steps in order"
        template = "pages/blocks/steps.html"


class ContactBlock(blocks.StructBlock):
    """Whom to ask: a team or role, never a person's name."""

    name = blocks.CharBlock(max_length=200, help_text="A team or role, such as “SEND team”.")
    text = PassageBlock(required=False, help_text="What they help with.")
    telephone = blocks.CharBlock(max_length=60, required=False)
    email = blocks.EmailBlock(required=False)
    url = blocks.URLBlock(required=False, label="Website")
    hours = blocks.CharBlock(max_length=200, required=False)

    class Meta:
        icon = "mail"
        template = "pages/blocks/contact.html"


class CalloutBlock(blocks.StructBlock):
    """Text set apart. A warning is for what would harm the reader if they missed it."""

    style = blocks.ChoiceBlock(choices=[("inset", "Set apart"), ("warning", "Warning")], default="inset")
    text = PassageBlock()

    class Meta:
        icon = "info-circle"
        label = "Call-out"
        template = "pages/blocks/callout.html"


class TableBlock(blocks.StructBlock):
    """A small table. The first cell of a row names the row."""

    caption = blocks.CharBlock(max_length=200)
    headers = blocks.ListBlock(blocks.CharBlock(max_length=200, required=False), min_num=1)
    rows = blocks.ListBlock(blocks.ListBlock(blocks.CharBlock(max_length=1000, required=False)), min_num=1)

    class Meta:
        icon = "table"
        template = "pages/blocks/table.html"

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        width = len(cleaned["headers"])
        for number, row in enumerate(cleaned["rows"], start=1):
            if len(row) != width:
                raise blocks.StructBlockValidationError(
                    non_block_errors=[f"Row {number} has {len(row)} cells, but there are {width} headers."]
                )
        return cleaned


class ServiceListBlock(blocks.StructBlock):
    """Up to five services chosen by the filters of /services/, with a link to all of them."""

    heading = blocks.CharBlock(max_length=200)
    query = blocks.CharBlock(
        max_length=500,
        required=False,
        help_text="Choose filters on the services page, then copy what follows the ? in its address.",
    )

    class Meta:
        icon = "search"
        label = "List of services"
        template = "pages/blocks/service_list.html"

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        try:
            read_service_list(cleaned["query"])
        except ValueError as problem:
            raise blocks.StructBlockValidationError(block_errors={"query": ValidationError(str(problem))}) from problem
        return cleaned

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context)
        return {**context, "listed": service_list(value["query"])}


class ToCompleteBlock(blocks.StructBlock):
    """What only the authority can know. It is shown to readers and listed for officers until it is replaced."""

    what = blocks.CharBlock(max_length=500)

    class Meta:
        icon = "edit"
        label = "To complete"
        template = "pages/blocks/to_complete.html"

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context)
        return {**context, "authority": settings.AUTHORITY}


class BodyBlock(blocks.StreamBlock):
    """What a page may hold."""

    text = TextBlock()
    expandable = ExpandableBlock()
    steps = StepsBlock()
    contact = ContactBlock()
    callout = CalloutBlock()
    table = TableBlock()
    service_list = ServiceListBlock()
    to_complete = ToCompleteBlock()
