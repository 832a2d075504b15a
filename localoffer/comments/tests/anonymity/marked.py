"""What the check marks in a text, short enough to compare."""

from localoffer.comments.anonymity import MarkKind, find_marks


def marked(text: str, kind: MarkKind, *, about_setting: bool = False) -> list[str]:
    """The pieces of this kind, as they stand in the text."""
    return [mark.text for mark in find_marks(text, about_setting=about_setting) if mark.kind == kind]


def kinds(text: str, *, about_setting: bool = False) -> list[str]:
    """The kinds of all marks, in the order of the text."""
    return [mark.kind.value for mark in find_marks(text, about_setting=about_setting)]


def redacted(text: str, *, about_setting: bool = False) -> str:
    """The text with each mark's replacement in its place."""
    for mark in reversed(find_marks(text, about_setting=about_setting)):
        text = text[: mark.start] + mark.replacement + text[mark.end :]
    return text
