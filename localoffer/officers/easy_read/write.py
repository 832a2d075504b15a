"""An easy read version is written and published. Whatever happens meanwhile, what was typed is kept."""

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from wagtail.admin import messages

from localoffer.core.largest_key import LARGEST_KEY
from localoffer.easy_read.actions import (
    ChangedMeanwhile,
    NotReady,
    SourceChanged,
    match_source,
    publish_easy_read,
    revise_easy_read,
)
from localoffer.easy_read.models import EasyRead, Release
from localoffer.easy_read.permissions import check_may_draft, check_may_publish, may_publish
from localoffer.easy_read.row_list import Do
from localoffer.officers.comments.access import officer
from localoffer.officers.easy_read.access import easy_read_to_open, only
from localoffer.officers.easy_read.typed import PICTURE, Typed, typed
from localoffer.officers.easy_read.write_page import shown_rows, source_of, write_page
from localoffer.publishing.companion import CompanionState

OVERTAKEN = (
    "Somebody else saved this after you opened it. Nothing of yours is saved yet, and nothing is lost: your words are "
    "in the fields, and theirs stand below where they differ. Save when it is right."
)
SOURCE_CHANGED = "Not done: the full page has changed. Look at what changed, then say that it is the same."


@only(check_may_draft)
def write(request: HttpRequest, pk: int) -> HttpResponse:
    """A draft to write on. What is published is shown with what can be done about it."""
    if request.method == "POST":
        return _save(request, pk, typed(request.POST))
    easy_read = easy_read_to_open(pk)
    if easy_read.state == CompanionState.DRAFT:
        return write_page(request, easy_read)
    draft = EasyRead.objects.filter(publication=easy_read.publication_id, state=CompanionState.DRAFT).first()
    releases = Release.objects.filter(publication=easy_read.publication_id).select_related("released_by")
    context = {
        "easy_read": easy_read,
        "rows": shown_rows(easy_read, None),
        "source": source_of(easy_read),
        "draft": draft,
        "may_publish": may_publish(request.user),
        "releases": releases[:20],
    }
    return render(request, "officers/easy_read/published.html", context)


def _save(request: HttpRequest, pk: int, sent: Typed) -> HttpResponse:
    """Every button saves first, so that none loses what was typed."""
    easy_read = EasyRead.objects.with_rows().filter(pk=min(pk, LARGEST_KEY)).first()
    if easy_read is None or easy_read.state != CompanionState.DRAFT:
        return _gone(request, sent)
    try:
        saved = revise_easy_read(
            easy_read=easy_read,
            by=officer(request),
            seen_version=sent.version,
            words=sent.words,
            rows=sent.rows,
            step=sent.step,
        )
    except ChangedMeanwhile:
        messages.warning(request, OVERTAKEN)
        return write_page(request, easy_read_to_open(pk), sent)
    except ValidationError as problem:
        messages.error(request, f"Nothing is saved yet. {' '.join(problem.messages)} What you typed is kept.")
        return write_page(request, easy_read, sent)
    return _go_on(request, saved, sent)


def _go_on(request: HttpRequest, saved: EasyRead, sent: Typed) -> HttpResponse:
    if sent.do == PICTURE and saved.rows.filter(pk=sent.row).exists():
        return redirect("officers_easy_read:choose_picture", saved.pk, sent.row)
    if sent.do == "preview":
        return redirect("officers_easy_read:preview", saved.pk)
    if sent.do == "publish":
        return _publish(request, saved)
    if sent.do == "match":
        _match(request, saved, sent.digest)
    elif sent.step is None:
        messages.success(request, "Saved as a draft.")
    return redirect(f"{reverse('officers_easy_read:write', args=[saved.pk])}{_place(saved, sent)}")


def _place(saved: EasyRead, sent: Typed) -> str:
    """Back to the row on which the officer was at work."""
    order = list(saved.rows.values_list("pk", flat=True))
    if sent.step is None or not order:
        return ""
    number = order.index(sent.row) + 1 if sent.row in order else len(order)
    if sent.step.do in (Do.ADD, Do.ADD_HEADING) and sent.row in order:
        number += 1
    if sent.step.do == Do.REMOVE:
        return "#rows"
    return f"?at={number}#row-{number}"


def _publish(request: HttpRequest, saved: EasyRead) -> HttpResponse:
    check_may_publish(request.user)
    here = redirect("officers_easy_read:write", saved.pk)
    try:
        publish_easy_read(easy_read=saved, by=officer(request), seen_version=saved.version)
    except NotReady as problem:
        messages.error(request, f"Saved, but not published. {problem}")
    except SourceChanged:
        messages.error(request, f"Saved. {SOURCE_CHANGED}")
    except ChangedMeanwhile:
        messages.warning(request, "Saved, but not published: somebody else changed it at the same moment.")
    else:
        messages.success(request, "Published. Everybody can read it now.")
    return here


def _match(request: HttpRequest, saved: EasyRead, digest: str) -> None:
    try:
        match_source(easy_read=saved, by=officer(request), seen_version=saved.version, seen_digest=digest)
    except SourceChanged:
        messages.error(request, f"Saved. {SOURCE_CHANGED}")
    except ChangedMeanwhile:
        messages.warning(request, "Saved. Somebody else changed it at the same moment: look again.")
    else:
        messages.success(request, "Saved, and marked as saying the same as the full page today.")


def _gone(request: HttpRequest, sent: Typed) -> HttpResponse:
    """The draft was published or thrown away meanwhile: the words are shown, to be copied."""
    texts = [row.text for row in sent.rows if row.text.strip()]
    return render(request, "officers/easy_read/gone.html", {"texts": texts}, status=409)
