"""Write to many schools at once: choose them, write, look, send. And what became of what was sent."""

from hashlib import sha256
from typing import Any

from django import forms
from django.core.paginator import Page, Paginator
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from wagtail.admin import messages

from localoffer.answering.actions.remind import BegunMeanwhile, Wording, begin_batch, send_portion, stop_batch
from localoffer.answering.mail.reminder import PLACEHOLDERS, reminder_letter, unknown_placeholders, usual_words
from localoffer.answering.models import Reminder, ReminderBatch
from localoffer.answering.offer_state import OfferState
from localoffer.answering.permissions import check_may_oversee
from localoffer.answering.progress import overseen, progress_of
from localoffer.answering.reminder_plan import ReminderPlan, plan_reminders
from localoffer.core.form_token import is_good_token, new_token
from localoffer.core.words import listed, plural
from localoffer.officers.comments.access import officer, only
from localoffer.officers.school_offers.progress_filter import ProgressFilter

PAUSE = 14
PAGE_SIZE = 100
_FORM = "school-reminders"
_SAMPLES = 3


class RemindForm(ProgressFilter):
    """To whom, and what. The placeholders are checked, so that no letter goes out with one that means nothing."""

    pause = forms.BooleanField(label=f"Leave out schools that had a letter in the last {PAUSE} days", required=False)
    subject = forms.CharField(label="Subject", max_length=150)
    body = forms.CharField(
        label="Letter",
        help_text=f"You can use {listed(PLACEHOLDERS)}. Whom to ask is put below it.",
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 14}),
    )

    def clean_subject(self) -> str:
        return self._known("subject")

    def clean_body(self) -> str:
        return self._known("body")

    def _known(self, name: str) -> str:
        text: str = self.cleaned_data[name]
        if problem := unknown_placeholders(text):
            raise forms.ValidationError(problem)
        return text

    @property
    def audience(self) -> str:
        """`Due for renewal, Primary, without example schools`."""
        chosen = [
            str(dict(self.fields[name].choices)[value])  # type: ignore[attr-defined]
            for name in ("state", "phase", "kind", "people")
            if (value := self.asked(name))
        ]
        words = f"“{self.asked('q')}”" if self.asked("q") else ""
        real = "without example schools" if self.asked("real") else ""
        return ", ".join([each for each in (*chosen, words, real) if each]) or "All schools"

    def plan(self) -> ReminderPlan:
        schools = self.narrow(progress_of(overseen(), timezone.localdate()))
        return plan_reminders(schools, pause=PAUSE if self.asked("pause") else 0)


@only(check_may_oversee)
def remind(request: HttpRequest) -> HttpResponse:
    """The form; filled in, what would be sent to whom; with `do=send`, a batch."""
    if request.method != "POST":
        return _form(request, RemindForm(initial=_initial(request.GET.get("state", ""))))
    form = RemindForm(request.POST)
    if not form.is_valid() or request.POST.get("do") == "change":
        return _form(request, form)
    if request.POST.get("do") == "send" and is_good_token(request.POST.get("token", ""), _FORM):
        if _is_seen(request, form):
            return _begin(request, form)
        messages.warning(request, "Meanwhile the letters would go to others than you saw. Nothing is sent: look again.")
    return _preview(request, form)


def _is_seen(request: HttpRequest, form: RemindForm) -> bool:
    """Whether the letters go to whom the preview named. `begin_batch` knows better what a batch in between means."""
    in_between = ReminderBatch.objects.filter(Q(token=_token(request)) | Q(pk__gt=_seen(request)))
    return in_between.exists() or request.POST.get("to") == _to_whom(form.plan())


def _token(request: HttpRequest) -> str:
    return request.POST["token"].partition(":")[0]


def _seen(request: HttpRequest) -> int:
    """The newest batch that the preview knew of."""
    seen = request.POST.get("seen", "")
    return int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 16 else 0


def _to_whom(plan: ReminderPlan) -> str:
    """The same for the same recipients."""
    recipients = sorted(f"{each.urn} {each.email}" for each in plan.recipients)
    return sha256("\n".join(recipients).encode()).hexdigest()


def _initial(state: str) -> dict[str, Any]:
    known = OfferState(state) if state in OfferState.values else OfferState.DUE
    subject, body = usual_words(known)
    return {"state": known.value, "subject": subject, "body": body, "real": True, "pause": True}


