"""A comment comes in by e-mail."""

from dataclasses import replace

from django.conf import settings
from django.db import transaction

from localoffer.accounts.visitor_limit import count_visit
from localoffer.comments.actions.receive import receive_comment
from localoffer.comments.choices import Channel, Subject
from localoffer.comments.comment import Comment
from localoffer.comments.mail_message import MailMessage
from localoffer.comments.new_comment import NewComment, WayToAnswer
from localoffer.comments.publication_named import publication_named
from localoffer.core.visitor import UNKNOWN
from localoffer.publishing import audit

PURPOSE = "comment by mail"


def receive_mail(*, mail: MailMessage) -> tuple[Comment, bool]:
    """Keep what a message says, and say whether it is new: the same message twice is one comment.

    Very many from one sender within an hour are kept like all others, and read last.
    """
    about = publication_named(subject=mail.subject, text=mail.text)
    new = NewComment(
        once=mail.once,
        subject=Subject.PUBLICATION if about else Subject.LOCAL_OFFER,
        channel=Channel.EMAIL,
        words=mail.words,
        original=mail.original,
        about=about,
        received_on=mail.received_on,
        way_to_answer=WayToAnswer(email=mail.reply_to),
        recordings=mail.recordings,
    )
    if known := Comment.objects.filter(fingerprint=new.fingerprint).first():
        return known, False
    # Counted outside the transaction: what is undone would not be counted.
    count = count_visit(purpose=PURPOSE, address=mail.reply_to.lower() or UNKNOWN)
    is_burst = count > settings.AUTHORITY.comments.burst_above
    return _receive(replace(new, is_burst=is_burst), mail)


@transaction.atomic
def _receive(new: NewComment, mail: MailMessage) -> tuple[Comment, bool]:
    comment, is_new = receive_comment(new=new)
    if is_new and (mail.not_taken or mail.is_cut):
        audit.record(by=None, verb="not all taken", subject=comment, attachments=mail.not_taken, words_cut=mail.is_cut)
    return comment, is_new
