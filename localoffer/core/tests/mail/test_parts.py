from email import message_from_bytes
from email.message import EmailMessage

from localoffer.core.mail.parts import attachments, body_text


def _message(text: str) -> EmailMessage:
    made = EmailMessage()
    made.set_content(text)
    return made


def test_of_two_versions_of_one_text_the_plain_one_is_read() -> None:
    made = _message("Plain words.")
    made.add_alternative("<p>Words in HTML.</p>", subtype="html")
    assert body_text(made).strip() == "Plain words."
    assert list(attachments(made)) == []


def test_an_empty_plain_version_is_not_chosen() -> None:
    made = _message(" \n")
    made.add_alternative("<p>Words in HTML.</p>", subtype="html")
    assert body_text(made) == "Words in HTML."


def test_words_in_html_beside_a_plain_footer_are_both_read() -> None:
    made = EmailMessage()
    made.set_content("<p>My comment.</p>", subtype="html")
    made.make_mixed()
    footer = EmailMessage()
    footer.set_content("This mail was checked.")
    made.attach(footer)
    assert body_text(made).split("\n\n") == ["My comment.", "This mail was checked.\n"]


def test_a_picture_within_the_richer_version_is_an_attachment() -> None:
    made = _message("Plain words.")
    made.add_alternative("<p>Words <img src='cid:1'></p>", subtype="html")
    made.get_payload()[1].add_related(b"GIF89a", "image", "gif", cid="<1>")  # type: ignore[index, union-attr]
    assert body_text(made).strip() == "Plain words."
    assert [part.get_content_type() for part in attachments(made)] == ["image/gif"]


def test_a_message_within_the_message_is_an_attachment_and_not_its_words() -> None:
    made = _message("See what they wrote.")
    made.add_attachment(_message("Somebody else's words."))
    assert body_text(made).strip() == "See what they wrote."
    assert [part.get_content_type() for part in attachments(made)] == ["message/rfc822"]


def test_a_text_file_is_an_attachment_and_a_signature_is_none() -> None:
    made = _message("Words.")
    made.add_attachment("A file.", filename="file.txt")
    made.add_attachment(b"x", maintype="application", subtype="pgp-signature")
    assert [part.get_filename() for part in attachments(made)] == ["file.txt"]


def test_a_message_in_parts_that_nobody_can_tell_apart_is_read_as_text() -> None:
    made = message_from_bytes(b"Content-Type: multipart/mixed\r\n\r\nWords all the same.")
    assert body_text(made) == "Words all the same."
    assert list(attachments(made)) == []
