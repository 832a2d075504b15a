"""The yearly report stated as a Document, so that whatever makes other formats can make it too."""

from localoffer.comments.public_comment import PublicComment
from localoffer.comments.report import Answered, Report, ThemePart
from localoffer.comments.report_counts import Tally
from localoffer.comments.report_words import UNANSWERED, report_words
from localoffer.publishing.document import Block, Document, Note, Paragraph, Section, Span, Table


def report_document(report: Report) -> Document:
    """Everything that the report holds."""
    words = report_words(report)
    law = Paragraph((Span(f"{words.law} "), Span(words.law_name, href=words.law_address), Span(".")))
    late = (Note((_paragraph(words.late),), warning=True),) if words.late else ()
    figures = (report.totals.tally(), report.late.tally(), *report.kinds)
    return Document(
        title=report.title,
        summary=words.summary,
        blocks=(law, _paragraph(words.made), _paragraph(words.names), *late),
        sections=(
            Section("The figures", sections=_tallies(figures)),
            Section("What is missing", sections=_tallies(report.missing)),
            Section("What we do", sections=_tallies((report.actions,))),
            Section("What you said, and what we did", sections=tuple(_theme(theme) for theme in report.themes)),
        ),
    )


def _paragraph(text: str) -> Paragraph:
    return Paragraph((Span(text),))


def _tallies(tallies: tuple[Tally, ...]) -> tuple[Section, ...]:
    return tuple(Section(each.caption, _tally(each)) for each in tallies)


def _tally(tally: Tally) -> tuple[Block, ...]:
    """A table; a sentence where there is nothing to count."""
    note = (_paragraph(tally.note),) if tally.note else ()
    if not tally.rows:
        return (_paragraph("There is nothing to show yet."), *note)
    rows = tuple((label, f"{number:,}") for label, number in tally.rows)
    return (Table(tally.caption, (tally.header, "Number"), rows), *note)


def _theme(theme: ThemePart) -> Section:
    return Section(theme.name, sections=tuple(section for part in theme.answered for section in _part(part)))


def _part(part: Answered) -> tuple[Section, ...]:
    return (*(_comment(said) for said in part.comments), _response(part))


def _comment(said: PublicComment) -> Section:
    by = f"{said.speaker_words}, {said.month_words}, about: {said.about}"
    for_whom = (_paragraph(f"For: {', '.join(said.for_whom)}"),) if said.for_whom else ()
    kinds = (_paragraph(f"Sorted under: {', '.join(said.kinds)}"),) if said.kinds else ()
    return Section(said.name, (_paragraph(by), *for_whom, *said.blocks, *kinds))


def _response(part: Answered) -> Section:
    """The answer to the comments before it. It names them: who listens to it cannot look back."""
    names = ", ".join(said.name for said in part.comments)
    if part.response is None:
        return Section(f"Our response to {names}", (_paragraph(UNANSWERED),))
    return Section(
        f"Our response to {names}: {part.response.title}", (*part.you_said, *part.we_did, *part.actions_table)
    )
