"""Stretches of two texts, and how much work goes into finding them."""

from localoffer.answering.compared_texts import MOST_WORDS, Stretch, stretches


def test_what_both_have_is_the_same_and_the_rest_is_not() -> None:
    assert list(stretches("we help you", "we teach you ")) == [
        Stretch(True, "we ", "we "),
        Stretch(False, "help ", "teach "),
        Stretch(True, "you", "you "),
    ]


def test_what_is_equal_is_found_however_often_it_is_said() -> None:
    many = "a " * MOST_WORDS
    assert list(stretches(many, many)) == [Stretch(True, many, many)]


def test_when_its_work_is_done_each_stretch_differs_in_one_piece() -> None:
    many = "a " * 200
    one, other = f"b {many}\nsame\n", f"{many}c\nsame\n"
    told = list(stretches(one * 2, other * 2))
    assert [len(each.one.split()) for each in told if not each.is_same] == [1, 0, 201]
    assert "".join(each.one for each in told) == one * 2


def test_texts_with_hardly_a_word_in_common_differ_in_one_piece() -> None:
    one = "We want every pupil to feel at home, and nobody is left behind.\nWe plan."
    other = "This is a new answer. Ring the office and ask.\nWe plan."
    assert list(stretches(one, other)) == [
        Stretch(False, one.removesuffix("We plan."), other.removesuffix("We plan.")),
        Stretch(True, "We plan.", "We plan."),
    ]
