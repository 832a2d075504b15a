"""What an officer fills in when a comment came by telephone, on paper, by e-mail, at an event or through somebody."""

import secrets
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone

from localoffer.accounts.models import User
from localoffer.comments import readable_recording
from localoffer.comments.choices import Channel, Speaker, Subject
from localoffer.comments.models import Category
from localoffer.comments.new_comment import NewComment, WayToAnswer
from localoffer.comments.terms import NOT_SURE
from localoffer.directory.models import Need
from localoffer.officers.comments.forms import LONGEST_WORDS
from localoffer.officers.comments.which_publication import publications_meant
from localoffer.publishing.models import Publication

ONLINE = (Channel.WEB, Channel.EASY_WEB)
CHANNELS = [(value, label) for value, label in Channel.choices if value not in ONLINE]
MOST_RECORDINGS = 5

# SEND Regulations 2014, regulation 1: before this day there was no Local Offer to comment on.
FIRST_DAY = date(2014, 9, 1)


class SeveralFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class RecordingsField(forms.FileField):
    """Voice or video recordings, known by their bytes."""

    widget = SeveralFiles

    def clean(self, data: Any, initial: Any = None) -> list[readable_recording.ReadableRecording]:
        files: Sequence[UploadedFile[bytes]] = data or []
        if len(files) > MOST_RECORDINGS:
            raise ValidationError(f"Choose at most {MOST_RECORDINGS} files.")
        read = [_read(super(RecordingsField, self).clean(file)) for file in files]
        # The same file chosen twice is one recording.
        return list({recording.sha256: recording for recording in read}.values())


def _read(file: "UploadedFile[bytes]") -> readable_recording.ReadableRecording:
    try:
        return readable_recording.read_recording(file)
    except readable_recording.NotARecording as problem:
        raise ValidationError(str(problem)) from problem


class PublicationChoice(forms.ModelChoiceField):  # type: ignore[type-arg]
    """Two pages may have the same title, never the same address."""

    def label_from_instance(self, publication: Publication) -> str:
        return f"{publication.title} ({publication.address})"


def new_token() -> str:
    """Names one showing of the form: sent twice, it is one comment."""
    return secrets.token_urlsafe(24)


class EnterForm(forms.Form):
    """One page, in the order in which a paper form is read."""

    once = forms.CharField(widget=forms.HiddenInput, max_length=64)
    channel = forms.ChoiceField(label="It came", choices=[("", "Choose"), *CHANNELS])
    received_on = forms.DateField(
        label="Received on", widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    )
    subject = forms.ChoiceField(label="It is about", choices=[("", "Choose"), *Subject.choices])
    about = forms.CharField(
        label="Which page, service or school",
        required=False,
        max_length=500,
        help_text="Its address, the number on a paper form (such as P12), or words of its title.",
    )
    chosen = PublicationChoice(
        Publication.objects.none(), label="Which of these?", required=False, empty_label=None, widget=forms.RadioSelect
    )
    category = forms.ModelChoiceField(Category.objects.filter(is_retired=False), empty_label=None)
    speaker = forms.ChoiceField(label="Who is speaking", choices=Speaker.choices, initial=Speaker.NOT_SAID)
    words = forms.CharField(
        label="What they said",
        help_text="In their own words, names and all: the words are made anonymous afterwards.",
        required=False,
        max_length=LONGEST_WORDS,
        widget=forms.Textarea(attrs={"rows": 10}),
    )
    recordings = RecordingsField(
        label="Recordings",
        required=False,
        help_text="Voice or video, 50 MB a file at most. If the page comes back with a question, choose them again.",
    )
    need = forms.ModelChoiceField(Need.objects.filter(is_retired=False), required=False, empty_label="Not said")
    age = forms.IntegerField(min_value=0, max_value=25, required=False, help_text="In whole years, 0 to 25.")
    area = forms.CharField(
        max_length=80, required=False, help_text="A town, a part of one, or the first half of a postcode."
    )
    email = forms.EmailField(label="E-mail address", required=False)
    telephone = forms.CharField(label="Telephone", max_length=40, required=False)
    postal_address = forms.CharField(
        label="Postal address", max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.found: list[Publication] = []
        self.initial.setdefault("once", new_token())
        self.initial.setdefault("received_on", timezone.localdate())
        self.initial.setdefault("category", Category.objects.filter(identifier=NOT_SURE).first())
        if said := str(self["about"].value() or ""):
            self.offer(publications_meant(said))

    def offer(self, found: Sequence[Publication]) -> None:
        """Let one of these be chosen."""
        self.found = list(found)
        field = cast("PublicationChoice", self.fields["chosen"])
        field.queryset = Publication.objects.filter(pk__in=[publication.pk for publication in found])

    def clean_received_on(self) -> object:
        day = self.cleaned_data["received_on"]
        if day > timezone.localdate():
            raise ValidationError("This day is still to come.")
        if day < FIRST_DAY:
            raise ValidationError("Local Offers began on 1 September 2014. Is the year typed as you meant it?")
        return day

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if said.get("subject") == Subject.PUBLICATION and (problem := self._settle_about(said)):
            self.add_error("about", problem)
        if not said.get("words") and not said.get("recordings") and "recordings" not in self.errors:
            self.add_error("words", "Write down what they said, or add a recording.")
        return said

    def _settle_about(self, said: dict[str, Any]) -> str:
        """Puts the publication that is meant into `chosen`. Returns what is wrong."""
        if not self.found:
            return "We found no such page. Give its address, its number, or other words of its title."
        if len(self.found) == 1:
            said["chosen"] = self.found[0]
        return "" if said.get("chosen") else "Several pages fit. Choose one below."

    def new_comment(self, by: User) -> NewComment:
        """What is to be received. To be asked for after `is_valid`."""
        said = self.cleaned_data
        subject = Subject(said["subject"])
        return NewComment(
            once=said["once"],
            subject=subject,
            about=said["chosen"] if subject == Subject.PUBLICATION else None,
            channel=Channel(said["channel"]),
            words=said["words"],
            category=said["category"],
            speaker=Speaker(said["speaker"]),
            received_on=said["received_on"],
            entered_by=by,
            way_to_answer=WayToAnswer(**{name: said[name] for name in ("email", "telephone", "postal_address")}),
            recordings=said["recordings"],
            **{name: said[name] for name in ("need", "age", "area")},
        )


def kept_answers(asked: Mapping[str, str]) -> dict[str, str]:
    """How it came and when, taken over from the form before: a pile of forms from one event."""
    kept = {name: asked[name] for name in ("channel", "received_on") if name in asked}
    try:
        forms.DateField().clean(kept.get("received_on"))
    except ValidationError:
        kept.pop("received_on", None)
    return kept
