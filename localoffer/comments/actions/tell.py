"""Commenters who left a way to answer are told what became of their comment."""

import logging
from contextlib import suppress
from datetime import timedelta

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from localoffer.accounts.models import User
from localoffer.comments.choices import State
from localoffer.comments.contact import Contact, ContactQuerySet, News
from localoffer.comments.response import Response
from localoffer.publishing import audit

log = logging.getLogger(__name__)

# What a mail server, a name that is not found and an address that cannot be written raise.
MAIL_FAILS = (OSError, ValueError)
NOT_TOLD = "could not tell the commenter"


def news_of(contact: Contact) -> News:
    """What there is to tell."""
    return News.NOT_PUBLISHED if contact.comment.state == State.NOT_PUBLISHED else News.ANSWERED


def tell_all() -> tuple[int, int]:
    """Write to everybody who has an e-mail address and news to hear. Returns how many were told, and how many not."""
    return _tell(Contact.objects.to_tell())


def tell_of_response(*, response: Response) -> tuple[int, int]:
    """The same for those whose comments one response answers. To be called once the response is committed."""
    return _tell(Contact.objects.to_tell().filter(comment__response=response))


def _tell(contacts: ContactQuerySet) -> tuple[int, int]:
    """Each is one mail and one short transaction, so that a mail server that fails leaves the rest for the next time.

    All go through one connection: a server that does not answer costs one time-out, not one each.
    """
    waiting = list(contacts.by_email())
    if not waiting:
        return 0, 0
    mails = get_connection()
    try:
        mails.open()
    except MAIL_FAILS as problem:
        for contact in waiting:
            _not_told(contact, problem)
        return 0, len(waiting)
    answers = [tell_by_email(contact=contact, mails=mails) for contact in waiting]
    with suppress(OSError):
        mails.close()
    return answers.count(True), answers.count(False)


def tell_by_email(*, contact: Contact, mails: BaseEmailBackend | None = None) -> bool:
    """Send one commenter the news, unless somebody told them since. False if mail failed: they stay to be told."""
    waiting = Contact.objects.to_tell().by_email().for_telling().filter(pk=contact.pk).first()
    if waiting is None:
        return True
    news = news_of(waiting)
    mail = EmailMessage(
        subject=f"Your comment on the {settings.AUTHORITY.site_name}",
        body=news_in_words(waiting, f"{news}.txt"),
        from_email=settings.AUTHORITY.comments.email,
        to=[waiting.email],
        # So that no machine answers a machine: what it wrote would come in as a comment.
        headers={"Auto-Submitted": "auto-generated"},
        connection=mails,
    )
    try:
        mail.send()
    except MAIL_FAILS as problem:
        _not_told(waiting, problem)
        return False
    told(contact=waiting, by=None, news=news)
    return True


def news_in_words(contact: Contact, template: str) -> str:
    """The news as plain text. The comment's own words are never in it: the mail may be read by others."""
    comment = contact.comment
    context = {
        "comment": comment,
        "authority": settings.AUTHORITY,
        "status": settings.SITE_URL + reverse("comments:status", args=[comment.reference]),
        "response": settings.SITE_URL + comment.response.get_absolute_url() if comment.response else "",
        "site": settings.SITE_URL,
    }
    return render_to_string(f"comments/mail/{template}", context)


@transaction.atomic
def told(*, contact: Contact, by: User | None, news: News) -> None:
    """Remember that a commenter was told, by mail or by an officer: the way to answer goes soon. Twice is once."""
    locked = Contact.objects.select_for_update().filter(pk=contact.pk).first()
    if locked is None or locked.told_of == news:
        return
    locked.told_of, locked.told_at = news, timezone.now()
    soon = timezone.localdate() + timedelta(days=settings.AUTHORITY.comments.keep_contacts_once_told)
    locked.delete_after = min(locked.delete_after, soon)
    locked.save()
    audit.record(by=by, verb="told the commenter", subject=locked.comment, news=str(news))


def _not_told(contact: Contact, problem: Exception) -> None:
    """The kind of the failure is enough to act on: its words may hold an address.

    The audit keeps it once, and not again with every try of a server that is away for a weekend.
    """
    log.error("commenter not told", extra={"comment": contact.comment_id, "error": type(problem).__name__})
    latest = audit.AuditEntry.objects.history(contact.comment).first()
    if latest is None or latest.verb != NOT_TOLD:
        audit.record(by=None, verb=NOT_TOLD, subject=contact.comment, error=type(problem).__name__)
