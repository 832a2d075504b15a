import pytest

from localoffer.comments.mail.quoted import own_words

OWN = "I agree.\n\nIt should be shorter."


@pytest.mark.parametrize(
    "history",
    [
        "On Sun, 3 May 2026 at 10:15, A Person <a@example.org> wrote:\n> The old words.\n>> Older.",
        "On Sun, 3 May 2026 at 10:15, A Person With A Name That Is Long\n<a@example.org> wrote:\n\n> The old words.",
        "On 03/05/2026 10:15, A Person wrote:\nThe old words.\nMore of them.",
        "-----Original Message-----\nFrom: a@example.org\n\nThe old words.",
        "---------- Forwarded message ---------\nThe old words.",
        "Begin forwarded message:\n\nThe old words.",
        "From: A Person <a@example.org>\nSent: 03 May 2026 10:15\nTo: comments\nSubject: Re: Words\n\nThe old words.",
        "*From:* A Person\n*Date:* 03 May 2026\n*Subject:* Words\n\nThe old words.",
        "> The old words.",
    ],
)
def test_what_was_written_before_is_not_the_senders(history: str) -> None:
    assert own_words(f"{OWN}\n\n{history}") == OWN


def test_answers_between_quoted_lines_stay() -> None:
    answered = "On 3 May 2026 at 10:15, Us <us@example.org> wrote:\n> Is it hard?\nYes.\n\n> Is it long?\nToo long."
    assert own_words(answered) == "Yes.\n\nToo long."


@pytest.mark.parametrize(
    "sentence",
    [
        "On Monday the school wrote:\nWe cannot help you.\nThat is not good enough.",
        "On the whole it is good.",
        "I tried.\nFrom: the start it was slow.\nTo: the end as well.",
        "The times are -- as I said -- wrong.",
    ],
)
def test_a_familys_own_sentences_stay(sentence: str) -> None:
    assert own_words(sentence) == sentence


def test_a_message_that_only_quotes_is_the_quotation() -> None:
    forwarded = "---------- Forwarded message ---------\nWe cannot help you."
    assert own_words(forwarded) == forwarded


def test_an_attribution_at_the_very_end_is_dropped() -> None:
    assert own_words("Thank you.\nOn Sunday A Person wrote:\n") == "Thank you."
