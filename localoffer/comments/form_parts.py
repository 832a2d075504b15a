"""What the comment form is made of as a Document: to be filled in with a pen, a keyboard or a brailler."""

from collections.abc import Iterable

from django.conf import settings

from localoffer.comments.printable_form import PrintableForm
from localoffer.publishing.document import List, Paragraph, Span

# Short enough for a line of braille.
_ROOM = "." * 24


def words(text: str, *, strong: bool = False) -> Paragraph:
    return Paragraph((Span(text, strong=strong),))


def write_here(label: str = "Write here") -> Paragraph:
    """Room for an answer, said in words: a ruled line would say nothing to the ear or the finger."""
    return words(f"{label}: {_ROOM}")


def choices(labels: Iterable[str]) -> List:
    """Each with brackets to put a cross in."""
    return List(tuple((Span(f"( ) {label}"),) for label in labels))


def date_line() -> Paragraph:
    return words("Day: .... Month: .... Year: ........")


def about_this(form: PrintableForm) -> Paragraph:
    """What the form is about, and the number by which the officer who enters it finds that."""
    title = form.about.title if form.about else ""
    return Paragraph((Span(title, strong=True), Span("\nPage number: "), Span(form.number, strong=True)))


def reply_address() -> Paragraph:
    return words("\n".join(settings.AUTHORITY.comments.reply_address), strong=True)


def email_link() -> Span:
    email = settings.AUTHORITY.comments.email
    return Span(email, href=f"mailto:{email}")


def telephone_link() -> Span:
    number = settings.AUTHORITY.comments.telephone
    return Span(number, href=f"tel:{number.replace(' ', '')}")


def website_link(form: PrintableForm) -> Span:
    return Span(form.website, href=form.website)
