import pytest

from localoffer.comments.anonymity import MarkKind
from localoffer.comments.anonymity.numbers import is_nhs_number, is_telephone
from localoffer.comments.tests.anonymity.marked import kinds, marked


@pytest.mark.parametrize(
    "number",
    [
        "0113 496 0123",
        "01134960123",
        "(0113) 496-0123",
        "+44 (0)113 496 0123",
        "+447700900123",
        "0044 7700 900123",
        "07700 900 123",
        "0 1 1 3 . 4 9 6 . 0 1 2 3",
        "０１１３ ４９６ ０１２３",
        "0113\u200b496\u200b0123",
        "O113 496 O123",
        "zero one one three, four nine six, zero one double two",
        "0113 (four hundred and ninety six) 0123",
        "07seven00 900 123",
        "0113 496 0123 ext 12",
    ],
)
def test_telephone_numbers(number: str) -> None:
    assert marked(f"Ring me. {number} is best.", MarkKind.TELEPHONE) == [number]


def test_a_number_without_its_code_counts_after_a_word_for_telephones() -> None:
    assert marked("ring us on 496 0144", MarkKind.TELEPHONE) == ["496 0144"]
    assert marked("we waited 496 0144", MarkKind.TELEPHONE) == []


def test_two_numbers_are_two_marks() -> None:
    assert marked("01134960123 07700900123", MarkKind.TELEPHONE) == ["01134960123", "07700900123"]


@pytest.mark.parametrize(
    "text",
    [
        "Ring 111 or 999.",
        "01/09/2023 to 02/10/2023 and 01.09.2023 - 05.09.2023",
        "£1,200,000 in 2022-2023 and 2023/2024",
        "ISBN 9780199535569",
        "Case 2024/00123 of 12 March",
        "Buses 12, 16, 42 and 49 at 9.30, 10.15 and 11.45",
        "one two three four five, once I caught a fish alive",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize("number", ["999 123 4586", "9991234586", "999-123-4586", "999.123.4586"])
def test_nhs_numbers(number: str) -> None:
    assert marked(f"It says {number} on it", MarkKind.NHS_NUMBER) == [number]


def test_ten_digits_with_a_wrong_check_digit_count_beside_nhs_only() -> None:
    assert marked("NHS number: 999 123 4587", MarkKind.NHS_NUMBER) == ["999 123 4587"]
    assert marked("It says 999 123 4587 on it", MarkKind.NHS_NUMBER) == []


def test_check_digit() -> None:
    assert is_nhs_number("9991234586")
    assert not is_nhs_number("9991234587")
    assert not is_nhs_number("1111111111"), "it fits modulus 11, and is nobody's"
    assert not is_nhs_number("999123456")


def test_what_makes_a_telephone_number() -> None:
    assert is_telephone("01134960123")
    assert is_telephone("+48221234567"), "other countries' numbers are people's, too"
    assert is_telephone("440113496012" + "3")
    assert not is_telephone("0113496")
    assert not is_telephone("04134960123"), "no number of ours begins with 04"
    assert not is_telephone("+12")
    assert not is_telephone("0755+44999")


def test_a_plus_sign_begins_another_number() -> None:
    text = "zero seven double five +44 7700 900123"
    assert marked(text, MarkKind.TELEPHONE) == ["+44 7700 900123"]


@pytest.mark.parametrize("number", ["AB123456C", "ab 12 34 56 c", "WK-12-34-56-A"])
def test_national_insurance_numbers(number: str) -> None:
    assert marked(f"Mine is {number}.", MarkKind.NI_NUMBER) == [number]


def test_letters_that_no_national_insurance_number_has_count_after_its_name_only() -> None:
    assert marked("NI number QQ 12 34 56", MarkKind.NI_NUMBER) == ["QQ 12 34 56"]
    assert marked("Form GB 12 34 56 A", MarkKind.NI_NUMBER) == []
