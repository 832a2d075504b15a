import pytest

from localoffer.comments.anonymity.risk import may_be_at_risk


@pytest.mark.parametrize(
    "text",
    [
        "He says he wants to kill himself.",
        "She WANTS  TO\nDIE",
        "He doesn’t want to live",
        "she self-harms at school",
        "My son was restrained three times.",
        "they locked him in a cupboard",
        "he came home with bruises",
        "he touched me",
        "I cant keep him safe",
        "I am scared to go home",
        "sui\u200bcidal",
    ],
)
def test_signs_of_harm(text: str) -> None:
    assert may_be_at_risk(text)


@pytest.mark.parametrize(
    "text",
    ["", "The bus is late.", "A touching story.", "The skill mix is wrong.", "We killed time in the waiting room."],
)
def test_other_comments(text: str) -> None:
    assert not may_be_at_risk(text)
