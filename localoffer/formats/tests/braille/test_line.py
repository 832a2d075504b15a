from hypothesis import given
from hypothesis import strategies as st

from localoffer.formats.braille.line import WIDTH, centred, cut_word, wrap

cells = st.text(alphabet=[chr(code) for code in range(0x21, 0x60)], min_size=1, max_size=90)


@given(st.lists(cells, max_size=30), st.sampled_from([(3, 1), (1, 3), (1, 1), (7, 5), (3, 5)]))
def test_no_line_is_too_long_and_no_word_lost(words: list[str], indents: tuple[int, int]) -> None:
    lines = wrap(" ".join(words), indents)

    assert all(len(line) <= WIDTH for line in lines)
    assert "".join(lines).replace('"', "").replace(" ", "") == "".join(words).replace('"', "")


@given(st.lists(st.text(alphabet="ABC", min_size=1, max_size=33), max_size=20))
def test_a_word_that_has_room_in_a_line_is_not_cut(words: list[str]) -> None:
    assert " ".join(wrap(" ".join(words), (3, 1))).split() == words


def test_indents_count_cells_from_one() -> None:
    assert wrap("AAAA " * 12, (3, 1)) == [f"  {' '.join(['AAAA'] * 7)}", " ".join(["AAAA"] * 5)]


def test_a_web_address_is_cut_after_a_stroke_or_a_full_stop() -> None:
    address = "HTTPS3_/_/WWW4LE$S4GOV4UK_/*N_/PAGE_/ANO!R_/VERY_/L;G_/"
    first, second = cut_word(address, 40)

    assert (first, second) == ('HTTPS3_/_/WWW4LE$S4GOV4UK_/*N_/PAGE_/"', "ANO!R_/VERY_/L;G_/")


def test_a_sign_of_two_cells_is_not_parted() -> None:
    first, second = cut_word("A" * 38 + "^/E" + "A" * 40, 40)

    assert (first, second) == ("A" * 38 + '"', "^/E" + "A" * 40)


def test_centred_lines_leave_three_cells_on_each_side() -> None:
    lines = centred("AAAA " * 20)

    assert all(line.startswith("   ") and len(line) <= 37 for line in lines)
    assert centred("AB") == [f"{' ' * 19}AB"]
