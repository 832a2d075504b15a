import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localoffer.formats.braille.characters import writable
from localoffer.formats.braille.code import NoBrailleCode, check_language
from localoffer.formats.braille.translate import number_cells, translate
from localoffer.formats.tests.braille.back import CONTRACTED, UNCONTRACTED, alike, read_back

SENTENCES = [
    "The club is open to every child who lives in Leeds.",
    "Children from 5 to 11 can come on Saturdays, 10am to 11am.",
    "It starts on 14 September 2026 and ends on 31 May 2027.",
    "It costs £3.50 a child, or £1,250 a year; carers pay nothing.",
    "Ring 0113 496 0000 or +44 113 496 0000.",
    "Come to 12 Example Road, Leeds LS1 2AB.",
    "Write to formats@example.org or to jo.bell-court@example.org.",
    "The SEND team writes EHC plans with the NHS and CAMHS.",
    "Don’t worry: it’s the family’s choice, and we’ll help.",
    "She said “yes”, and he said “no”.",
    "About 50% of families (most of them) come by bus.",
    "Ages 0–25 – and their brothers/sisters.",
    "Is it for my child? Yes! Ask us.",
    "Zoë’s café is at the naïve façade.",
    "1. First, 2. second, and ½ of the third.",
    "Use A, B or C; then a) or b).",
    "The council’s knowledge of SEND, and of autism, is on www.leeds.gov.uk.",
    "x\\y is a backslash, and \\x0041 is no letter.",
]


@pytest.mark.parametrize(("contracted", "table"), [(True, CONTRACTED), (False, UNCONTRACTED)])
def test_what_is_written_can_be_read_back(contracted: bool, table: str) -> None:
    cells = translate([(sentence, "en-GB") for sentence in SENTENCES], contracted)

    assert [alike(text) for text in read_back(cells, table)] == [alike(sentence) for sentence in SENTENCES]


def test_unified_english_braille_contracts_only_where_it_is_asked_to() -> None:
    text = [("You can go with the children.", "en")]

    assert translate(text, contracted=True) == [",Y C G ) ! *N4"]
    assert translate(text, contracted=False) == [",YOU CAN GO WITH THE CHILDREN4"]


def test_a_telephone_number_is_one_number_and_a_postcode_is_not() -> None:
    assert translate([("0113 496 0000", "en"), ("LS1 2AB", "en")], True) == ['#JAAC"DIF"JJJJ', ",,LS#A #B,,AB"]


def test_a_long_text_loses_nothing_at_the_limits_of_the_program() -> None:
    sentence = "Ring the “Example” team: they’re 20 people. "
    long = sentence * 400
    unbroken = "ab" * 2500

    cells, word, accents = translate([(long, "en"), (unbroken, "en"), ("É" * 3000, "en")], False)

    assert cells == " ".join([translate([(sentence, "en")], False)[0]] * 400)
    assert word == unbroken.upper()
    assert accents.count("^/E") == 3000


@settings(max_examples=30, deadline=None)
@given(st.lists(st.text(max_size=60), max_size=12))
def test_any_text_becomes_cells_and_none_moves_to_another_line(texts: list[str]) -> None:
    cells = translate([(text, "en-GB") for text in texts], contracted=True)

    assert len(cells) == len(texts)
    for text, made in zip(texts, cells, strict=True):
        assert bool(made) == bool(writable(text))
        assert all(" " <= cell <= "_" for cell in made)


def test_arabic_and_urdu_have_their_own_braille_with_english_words_in_english() -> None:
    arabic, urdu = translate([("مرحبا NHS بكم a@example.org", "ar"), ("یہ خدمت (NHS) ہے۔", "ur-PK")], True)

    assert arabic == "MR:BA ,,NHS BKM A@AEXAMPLE4ORG"
    assert urdu == 'I XDMT "<,,NHS"> H4'


def test_words_of_another_language_in_an_english_text_are_not_contracted() -> None:
    assert translate([("Dzień dobry, the end", "pl")], contracted=True) == [",DZIE^/N DOBRY1 THE END"]


@pytest.mark.parametrize("language", ["en", "en-GB", "ar", "ur-PK", "UR"])
def test_languages_with_braille_here(language: str) -> None:
    check_language(language)


def test_a_document_in_a_language_without_braille_here_is_refused() -> None:
    with pytest.raises(NoBrailleCode):
        check_language("pl")


def test_numbers_of_pages() -> None:
    assert [number_cells(number) for number in (1, 25, 1090)] == ["#A", "#BE", "#AJIJ"]
