"""Messages with which mail servers send letters back, as several of them write."""

from localoffer.answering.letter_mark import letter_mark

REPORT = """\
From: Mail Delivery System <MAILER-DAEMON@mail.example.net>
To: school-offers@example.org
Subject: Undelivered Mail Returned to Sender
Content-Type: multipart/report; report-type=delivery-status; boundary="b"
MIME-Version: 1.0

--b
Content-Type: text/plain

I'm sorry to have to inform you that your message could not be delivered.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.net
Arrival-Date: Mon, 24 Nov 2026 09:00:00 +0000

Final-Recipient: rfc822; {email}
Original-Recipient: rfc822;{email}
Action: {action}
Status: {status}
Diagnostic-Code: smtp; 550 5.1.1 <{email}>: nobody of this name

--b
Content-Type: message/rfc822

From: school-offers@example.org
To: {email}
Subject: Invitation
{letter}

See https://example.org/. Questions: school-offers@example.org
--b--
"""

EXIM = """\
Return-path: <>
From: Mail Delivery System <Mailer-Daemon@mail.example.net>
To: school-offers@example.org
X-Failed-Recipients: {email}
Auto-Submitted: auto-replied
Subject: Mail delivery failed: returning message to sender

This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  {email}
    host mx.example.net: 550 5.1.1 no such user

------ This is a copy of the message, including all the headers. ------
"""

QMAIL = """\
Return-Path: <>
From: MAILER-DAEMON@mail.example.net
To: school-offers@example.org
Subject: failure notice

Hi. This is the qmail-send program at mail.example.net.

<{email}>:
Sorry, no mailbox here by that name. (#5.1.1)

--- Below this line is a copy of the message.

From: school-offers@example.org
Write to colleague@example.org if you have questions.
"""

DELAYED = QMAIL.replace("failure notice", "Warning: delivery delayed")
ANSWER = QMAIL.replace("MAILER-DAEMON@mail.example.net", "senco@school.example.org").replace(
    "Return-Path: <>", "Return-Path: <senco@school.example.org>"
)


def report(email: str = "gone@school.example.org", action: str = "failed", status: str = "5.1.1") -> bytes:
    """With the head of the letter that came back."""
    letter = f"X-Letter: {letter_mark(email)}"
    return REPORT.format(email=email, action=action, status=status, letter=letter).encode()


def in_words(form: str, email: str = "gone@school.example.org") -> bytes:
    return form.format(email=email).encode()
