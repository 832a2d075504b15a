"""The comment form in easy read as parts of a Document: short sentences, a picture beside each."""

from django.conf import settings
from django.contrib.staticfiles import finders
from django.templatetags.static import static

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
from localoffer.comments.printable_form import PrintableForm
from localoffer.publishing.document import Block, Illustrated, List, Paragraph, Picture, Section, Span

_LINES_FOR_WORDS = 8


def beside(name: str, *blocks: Paragraph | List) -> Illustrated:
    """The sentence says what the picture shows, so the picture has no words of its own."""
    file = f"comments/easy-read/{name}.svg"
    path = finders.find(file)
    return Illustrated(Picture(path, static(file)) if path else None, blocks)


def easy_read_blocks(form: PrintableForm) -> tuple[Block, ...]:
    """What comes before the questions."""
    text = form.wording.text
    from_us = (
        f"This form is from {settings.AUTHORITY.name}. We want to know what you think of the help for children and "
    )
    return (
        beside("person-speaking", words(f"{from_us}young people.")),
        beside("thumbs", words("You can say good things and bad things. You will not get into trouble.")),
        beside("no-names", words(form.wording.steps["words"].fields["words"].hint)),
        beside("help", words("You can ask somebody to help you.")),
        beside("danger", words(f"{text['warning']} {text['ring']}.", strong=True)),
    )


def easy_read_sections(form: PrintableForm) -> tuple[Section, ...]:
    """The questions in the order of the page to print."""
    ask = form.wording.steps
    speaker = ask["speaker"].fields["speaker"]
    return (
        _about(form),
        Section(ask["category"].title, (beside("tick", words("Choose one answer."), choices(form.categories)),)),
        _missing(form),
        Section(
            ask["speaker"].title,
            (
                beside(
                    "people",
                    words(f"{speaker.hint} Choose one answer."),
                    choices(option.label for option in speaker.options),
                ),
            ),
        ),
        Section(
            ask["words"].title,
            (
                beside("pen-and-paper", words(f"{ask['words'].fields['words'].label}. You can draw too.")),
                *(write_here() for _ in range(_LINES_FOR_WORDS)),
            ),
        ),
        Section("What day is it today?", (beside("calendar", date_line()),)),
        _next(form),
        _contact(form),
    )


def _about(form: PrintableForm) -> Section:
    ask = form.wording.steps["about"]
    if form.about:
        return Section(ask.title, (beside("website", about_this(form)),))
    options = choices(option.label for option in ask.fields["subject"].options)
    which = words(f"{form.wording.steps['which'].title} Write its name.")
    return Section(
        ask.title, (beside("tick", words("Choose one answer."), options), beside("website", which, write_here()))
    )


def _missing(form: PrintableForm) -> Section:
    ask = form.wording.steps["missing"]
    need, age, area = (ask.fields[name] for name in ("need", "age", "area"))
    return Section(
        "Is something not there?",
        (
            beside("missing-piece", words(f"{ask.title} {need.label}"), write_here()),
            beside("people", words(f"{age.label} {age.hint}"), write_here()),
            beside("magnifying-glass", words(f"{area.label} Write the name of the place."), write_here()),
        ),
    )


def _next(form: PrintableForm) -> Section:
    ring = Paragraph(
        (
            Span("Or ring us: "),
            telephone_link(),
            Span(". You can tell us on the phone. You can ask for this form in another way, like braille or sound."),
        )
    )
    online = Paragraph((Span("Or go to "), website_link(form), Span(". Or e-mail "), email_link(), Span(".")))
    after = "A person will read it. They take out names. Then it goes on our website. Later we answer."
    return Section(
        "What happens next?",
        (
            beside("envelope", words("Post this form to us:"), reply_address()),
            *([beside("telephone", ring)] if settings.AUTHORITY.comments.telephone else []),
            beside("website", online),
            beside("magnifying-glass", words(after)),
        ),
    )


def _contact(form: PrintableForm) -> Section:
    ask = form.wording.steps["contact"]
    kept_apart = words("We keep this part away from what you said.")
    email, telephone, postal = (ask.fields[name] for name in ("email", "telephone", "postal_address"))
    return Section(
        ask.title,
        (
            beside("lock", kept_apart, *(words(sentence) for sentence in ask.lead)),
            beside("envelope", write_here(email.label)),
            beside("telephone", write_here(telephone.label)),
            beside("people", write_here(postal.label), write_here()),
        ),
    )