def _form(request: HttpRequest, form: RemindForm) -> HttpResponse:
    return render(request, "officers/school_offers/remind.html", {"form": form, "states": list(OfferState)})


def _preview(request: HttpRequest, form: RemindForm) -> HttpResponse:
    plan, words = form.plan(), form.cleaned_data
    today = timezone.localdate()
    context = {
        "form": form,
        "plan": plan,
        "schools": len({each.setting.pk for each in plan.recipients}),
        "samples": [
            reminder_letter(each, words["subject"], words["body"], today) for each in plan.recipients[:_SAMPLES]
        ],
        "token": new_token(_FORM),
        "to": _to_whom(plan),
        "seen": _newest(),
        "unfinished": _unfinished().first(),
    }
    return render(request, "officers/school_offers/remind_preview.html", context)


def _newest() -> int:
    return ReminderBatch.objects.order_by("-pk").values_list("pk", flat=True).first() or 0


def _unfinished() -> Any:
    return ReminderBatch.objects.filter(reminders__in=Reminder.objects.waiting()).distinct()


def _begin(request: HttpRequest, form: RemindForm) -> HttpResponse:
    words = form.cleaned_data
    try:
        batch, is_new = begin_batch(
            wording=Wording(form.audience, words["subject"], words["body"]),
            recipients=form.plan().recipients,
            token=_token(request),
            by=officer(request),
            seen=_seen(request),
        )
    except BegunMeanwhile as problem:
        other = problem.batch
        messages.warning(
            request,
            f"Nothing of yours was sent: {other.made_by or 'the site itself'} began “{other.subject}” to "
            f"{plural(other.reminders.count(), 'address', 'addresses')} ({other.audience}) a moment ago. Look again.",
        )
        return _preview(request, form)
    if is_new:
        _go_on(request, batch)
    else:
        messages.info(request, "These letters were being sent already. Nothing is sent twice.")
    return redirect("officers_school_offers:batch", batch.pk)


def _go_on(request: HttpRequest, batch: ReminderBatch) -> None:
    if not send_portion(batch=batch):
        messages.error(request, "The mail server takes no letters at the moment, so we stopped. Go on when it does.")


@only(check_may_oversee)
def batches(request: HttpRequest) -> HttpResponse:
    """All batches, newest first, with how many letters went and did not."""
    waiting = Q(reminders__sent_at=None, reminders__failure="")
    counted = ReminderBatch.objects.select_related("made_by").annotate(
        letters=Count("reminders"),
        sent=Count("reminders", filter=Q(reminders__sent_at__isnull=False)),
        waiting=Count("reminders", filter=waiting),
        failed=Count("reminders", filter=~Q(reminders__failure="")),
    )
    # Counting takes the usual order away.
    page: Page[Any] = Paginator(counted.order_by("-made_at", "-pk"), PAGE_SIZE).get_page(request.GET.get("p"))
    return render(request, "officers/school_offers/batches.html", {"page": page})


@only(check_may_oversee)
def batch(request: HttpRequest, pk: int) -> HttpResponse:
    """One batch, letter by letter. With `do`, go on with it or stop it."""
    found = get_object_or_404(ReminderBatch.objects.select_related("made_by"), pk=pk)
    if request.method == "POST":
        if request.POST.get("do") == "stop":
            stopped = stop_batch(batch=found, by=officer(request))
            messages.success(request, f"{plural(stopped, 'letter')} will not be sent.")
        elif request.POST.get("do") == "go-on":
            _go_on(request, found)
        else:
            messages.error(request, "Nothing was done: this form is not complete.")
        return redirect("officers_school_offers:batch", pk)
    letters = found.reminders.select_related("setting").order_by("setting__name", "pk")
    page: Page[Reminder] = Paginator(letters, PAGE_SIZE).get_page(request.GET.get("p"))
    context = {
        "batch": found,
        "page": page,
        "letters": letters.count(),
        "sent": letters.filter(sent_at__isnull=False).count(),
        "failed": letters.exclude(failure="").count(),
        "waiting": letters.filter(sent_at=None, failure="").count(),
    }
    return render(request, "officers/school_offers/batch.html", context)
