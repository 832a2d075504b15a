"""What of the comments to answer is listed, and in which order."""

from django import forms
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone

from localoffer.comments.choices import Subject
from localoffer.comments.clocks import end_of, limits
from localoffer.comments.comment import CommentQuerySet
from localoffer.comments.models import Comment, Theme
from localoffer.directory.models import Need

ANY = [("", "All")]
# Those that are about no publication. A publication is named by its key, which is a number.
SUBJECTS = [(str(subject.value), str(subject.label)) for subject in (Subject.LOCAL_OFFER, Subject.MISSING)]
BEGUN = [("", "Nobody has begun an answer"), ("all", "All without a published answer")]
CLOCK = [*ANY, ("late", "Over the time for an answer"), ("near", "Near the end of the law’s year, or past it")]
SORT = [("", "Oldest first"), ("theme", "By theme"), ("about", "By what they are about")]
ORDERS = {
    "theme": (F("theme__name").asc(nulls_last=True), "received_on", "pk"),
    "about": ("subject", F("about__title").asc(nulls_last=True), "about", "received_on", "pk"),
}


class ToAnswerFilter(forms.Form):
    """Whatever makes no sense is left out, and said beside its field."""

    words = forms.CharField(required=False, max_length=200, label="Words in the comment")
    theme = forms.ModelChoiceField(Theme.objects.all(), required=False, empty_label="All")
    about = forms.ChoiceField(required=False, label="About")
    need = forms.ModelChoiceField(Need.objects.none(), required=False, empty_label="All")
    clock = forms.ChoiceField(required=False, choices=CLOCK)
    begun = forms.ChoiceField(required=False, choices=BEGUN, label="Answer")
    sort = forms.ChoiceField(required=False, choices=SORT, label="Order")

    def __init__(self, *args: object, rows: CommentQuerySet, **kwargs: object) -> None:
        """`rows` are all comments to answer: only what they are about is offered."""
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        titles = rows.exclude(about=None).order_by("about__title").values_list("about", "about__title").distinct()
        self.fields["about"].choices = [*ANY, *SUBJECTS, *((str(pk), title) for pk, title in titles)]  # type: ignore[attr-defined]
        used = Exists(rows.order_by().filter(need=OuterRef("pk")))
        self.fields["need"].queryset = Need.objects.filter(used)  # type: ignore[attr-defined]

    def narrow(self, rows: CommentQuerySet) -> CommentQuerySet:
        """The comments that all filters leave, in the order that was asked for."""
        self.is_valid()
        asked = self.cleaned_data
        if not asked.get("begun"):
            rows = rows.filter(response=None)
        for name in ("theme", "need"):
            if asked.get(name):
                rows = rows.filter(**{name: asked[name]})
        rows = _about(rows, asked.get("about", ""))
        for word in asked.get("words", "").split():
            rows = rows.filter(words__icontains=word)
        rows = _over_time(rows, asked.get("clock", ""))
        return rows.order_by(*ORDERS.get(asked.get("sort", ""), ("received_on", "pk")))


def _about(rows: CommentQuerySet, about: str) -> CommentQuerySet:
    if not about:
        return rows
    return rows.filter(about=int(about)) if about.isdecimal() else rows.filter(subject=about)


def _over_time(rows: CommentQuerySet, clock: str) -> CommentQuerySet:
    limit = limits(timezone.localdate())
    over = {"late": Q(published_at__lt=end_of(limit.answer)), "near": Q(received_on__lte=limit.near)}
    return rows.filter(over[clock]) if clock else rows


def waiting_near_the_year() -> int:
    """How many wait for a moderator, not for an answer, while their year ends: another list holds those."""
    near = limits(timezone.localdate()).near
    return Comment.objects.real().waiting().received_until(near).count()
