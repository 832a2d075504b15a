"""The forms with which officers prepare questions. Everything is plain words and ticks."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.utils.text import slugify

from localoffer.schools.actions_template_editing import QuestionWords
from localoffer.schools.models import OfferQuestion, OfferTemplate, ReportHeading
from localoffer.schools.offer_template_faults import LONGEST_QUESTION, part_faults
from localoffer.schools.parts.part import Part, PartRow
from localoffer.schools.parts.part_kind import PART_KINDS
from localoffer.schools.stated_file import LONGEST_IDENTIFIER, LONGEST_TITLE

SOMETHING_NEW = ""
KIND_LABELS = {
    "words": "Words in a box of their own",
    "contacts": "Contacts: name, telephone and e-mail, by row",
    "training": "Staff training: needs and words, by level",
    "services": "Services: words, by level",
    "policies": "Policies: link and date, by row",
    "budget": "Budget: words, by row",
    "needs": "Needs that are provided for: ticks",
    "access": "Access and facilities: ticks and words",
}
_MOST_EXAMPLES = 10
_HEADINGS_HELP = "Tick what a good answer covers."


def _headings() -> list[tuple[str, str]]:
    found = ReportHeading.objects.filter(is_retired=False)
    return [(each.identifier, f"{each.number}. {each.title}" if each.number else each.title) for each in found]


class Lines(forms.CharField):
    """Words on several lines. Browsers end them in another way than we do: what nobody changed is to stay the same."""

    def __init__(self, *, rows: int, **kwargs: Any) -> None:
        super().__init__(widget=forms.Textarea(attrs={"rows": rows}), required=False, **kwargs)

    def to_python(self, value: Any) -> str:
        return "\n".join((super().to_python(value) or "").splitlines())


class WordsForm(forms.Form):
    """What stands around the questions."""

    title = forms.CharField(max_length=LONGEST_TITLE)
    introduction = Lines(rows=10)
    source = Lines(rows=4, label="Where this comes from")


class QuestionForm(forms.Form):
    """One question. `same_as` is asked of a new one only: answers follow a question by its identifier."""

    same_as = forms.ChoiceField(
        label="Is it a question that schools have answered before?",
        required=False,
        help_text="If it is, schools’ answers to that question are carried over to this one.",
    )
    text = forms.CharField(label="Question", max_length=LONGEST_QUESTION)
    guidance = Lines(rows=6, help_text="What schools should say in their answer.")
    examples = Lines(
        rows=4,
        label="What families ask",
        help_text="In families’ own words, one a line: two to four help most.",
    )
    is_optional = forms.BooleanField(label="Schools may leave it out", required=False)
    headings = forms.MultipleChoiceField(
        label="What the law asks", widget=forms.CheckboxSelectMultiple, required=False, help_text=_HEADINGS_HELP
    )

    def __init__(self, *args: Any, known: Sequence[OfferQuestion] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["headings"].choices = _headings()  # type: ignore[attr-defined]
        if known is None:
            del self.fields["same_as"]
        else:
            choices = [(SOMETHING_NEW, "No, it is new"), *((each.identifier, each.text) for each in known)]
            self.fields["same_as"].choices = choices  # type: ignore[attr-defined]

    def clean_examples(self) -> list[str]:
        lines = [line.strip() for line in self.cleaned_data["examples"].splitlines() if line.strip()]
        if len(lines) > _MOST_EXAMPLES:
            raise forms.ValidationError(f"Give {_MOST_EXAMPLES} at most: schools read them beside the question.")
        return lines

    def words(self) -> QuestionWords:
        said = self.cleaned_data
        return QuestionWords(said["text"], said["guidance"], said["examples"], said["is_optional"], said["headings"])


def question_initial(question: OfferQuestion) -> dict[str, Any]:
    return {
        "text": question.text,
        "guidance": question.guidance,
        "examples": "\n".join(question.examples),
        "is_optional": question.is_optional,
        "headings": [heading.identifier for heading in question.headings.all()],
    }


def known_questions(template: OfferTemplate) -> list[OfferQuestion]:
    """What other sets ask and this one does not, one of each identifier, in the words of the newest."""
    here = set(template.questions.values_list("identifier", flat=True))
    found: dict[str, OfferQuestion] = {}
    for question in OfferQuestion.objects.exclude(template=template).order_by("-template_id", "position"):
        if question.identifier not in here:
            found.setdefault(question.identifier, question)
    return list(found.values())


def new_identifier(text: str, taken: Iterable[str], otherwise: str = "question") -> str:
    """An identifier from words, that is none of those which are taken."""
    held = set(taken)
    begin = slugify(text)[: LONGEST_IDENTIFIER - 5].strip("-").replace("_", "-") or otherwise
    return next(name for name in (begin, *(f"{begin}-{more}" for more in range(2, 1000))) if name not in held)


class PartForm(forms.Form):
    """Details that a question asks for in boxes. A row keeps its identifier by its words, so answers follow it."""

    title = forms.CharField(max_length=LONGEST_TITLE)
    kind = forms.ChoiceField(label="What schools fill in", choices=list(KIND_LABELS.items()))
    hint = forms.CharField(label="Guidance", required=False, max_length=1000)
    rows = Lines(
        rows=8,
        help_text=(
            "One a line, with | between the row and its guidance: “Awareness | For all staff”. Leave it empty to take"
            " the rows that other questions use for this. Reword one row at a time, so that answers follow their rows."
        ),
    )
    headings = forms.MultipleChoiceField(
        label="What the law asks", widget=forms.CheckboxSelectMultiple, required=False, help_text=_HEADINGS_HELP
    )

    def __init__(self, *args: Any, identifier: str, before: Part | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._identifier, self._before = identifier, before
        self.fields["headings"].choices = _headings()  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if self.errors:
            return said
        kind = said["kind"]
        rows: tuple[PartRow, ...] = ()
        if PART_KINDS[kind].has_rows:
            rows = _rows(said["rows"], self._before) or _rows_elsewhere(kind)
        elif said["rows"].strip():
            self.add_error("rows", "These details have no rows. Empty the box, or choose details with rows.")
        part = Part(self._identifier, kind, said["title"], said["hint"], rows, tuple(said["headings"]))
        if fault := next(part_faults("These details", part), ""):
            self.add_error("rows" if "row" in fault else None, fault)
        return {**said, "part": part}


def part_initial(part: Part) -> dict[str, Any]:
    rows = (f"{row.label} | {row.hint}" if row.hint else row.label for row in part.rows)
    return {
        "title": part.title,
        "kind": part.kind,
        "hint": part.hint,
        "rows": "\n".join(rows),
        "headings": part.headings,
    }


def _rows(typed: str, before: Part | None) -> tuple[PartRow, ...]:
    """Rows of the same words keep their identifiers. Of the others, those in the same order do if none was added."""
    lines = [line.partition("|") for line in typed.splitlines() if line.strip()]
    labels = [label.strip() for label, _, _ in lines]
    held = {row.label: row.identifier for row in before.rows} if before else {}
    old = [name for label, name in held.items() if label not in labels]
    new = [label for label in labels if label not in held]
    if len(old) == len(new):
        held |= dict(zip(new, old, strict=True))
    rows: list[PartRow] = []
    for label, _, hint in lines:
        taken = {*held.values(), *(row.identifier for row in rows)}
        identifier = held.pop(label.strip(), "") or new_identifier(label.strip(), taken, "row")
        rows.append(PartRow(identifier, label.strip(), hint.strip()))
    return tuple(rows)


def _rows_elsewhere(kind: str) -> tuple[PartRow, ...]:
    """Those of the newest details of this kind."""
    for question in OfferQuestion.objects.order_by("-template_id", "position"):
        for part in question.stated_parts:
            if part.kind == kind:
                return part.rows
    return ()
