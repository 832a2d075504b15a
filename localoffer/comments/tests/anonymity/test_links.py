import pytest

from localoffer.comments.anonymity import MarkKind
from localoffer.comments.tests.anonymity.marked import kinds, marked


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("see https://chat.example.org/invite/Gx7.", ["https://chat.example.org/invite/Gx7"]),
        ("see www.example.org/our-journey", ["www.example.org/our-journey"]),
        ("(shop.example.com/toys)", ["shop.example.com/toys"]),
        ("on facebook.com/groups/example-invented", ["facebook.com/groups/example-invented"]),
        ("go to example dot org slash us", ["example dot org slash us"]),
        ("find me @wheelie_good_invented", ["@wheelie_good_invented"]),
        ("Insta: deaf.dancer.invented", ["deaf.dancer.invented"]),
        ("#JusticeForInventedBoy", ["#JusticeForInventedBoy"]),
    ],
)
def test_addresses_and_names_in_social_media(text: str, links: list[str]) -> None:
    assert marked(text, MarkKind.LINK) == links


@pytest.mark.parametrize(
    "text",
    [
        "see leeds.gov.uk, www.gov.uk/send and nhs.uk",
        "Facebook is full of it.",
        "#SEND #SEN #HELP",
        "It was fine.Then it was not.",
        "We meet @ 5",
    ],
)
def test_public_bodies_and_other_words_are_left_alone(text: str) -> None:
    assert kinds(text) == []
