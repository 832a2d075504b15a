from localoffer.comments.typed_words import typed_blocks
from localoffer.publishing.document import List, Paragraph, Span


def test_addresses_that_a_commenter_types_are_no_links() -> None:
    blocks = typed_blocks("Buy at https://spam.example.org/ or spam@example.org now.\n\nSecond.")
    assert blocks == (
        Paragraph((Span("Buy at https://spam.example.org/ or spam@example.org now."),)),
        Paragraph((Span("Second."),)),
    )


def test_lists_stay_lists() -> None:
    assert typed_blocks("- one\n- two@example.org") == (List(((Span("one"),), (Span("two@example.org"),))),)
