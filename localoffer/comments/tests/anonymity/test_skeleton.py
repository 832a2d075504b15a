import pytest

from localoffer.comments.anonymity.skeleton import skeleton


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Zoë Łukasz Øyvind", "Zoe Lukasz Oyvind"),
        ("ﬁne ½", "fine 1⁄2"),
        ("０１１３", "0113"),
        ("ᴊᴀᴄᴏʙ", "jacob"),
        ("a\u00a0b\u2003c\td", "a b c d"),
        ("it’s “so” – yes", 'it\'s "so" - yes'),
        ("a\u200b\u202e\x00b", "ab"),
        ("a\r\nb\u2028c", "a \nb\nc"),
        ("0\ufe0f\u20e31\ufe0f\u20e3", "01"),
    ],
)
def test_a_text_as_a_reader_sees_it(text: str, plain: str) -> None:
    assert skeleton(text).plain == plain


def test_positions_lead_back_to_the_text() -> None:
    bones = skeleton("x\u200bﬁe\u0301z")
    assert bones.plain == "xfiez"
    assert (bones.start_in_original(1), bones.end_in_original(3)) == (2, 3), "“fi” is one character there"
    assert (bones.start_in_original(3), bones.end_in_original(4)) == (3, 5), "the accent belongs to the e"


def test_one_character_never_becomes_a_sentence() -> None:
    assert len(skeleton("\ufdfa" * 100).plain) == 100
