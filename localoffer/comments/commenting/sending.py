"""The last button was pressed: everything is checked again, and becomes a comment."""

import json
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.core.files.base import File

from localoffer.accounts.visitor_limit import count_visit
from localoffer.comments.actions.receive import receive_comment
from localoffer.comments.choices import Channel, Speaker, Subject
from localoffer.comments.comment import Comment
from localoffer.comments.commenting.answers import Answers
from localoffer.comments.commenting.sent import Sent
from localoffer.comments.commenting.step_form import StepForm
from localoffer.comments.commenting.step_forms import FORMS
from localoffer.comments.commenting.steps import Step, steps_of
from localoffer.comments.commenting.token import TokenAge, token_age
from localoffer.comments.new_comment import NewComment, WayToAnswer
from localoffer.comments.readable_recording import MOST_AT_ONCE, NotARecording, ReadableRecording, read_recording
from localoffer.comments.terms import MISSING_CATEGORY, Category
from localoffer.comments.wording import wording
from localoffer.directory.vocabulary import Need

PURPOSE = "comment"
_SHOWN_OF_A_NAME = 60


class Incomplete(ValueError):
    """`form` is the first that has a mistake, with its messages."""

    def __init__(self, form: StepForm) -> None:
        super().__init__(form.step)
        self.form = form


class CannotBeSent(ValueError):
    """The message says why. `is_about_files`: the recordings are at fault. `wants_new_token`: the old one is no use."""

    def __init__(self, message: str, *, is_about_files: bool = False, wants_new_token: bool = False) -> None:
        super().__init__(message)
        self.is_about_files = is_about_files
        self.wants_new_token = wants_new_token


class TooManyComments(RuntimeError):
    """More than the authority takes from one address in an hour."""


def filled_forms(answers: Answers) -> list[StepForm]:
    """The forms of all pages, valid. Raises Incomplete."""
    forms = []
    for step in steps_of(answers):
        if step == Step.CHECK:
            continue
        form = FORMS[step](answers.values(), easy=answers.is_easy)
        if not form.is_valid():
            raise Incomplete(form)
        forms.append(form)
    return forms


def send(sent: Sent, files: "Sequence[File[bytes]]", address: str) -> Comment:
    """The comment, the one of before where the same was sent before.

    `address` is the visitor's, which is counted and not kept. Raises Incomplete, CannotBeSent, TooManyComments, and
    OSError where a recording cannot be written.
    """
    said = {name: value for form in filled_forms(sent.answers) for name, value in form.cleaned_data.items()}
    text = wording(easy=sent.answers.is_easy).text
    if sent.website:
        raise CannotBeSent(text["trap"])
    age = token_age(sent.token)
    if age is not TokenAge.GOOD:
        is_young = age is TokenAge.TOO_YOUNG
        raise CannotBeSent(text["too_quick" if is_young else "open_too_long"], wants_new_token=not is_young)
    recordings = _recordings(files, sent.answers)
    if said["recording"] and not recordings:
        raise CannotBeSent(text["no_recording"], is_about_files=True)
    new = _new_comment(sent, said, recordings)
    known = Comment.objects.filter(fingerprint=new.fingerprint).first()
    return known or _receive(new, address)


def _receive(new: NewComment, address: str) -> Comment:
    """Counted first, and outside the transaction: what is undone would not be counted."""
    rules = settings.AUTHORITY.comments
    count = count_visit(purpose=PURPOSE, address=address)
    if count > rules.refuse_above:
        raise TooManyComments
    comment, _ = receive_comment(new=replace(new, is_burst=count > rules.burst_above))
    return comment


def _recordings(files: "Sequence[File[bytes]]", answers: Answers) -> list[ReadableRecording]:
    """Raises CannotBeSent, naming the file. The same recording chosen twice is one."""
    if len(files) > MOST_AT_ONCE:
        words = wording(easy=answers.is_easy).steps[Step.CHECK].fields["recordings"]
        raise CannotBeSent(words.error, is_about_files=True)
    found = {}
    for file in files:
        try:
            recording = read_recording(file)
        except NotARecording as problem:
            name = (file.name or "")[:_SHOWN_OF_A_NAME]
            raise CannotBeSent(f"“{name}”: {problem}", is_about_files=True) from problem
        found[recording.sha256] = recording
    return list(found.values())


def _new_comment(sent: Sent, said: dict[str, Any], recordings: list[ReadableRecording]) -> NewComment:
    # What was typed before somebody chose another subject is not part of what they send.
    identifier = MISSING_CATEGORY if said["subject"] == Subject.MISSING else said["category"]
    return NewComment(
        once=_once(sent.token, said, recordings),
        subject=Subject(said["subject"]),
        channel=Channel.EASY_WEB if sent.answers.is_easy else Channel.WEB,
        words=said["words"],
        about=said.get("about"),
        category=Category.objects.filter(identifier=identifier).first(),
        speaker=Speaker(said["speaker"]),
        need=Need.objects.filter(identifier=said.get("need", "")).first(),
        age=said.get("age"),
        area=said.get("area", ""),
        way_to_answer=WayToAnswer(said["email"], said["telephone"], said["postal_address"]),
        recordings=recordings,
    )


def _once(token: str, said: dict[str, Any], recordings: list[ReadableRecording]) -> str:
    """Names the sending: whoever goes back and changes anything sends another comment."""
    content = [token, {name: str(value) for name, value in said.items()}, [each.sha256 for each in recordings]]
    return sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()
