"""The comment form as a Document, so that it can be had in braille, in Word and in every other format.

The same questions as the page to print, numbered so that answers can stand on paper of one's own.
"""

from django.conf import settings

from localoffer.comments.form_document_easy_read import easy_read_blocks, easy_read_sections
from localoffer.comments.form_parts import (
    about_this,
    choices,
    date_line,
    email_link,
    reply_address,
    telephone_link,
    website_link,
    words,
    write_here,
)
from localoffer.comments.printable_form import PrintableForm, Version
from localoffer.publishing.document import Block, Document, Note, Paragraph, Section, Span

_LINES_FOR_WORDS = 8
_FILL_IN = (
    "Put a cross between the brackets of an answer that you choose. Write where the dots are. Or answer on paper of "
    "your own, or in an e-mail: give the number of the question before each answer."
)


def form_document(form: PrintableForm) -> Document:
    """In easy read, or in standard words for all other versions."""
    is_easy = form.version == Version.EASY_READ
    name = form.wording.text["name"] if is_easy else "Comment form"
    title = f"{name}: {form.about.title}" if form.about else name
    if is_easy:
        return Document(title, blocks=easy_read_blocks(form), sections=easy_read_sections(form))
    questions = (_about(form), _category(form), _missing(form), _words(form), _speaker(form), _date(), _contact(form))
    numbered = tuple(Section(f"{number}. {heading}", blocks) for number, (heading, blocks) in enumerate(questions, 1))
    return Document(title, blocks=_first(form), sections=(*numbered, _next(), _send(form)))


Question = tuple[str, tuple[Block, ...]]


def _first(form: PrintableForm) -> tuple[Block, ...]:
    authority, text = settings.AUTHORITY, form.wording.text
    welcome = (
        f"Tell {authority.name} what you think of the {authority.site_name}: the help for children and young people "
        "aged 0 to 25 with special educational needs and disabilities, and the website that lists it. Good and bad "
        "are both welcome. Answer only what you wish to."
    )
    warning = words(f"{text['warning']} {text['ring']}.", strong=True)
    return (words(welcome), Note((warning,), warning=True), words(_FILL_IN))


def _about(form: PrintableForm) -> Question:
    ask = form.wording.steps["about"]
    if form.about:
        return ask.title, (about_this(form),)
    options = choices(option.label for option in ask.fields["subject"].options)
    which = f"{form.wording.steps['which'].title} Write its name, and its page number if you know it."
    return ask.title, (options, words(which), write_here())


def _category(form: PrintableForm) -> Question:
    return form.wording.steps["category"].title, (choices(form.categories),)


def _missing(form: PrintableForm) -> Question:
    ask = form.wording.steps["missing"]
    fields = ask.fields
    return (
        f"If something is missing: {_in_a_sentence(ask.title)}",
        (
            write_here(fields["need"].label),
            write_here(fields["age"].short),
            write_here(fields["area"].label),
            words(f"{fields['area'].label}: {_in_a_sentence(fields['area'].hint)}"),
        ),
    )


def _words(form: PrintableForm) -> Question:
    ask = form.wording.steps["words"]
    hint = words(f"{ask.fields['words'].hint} You may add more paper.")
    return ask.title, (hint, *(write_here() for _ in range(_LINES_FOR_WORDS)))


def _speaker(form: PrintableForm) -> Question:
    ask = form.wording.steps["speaker"]
    field = ask.fields["speaker"]
    return ask.title, (words(field.hint), choices(option.label for option in field.options))


def _date() -> Question:
    return "Today’s date", (date_line(),)


def _contact(form: PrintableForm) -> Question:
    ask, rules = form.wording.steps["contact"], settings.AUTHORITY.comments
    says = (
        "Then write how we can reach you. You do not have to. We use it only to tell you, and to reach you if we are "
        f"worried that somebody may be harmed. We delete it {rules.keep_contacts_once_told} days after we told you, "
        f"and after {rules.keep_contacts} days at the latest."
    )
    return ask.title, (
        words("We keep this part away from your comment. If you can, write it on a sheet of its own."),
        words(says),
        write_here(ask.fields["email"].label),
        write_here(ask.fields["telephone"].label),
        write_here("Name and postal address"),
        write_here(),
    )


def _next() -> Section:
    says = (
        f"A person reads your comment within {settings.AUTHORITY.comments.moderate_within} working days. We take out "
        "names and whatever else shows who somebody is. Then we publish it on our website. Our answer follows. We "
        "leave out only what is abusive, and what is about the help that one person gets. What you say does not "
        "change the help that you or your child get."
    )
    return Section("What happens next", (words(says),))


def _send(form: PrintableForm) -> Section:
    online = Paragraph(
        (Span("Or by e-mail: "), email_link(), Span(". Or on our website: "), website_link(form), Span("."))
    )
    if settings.AUTHORITY.comments.telephone:
        ask = " and say your comment. Ring the same number to ask for this form in another language, or by post."
        other = Paragraph((Span("You can also ring "), telephone_link(), Span(ask)))
    else:
        other = words("Write to us to ask for this form in another language, or by post.")
    return Section("Where to send this form", (reply_address(), online, other))


def _in_a_sentence(text: str) -> str:
    return text[0].lower() + text[1:]
