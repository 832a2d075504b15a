import time
from datetime import timedelta
from email.message import EmailMessage
from email.utils import format_datetime

import pytest
from django.conf import settings
from django.utils import timezone
from hypothesis import HealthCheck, given
from hypothesis import settings as rules
from hypothesis import strategies as st

from localoffer.comments import mail_message
from localoffer.comments.mail_message import NotAComment, NotTaken, UnreadableMessage, read_message
from localoffer.comments.tests import messages
from localoffer.comments.wording import LONGEST

TODAY = timezone.localdate()


def test_subject_and_text_are_the_words() -> None:
    read = read_message(messages.raw("The page is hard to read.\n", Subject="The swimming page"))
    assert read.words == "The swimming page\n\nThe page is hard to read."
    assert read.original == "The swimming page\n\nThe page is hard to read.\n"
    assert read.reply_to == "parent@example.org"
    assert read.once == "mail <1@mail.example.org>"
    assert (read.recordings, read.not_taken, read.is_cut) == ((), 0, False)


@pytest.mark.parametrize("subject", [None, "", "Re: ", "(no subject)", "Comment", "FW: Re: Feedback", "Hello!"])
def test_a_subject_line_that_says_nothing_is_left_out(subject: str | None) -> None:
    assert read_message(messages.raw("Words.", Subject=subject)).words == "Words."


def test_what_is_quoted_stays_in_the_original_alone() -> None:
    text = "I agree.\n\nOn 3 May 2026 at 10:15, A Person <a@example.org> wrote:\n> Old words.\n"
    read = read_message(messages.raw(text, Subject="Re: Waiting times"))
    assert read.words == "Waiting times\n\nI agree."
    assert read.original == f"Re: Waiting times\n\n{text}"


def test_an_answer_goes_where_the_sender_wants_it() -> None:
    assert read_message(messages.raw(Reply_To="Other <other@example.org>")).reply_to == "other@example.org"
    assert read_message(messages.raw(Reply_To="undisclosed")).reply_to == "parent@example.org"


@pytest.mark.parametrize(
    "sender",
    ["From: nobody", "From: " + "a" * 300 + "@example.org", "X: y"],
)
def test_an_address_that_is_none_is_not_kept(sender: str) -> None:
    read = read_message(f"Subject: Hard to read\r\n{sender}\r\n\r\nWords.".encode())
    assert read.reply_to == ""
    assert read.words == "Hard to read\n\nWords."


def test_a_broken_sender_adds_no_receiver() -> None:
    read = read_message(b"Subject: Hard to read\r\nFrom: <a@example.org\r\n Bcc: b@example.org>\r\n\r\nWords.")
    assert "b@" not in read.reply_to
    assert len(read.reply_to.split()) == 1


def test_without_an_identifier_the_bytes_name_the_message() -> None:
    first, again = (
        read_message(messages.raw("One.", Message_ID=None)),
        read_message(messages.raw("One.", Message_ID=None)),
    )
    other = read_message(messages.raw("Two.", Message_ID=None))
    assert first.once == again.once != other.once


@pytest.mark.parametrize(("days", "kept"), [(0, 0), (3, 3), (364, 364), (400, 0), (-2, 0)])
def test_the_day_it_was_sent_counts_if_it_can_be_true(days: int, kept: int) -> None:
    sent = format_datetime(timezone.now() - timedelta(days=days))
    assert read_message(messages.raw(Date=sent)).received_on == TODAY - timedelta(days=kept)


def test_the_day_is_the_one_here() -> None:
    year = TODAY.year - 1
    late = f"Sun, 27 Dec {year} 23:30:00 -0500"
    read = read_message(messages.raw(Date=late))
    assert (read.received_on.month, read.received_on.day) in {(12, 28), (TODAY.month, TODAY.day)}


@pytest.mark.parametrize("date", ["soon", "", "Mon, 99 Foo 9999 99:99:99 +9999", "Fri, 31 Dec 9999 23:59:59 -2359"])
def test_a_date_that_is_none_is_today(date: str) -> None:
    assert read_message(f"Subject: Hard to read\r\nDate: {date}\r\n\r\nWords.".encode()).received_on == TODAY


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "8bit"])
def test_words_in_every_encoding_of_mail(encoding: str) -> None:
    made = EmailMessage()
    made["Subject"] = "Françoise’s question"
    made.set_content("Où est la piscine? “Here”.", cte=encoding)
    assert read_message(made.as_bytes()).words == "Françoise’s question\n\nOù est la piscine? “Here”."


def test_words_that_were_sent_as_html_only() -> None:
    made = messages.message()
    made.set_content("<style>p{}</style><p>Hard to <b>read</b>.</p><script>x()</script>", subtype="html")
    assert read_message(made.as_bytes()).text == "Hard to read."


def test_hidden_and_turned_characters_are_kept_for_the_original() -> None:
    sent = "Ja\u200bcob \u202edfp.exe\u202c"
    assert sent in read_message(messages.raw(sent)).original


def test_recordings_are_taken_by_their_bytes_and_each_once() -> None:
    raw = messages.with_files(
        messages.message(),
        (messages.wav(1), "audio/wav", "Jacob.wav"),
        (messages.wav(1), "audio/wav", "Jacob again.wav"),
        (messages.wav(2), "application/octet-stream", "voice"),
        (b"MZ\x90\x00 a program", "audio/mpeg", "song.mp3"),
        (b"\xff\xd8\xff\xe0 a picture", "image/jpeg", "photo.jpg"),
    )
    read = read_message(raw)
    assert [recording.content_type for recording in read.recordings] == ["audio/wav", "audio/wav"]
    assert read.recordings[0].file.read() == messages.wav(1)
    assert read.not_taken == 2


