"""What only the authority can write, and has not yet."""

from localoffer.pages.content_page import ContentPage
from localoffer.pages.public_page import public_page_models


def unfinished() -> list[tuple[ContentPage, str]]:
    """Each published page that still asks for something, with what it asks for, in the order of the site."""
    found = [
        (page, block["value"]["what"])
        for model in public_page_models()
        if issubclass(model, ContentPage)
        for page in model.objects.live()
        for block in page.body.raw_data
        if block["type"] == "to_complete"
    ]
    return sorted(found, key=lambda pair: pair[0].path)
