"""The field that holds a page's blocks."""

from typing import Any

from wagtail.fields import StreamField

from localoffer.pages.blocks import BodyBlock


class BodyField(StreamField):
    """A StreamField that brings its own blocks, so that changing a block changes code and makes no migration."""

    def __init__(self, **options: Any) -> None:
        options.pop("block_lookup", None)
        super().__init__(BodyBlock(), **options)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, path, _, options = super().deconstruct()
        options.pop("block_lookup", None)
        return name, path, [], options
