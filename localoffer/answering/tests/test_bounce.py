"""Reports of mail that came back: what is read of them, and that nothing hostile breaks the reading."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.answering.bounce import CAME_BACK, Returned, read_bounce, reason_for, usable
from localoffer.answering.tests.returned_mail import ANSWER, DELAYED, EXIM, QMAIL, in_words, report

GONE = "gone@school.example.org"
FROM_A_SERVER = b"From: mailer-daemon@example.net\nSubject: undeliverable\n"


def test_a_report_names_the_address_and_why() -> None:
    assert read_bounce(report()) == (Returned(GONE, "There is no such mailbox."),)


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        ("5.1.1", "There is no such mailbox."),
        ("5.1.2", "There is no mail server for this address."),
        ("5.2.1", "The mailbox is closed."),
        ("5.2.2", "The mailbox is full."),
        ("4.2.2", "The mailbox is full."),
        ("4.4.7", "The mail server of this address could not be reached."),
        ("5.7.1", "The mail server of this address refused the letter."),
        ("5.9.9", CAME_BACK),
        ("", "There is no such mailbox."),
    ],
)
def test_the_code_is_said_in_our_words(status: str, reason: str) -> None:
    (returned,) = read_bounce(report(status=status))
    assert returned.reason == reason


@pytest.mark.parametrize("action", ["delayed", "delivered", "relayed", "expanded", ""])
def test_what_was_not_given_up_did_not_come_back(action: str) -> None:
    assert read_bounce(report(action=action)) == ()


@pytest.mark.parametrize("form", [EXIM, QMAIL])
def test_reports_in_words(form: str) -> None:
    assert read_bounce(in_words(form)) == (Returned(GONE, "There is no such mailbox."),)


def test_the_copy_of_our_own_letter_names_nobody() -> None:
    assert "colleague" not in str(read_bounce(in_words(QMAIL)))


@pytest.mark.parametrize("form", [DELAYED, ANSWER, "Subject: Hello\n\n{email}", "{email}", ""])
def test_everything_else_is_no_report(form: str) -> None:
    assert read_bounce(in_words(form)) == ()


def test_capital_letters_do_not_matter_and_an_address_counts_once() -> None:
    assert read_bounce(in_words(QMAIL + "\n", "Gone@School.example.org")) == (
        Returned(GONE, "There is no such mailbox."),
    )


@pytest.mark.parametrize(
    "email", ["no address", "a@b", "<script>", "x" * 300 + "@example.org", "\x00@example.org", "@"]
)
def test_what_is_no_address_is_passed_over(email: str) -> None:
    assert read_bounce(report(email)) == ()
    assert usable(email) == ""


@pytest.mark.parametrize(
    "raw",
    [
        report() + b"\n--b" * 100_000,
        b"From: mailer-daemon@x.org\nSubject: undeliverable\n\n" + b"a@" * 2_000_000,
        b"X" * 1_200_000 + b"\n\n",
        b"Content-Type: multipart/report\n\n",
        b"Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n\n\n--b--",
        b"From: =?x?q?" + b"=?" * 50_000 + b"\nSubject: undeliverable\n\n",
        b"\xff\xfe\x00" * 1000,
        FROM_A_SERVER + b'Content-Type: text/plain; a="' + b";" * 240_000 + b"\n\n",
        FROM_A_SERVER + b"Content-Type: text/plain; " + b"a=b; " * 50_000 + b"\n\n",
        FROM_A_SERVER + b"Content-Type: multipart/mixed; boundary=b\n\n--b\n" * 5_000,
        FROM_A_SERVER + b"Content-Type: message/delivery-status\n\n" + b"\n" * 250_000,
        FROM_A_SERVER + b"\n" + b"-" * 250_000,
        FROM_A_SERVER + b"Content-Type: text/html\n\n" + b"<" * 250_000,
    ],
)
def test_hostile_mail_is_read_soon_and_is_nothing(raw: bytes) -> None:
    before = time.monotonic()
    assert read_bounce(raw) == ()
    assert time.monotonic() - before < 3


@given(st.binary(max_size=2000))
def test_no_bytes_break_it(raw: bytes) -> None:
    assert isinstance(read_bounce(raw), tuple)


@given(st.binary(max_size=200), st.integers(min_value=0, max_value=900), st.sampled_from([report(), in_words(EXIM)]))
def test_no_damage_breaks_it_and_what_is_read_is_an_address(noise: bytes, at: int, whole: bytes) -> None:
    for each in read_bounce(whole[:at] + noise + whole[at:]):
        assert usable(each.email) == each.email


@given(st.text(max_size=20))
def test_a_code_is_always_said_in_our_words(code: str) -> None:
    assert reason_for(code).endswith(".")
