"""Messages become comments, one after the other. What cannot be read is left to a person, and the others go on."""

from dataclasses import dataclass, field

from django.db import DataError, IntegrityError

from localoffer.comments.actions.receive_mail import receive_mail
from localoffer.comments.mail_message import LARGEST_MESSAGE, NotAComment, UnreadableMessage, read_message
from localoffer.core.mail.mailbox import Mailbox
from localoffer.core.words import plural


@dataclass(slots=True)
class Intake:
    """What came of the messages so far: how many of each. `left` names those for a person, and says why."""

    new: int = 0
    known: int = 0
    no_comments: int = 0
    not_taken: int = 0
    cut: int = 0
    left: list[str] = field(default_factory=list)

    def lines(self) -> list[str]:
        """For whoever reads the output: numbers, and nothing of any message."""
        said = [
            (True, f"{plural(self.new, 'comment')} came in."),
            (self.known, f"{plural(self.known, 'message')} had come in before."),
            (self.no_comments, f"{plural(self.no_comments, 'message')} sent by a program or by ourselves: no comment."),
            (self.not_taken, f"{plural(self.not_taken, 'attachment')} of other kinds not taken."),
            (self.cut, f"{plural(self.cut, 'comment')} cut short: only the original holds everything."),
        ]
        return [*(line for is_said, line in said if is_said), *self.left]


def take_message(raw: bytes, intake: Intake) -> None:
    """Raises UnreadableMessage or NotAComment. DatabaseError and OSError mean that nothing at all can be kept now."""
    mail = read_message(raw)
    try:
        _, is_new = receive_mail(mail=mail)
    except (DataError, IntegrityError) as problem:
        raise UnreadableMessage("The database does not take it.") from problem
    if is_new:
        intake.new += 1
        intake.not_taken += mail.not_taken
        intake.cut += mail.is_cut
    else:
        intake.known += 1


def take_mailbox(mailbox: Mailbox, intake: Intake) -> None:
    """A message is marked only when its comment is kept: killed in between, the next run finds both."""
    for uid in mailbox.unread():
        try:
            if mailbox.size(uid) > LARGEST_MESSAGE:
                # Not worth fetching: reading it would say the same.
                raise UnreadableMessage("It is too large.")
            if raw := mailbox.fetch(uid):
                take_message(raw, intake)
                mailbox.put_away(uid)
        except NotAComment:
            intake.no_comments += 1
            mailbox.mark_read(uid)
        except UnreadableMessage as problem:
            intake.left.append(f"Message {uid}: {problem}")
            mailbox.flag(uid)
