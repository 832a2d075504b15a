import pytest

from localoffer.comments.anonymity import MarkKind
from localoffer.comments.tests.anonymity.marked import kinds, marked


@pytest.mark.parametrize(
    "address",
    [
        "mum.of.two@example.org",
        "O'Hara_family+send@mail.example.org",
        "jen (at) example.org",
        "jen[at]example[dot]com",
        "jen dot hale at example dot org",
        "jen dot w underscore 77 at example dot co dot uk",
        "jen @ example . org",
        "keziah (a t) example (d o t) org",
        "jenhaleATexampleDOTorg",
        "jen﹫example．org",
    ],
)
def test_addresses_plain_and_disguised(address: str) -> None:
    assert marked(f"Try {address} please", MarkKind.EMAIL) == [address]


@pytest.mark.parametrize(
    "text", ["Meet at school. Then go.", "I was at home. Dot was out.", "@ 5 pm", "at the dot on the map"]
)
def test_other_words_are_left_alone(text: str) -> None:
    assert "email" not in kinds(text)


def test_somewhere_to_look_is_a_link() -> None:
    assert kinds("look at example.org") == ["link"]
