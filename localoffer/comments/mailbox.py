"""The mailbox to which families write, named by the settings COMMENTS_IMAP_…"""

import imaplib

from localoffer.core.mail import mailbox

ACCOUNT = mailbox.Account("COMMENTS_IMAP")


def connect_by_tls() -> imaplib.IMAP4:
    return mailbox.connect_by_tls(ACCOUNT)