def test_three_recordings_are_taken_and_no_more() -> None:
    read = read_message(
        messages.with_files(messages.message(), *[(messages.wav(n), "audio/wav", f"{n}.wav") for n in range(5)])
    )
    assert (len(read.recordings), read.not_taken) == (3, 2)


def test_a_recording_says_enough() -> None:
    read = read_message(
        messages.with_files(messages.message("\n", Subject="Comment"), (messages.wav(), "audio/wav", "a.wav"))
    )
    assert (read.words, len(read.recordings)) == ("", 1)


@pytest.mark.parametrize("text", ["", " \n", "\u200b\u2060"])
def test_words_in_a_file_that_we_cannot_read_are_for_a_person(text: str) -> None:
    raw = messages.with_files(messages.message(text), (b"%PDF-1.7", "application/pdf", "comment.pdf"))
    with pytest.raises(UnreadableMessage, match="file of a kind"):
        read_message(raw)


def test_a_message_put_into_an_empty_one_is_for_a_person() -> None:
    made = messages.message("")
    made.add_attachment(messages.message("Somebody else's words."))
    with pytest.raises(UnreadableMessage):
        read_message(made.as_bytes())


def test_a_subject_line_alone_is_a_comment() -> None:
    assert (
        read_message(messages.raw("", Subject="Thank you for the swimming club")).words
        == "Thank you for the swimming club"
    )


@pytest.mark.parametrize("raw", [b"", b"Just words", b"\x00" * 50, b"%PDF-1.7\n\nx", b"X-Header: x\r\n\r\nWords"])
def test_what_is_no_message(raw: bytes) -> None:
    with pytest.raises(UnreadableMessage, match="no e-mail message"):
        read_message(raw)


def test_an_empty_message() -> None:
    with pytest.raises(UnreadableMessage, match="empty"):
        read_message(messages.raw("\n", Subject="Hello"))


def test_programs_and_we_ourselves_do_not_comment() -> None:
    with pytest.raises(NotAComment):
        read_message(messages.raw(Auto_Submitted="auto-replied"))
    with pytest.raises(NotAComment):
        read_message(messages.raw(From=settings.AUTHORITY.comments.email))


def test_ten_megabytes_of_text_are_cut_and_the_original_holds_them() -> None:
    start = time.perf_counter()
    read = read_message(messages.raw("A long story. On it goes.\n" * 400_000))
    assert read.is_cut
    assert len(read.words) == LONGEST
    assert read.words.endswith("[…]")
    assert len(read.original) > 10_000_000
    assert time.perf_counter() - start < 30


def test_a_message_larger_than_we_take(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mail_message, "LARGEST_MESSAGE", 1000)
    read_message(messages.raw("x" * 500))
    with pytest.raises(UnreadableMessage, match="larger"):
        read_message(messages.raw("x" * 1000))


@pytest.mark.parametrize(
    "raw",
    [
        b"Subject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--b\r\n\r\nx\r\n" * 20_000,
        b"Subject: x\r\n" + b"A: b\r\n" * 200_000 + b"\r\nWords",
        b"Subject: x\r\n"
        + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(3000)),
    ],
)
def test_messages_made_to_fill_the_memory_are_left(raw: bytes) -> None:
    start = time.perf_counter()
    with pytest.raises(UnreadableMessage):
        read_message(raw)
    assert time.perf_counter() - start < 20


HEADERS = st.sampled_from(
    b"From Reply-To Date Subject Message-ID Content-Type Content-Transfer-Encoding Content-Disposition "
    b"MIME-Version Auto-Submitted".split()
)
VALUES = st.one_of(
    st.binary(max_size=40),
    st.sampled_from(
        [
            b"multipart/mixed; boundary=b",
            b"multipart/alternative; boundary=b",
            b"message/rfc822",
            b"text/html",
            b"text/plain; charset*=utf-8''%ff; format=flowed",
            b"base64",
            b"x-uuencode",
            b"quoted-printable",
            b"audio/wav",
            b"=?utf-8?b?/w?= <a@example.org>",
            b"a@[",
            b"(((",
            b"Mon, 1 Jan 0001 00:00:00 +2359",
            b"attachment; filename*0*=a",
        ]
    ),
)
BODIES = st.one_of(st.binary(max_size=200), st.sampled_from([b"--b\r\n\r\nx\r\n--b--", b"begin 666 x\nM\n", b"<p <p>"]))


@st.composite
def almost_messages(draw: st.DrawFn) -> bytes:
    """Bytes with headers that mean something, in combinations that nobody intends."""

    def part() -> bytes:
        lines = draw(st.lists(st.tuples(HEADERS, VALUES), max_size=5))
        return b"".join(b"%s: %s\r\n" % line for line in lines) + b"\r\n" + draw(BODIES)

    return b"Subject: x\r\n" + b"\r\n--b\r\n".join(part() for _ in range(draw(st.integers(1, 3))))


@rules(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(st.binary(max_size=500), almost_messages()))
def test_whatever_the_bytes_are_nothing_else_is_raised_and_all_can_be_stored(raw: bytes) -> None:
    try:
        read = read_message(raw)
    except NotTaken:
        return
    for kept in (read.once, read.words, read.original, read.reply_to):
        kept.encode()
