"""What officers fill in to moderate a comment."""

from collections.abc import Iterable
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.http import QueryDict

from localoffer.comments.actions.moderate import Sorting
from localoffer.comments.anonymity import find_marks
from localoffer.comments.models import Category, Comment, Ground, Theme
from localoffer.directory.models import Need
from localoffer.officers.comments.marked_words import Fragment

LONGEST_WORDS = 200_000
LONGEST_REASON = 500
LONGEST_REPLACEMENT = 200
REPLACE, LET_STAND = "replace", "let-stand"
DECISIONS = [("", "Not decided yet"), (REPLACE, "Replace it"), (LET_STAND, "It identifies nobody: let it stand")]


def anonymous_reason(reason: str) -> None:
    """Reasons go into the audit, which nobody can change: no name or number may get there. Raises ValidationError."""
    found = dict.fromkeys(str(mark.kind.label) for mark in find_marks(reason))
    if found:
        raise ValidationError(
            f"A reason is kept for ever, so it must not identify anybody. This may do so: {', '.join(found)}. "
            "Say it in other words, such as “the name of a television programme”."
        )


class AnonymousReasonField(forms.CharField):
    """A reason in an officer's own words, which the audit keeps."""

    default_validators = [*forms.CharField.default_validators, anonymous_reason]

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"max_length": LONGEST_REASON, "widget": forms.Textarea(attrs={"rows": 3}), **options})


class ModerationForm(forms.Form):
    """The working words and where the comment belongs."""

    seen_version = forms.IntegerField(widget=forms.HiddenInput)
    words = forms.CharField(
        label="The words that will be published",
        help_text="Take out whatever could tell who somebody is. Change nothing else: these are the family’s words.",
        required=False,
        strip=False,
        max_length=LONGEST_WORDS,
        widget=forms.Textarea(attrs={"rows": 12}),
    )
    category = forms.ModelChoiceField(
        Category.objects.none(), empty_label=None, help_text="“Not sure” may stay: the comment counts all the same."
    )
    theme = forms.ModelChoiceField(Theme.objects.all(), required=False, empty_label="None")
    need = forms.ModelChoiceField(Need.objects.none(), required=False, empty_label="Not said")
    age = forms.IntegerField(min_value=0, max_value=25, required=False, help_text="In whole years, 0 to 25.")
    area = forms.CharField(
        max_length=80, required=False, help_text="A town, a part of one, or the first half of a postcode."
    )

    def __init__(self, data: QueryDict | None = None, *, comment: Comment) -> None:
        initial = {name: getattr(comment, name) for name in ("words", "category", "theme", "need", "age", "area")}
        super().__init__(data, initial={**initial, "seen_version": comment.version})
        for name, rows, chosen in (
            ("category", Category.objects.all(), comment.category_id),
            ("need", Need.objects.all(), comment.need_id),
        ):
            field = cast("forms.ModelChoiceField[Any]", self.fields[name])
            # A word that has left the vocabulary may stay where it is, and is not offered anew.
            field.queryset = rows.filter(Q(is_retired=False) | Q(pk=chosen))

    def sorting(self, area: str) -> Sorting:
        """Where the comment belongs. The area is handed over, because marks in it may have been replaced."""
        said = {name: self.cleaned_data[name] for name in ("category", "theme", "need", "age")}
        return Sorting(**said, area=area)


class MarkForm(forms.Form):
    """What to do about one mark."""

    decision = forms.ChoiceField(choices=DECISIONS, required=False, widget=forms.RadioSelect)
    replacement = forms.CharField(max_length=LONGEST_REPLACEMENT, required=False, label="Replace it with")
    reason = AnonymousReasonField(required=False, label="It identifies nobody, because", widget=forms.TextInput)

    def __init__(self, data: QueryDict | None, *, fragment: Fragment) -> None:
        self.fragment = fragment
        prefix = mark_prefix(fragment.key)
        was_shown = data is not None and f"{prefix}-decision" in data
        super().__init__(
            data if was_shown else None,
            prefix=prefix,
            initial={"replacement": fragment.mark.replacement, "decision": ""},
        )

    @property
    def decided(self) -> str:
        """`replace`, `let-stand`, or nothing. To be asked after `is_valid`."""
        return str(self.cleaned_data.get("decision", "")) if self.is_bound else ""

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if said.get("decision") == LET_STAND and not said.get("reason") and "reason" not in self.errors:
            self.add_error("reason", "Say why it identifies nobody, or take another decision.")
        return said


def mark_prefix(key: str) -> str:
    return f"mark-{key}"


def keys_to_replace(data: QueryDict) -> set[str]:
    """Of which marks was it said that they are to be replaced?"""
    start, end = mark_prefix(""), "-decision"
    chosen = (name for name, said in data.items() if said == REPLACE and name.endswith(end))
    return {name.removeprefix(start).removesuffix(end) for name in chosen}


def mark_forms(data: QueryDict | None, fragments: Iterable[Fragment]) -> list[MarkForm]:
    return [MarkForm(data, fragment=fragment) for fragment in fragments]


class WithholdForm(forms.Form):
    """One of the two lawful grounds, and why it applies."""

    seen_version = forms.IntegerField(widget=forms.HiddenInput)
    ground = forms.ModelChoiceField(Ground.objects.filter(is_retired=False), empty_label=None, widget=forms.RadioSelect)
    reason = AnonymousReasonField(
        label="Why this ground applies",
        help_text="Kept for the record, and read by whoever looks into a complaint. No names.",
    )


class ReasonForm(forms.Form):
    """Why something is done, for the audit."""

    reason = AnonymousReasonField(label="Why", help_text="Kept for the record. No names.")


class RiskForm(forms.Form):
    """What the safeguarding lead needs to know. It stays with the case and out of the audit, so names may be in it."""

    reason = forms.CharField(
        label="What worries you", max_length=2000, widget=forms.Textarea(attrs={"rows": 4}), help_text="A few words do."
    )


class OutcomeForm(forms.Form):
    """How the safeguarding lead ends a case."""

    outcome = forms.CharField(
        label="What was done",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Only those who handle safeguarding read it. The comment then goes back to the moderators.",
    )
