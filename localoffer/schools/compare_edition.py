"""A comparison of schools as one edition: what `/schools/compare/` shows, for every format."""

from django.http import QueryDict
from django.urls import reverse

from localoffer.core.words import listed, plural
from localoffer.publishing.document import Block, Document, Facts, Note, Paragraph, Section, Span
from localoffer.publishing.edition import Edition
from localoffer.publishing.record import EXAMPLE
from localoffer.schools.compared_facts import compared_facts
from localoffer.schools.compared_offers import ASKED, ComparedAnswer, ComparedQuestion, compared_questions
from localoffer.schools.comparison import NO_RANKING, Comparison

TITLE = "Compare schools and colleges"


def compare_edition(address: str, asked: QueryDict) -> Edition | None:
    """An edition source. The question is read as the page reads it; what it does not know is left out, and said."""
    path = reverse("schools:compare")
    if address != path:
        return None
    comparison = Comparison.read(asked)
    settings = comparison.settings
    return Edition(document=_document(comparison), address=_address(path, comparison), parts=len(settings))


def _document(comparison: Comparison) -> Document:
    settings = comparison.settings
    names = listed([each.name for each in settings])
    counted = plural(len(settings), "school or college", "schools and colleges")
    short = Section("In short", (), _in_short(comparison))
    return Document(
        title=f"{TITLE}: {names}" if names else TITLE,
        summary=f"{counted}, side by side. {NO_RANKING}" if settings else "No school or college was chosen.",
        blocks=_notes(comparison),
        sections=(short, *(_question(each) for each in compared_questions(settings))) if settings else (),
    )


def _notes(comparison: Comparison) -> tuple[Block, ...]:
    """What the page says above its schools."""
    left_out = Note(tuple(Paragraph((Span(each.message),)) for each in comparison.left_out))
    examples = [each.name for each in comparison.settings if each.is_example]
    return (
        *((EXAMPLE, Paragraph((Span(f"Invented: {listed(examples)}."),))) if examples else ()),
        *((left_out,) if comparison.left_out else ()),
    )


def _in_short(comparison: Comparison) -> tuple[Section, ...]:
    seen_from = comparison.point is not None
    return tuple(
        Section(each.name, (Facts(compared_facts(each, with_distance=seen_from)),)) for each in comparison.settings
    )


def _question(question: ComparedQuestion) -> Section:
    return Section(question.text, (), tuple(_answer(each) for each in question.answers))


def _answer(answer: ComparedAnswer) -> Section:
    asked = (Paragraph((Span(f"{ASKED} {answer.asked}"),)),) if answer.asked else ()
    if answer.section is None:
        return Section(answer.setting.name, (*asked, Paragraph((Span(answer.silence),))))
    return Section(answer.setting.name, (*asked, *answer.section.blocks), answer.section.sections)


def _address(path: str, comparison: Comparison) -> str:
    """Only what was understood: what was left out is of no use to whoever reads a copy of it."""
    asked = comparison.asked(comparison.settings)
    return f"{path}?{asked}" if asked else path
