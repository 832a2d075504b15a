import pytest

from localoffer.comments.anonymity import MarkKind
from localoffer.comments.tests.anonymity.marked import marked


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mrs Harrowgate was rude.", ["Harrowgate"]),
        ("We saw Dr. van der Linde.", ["van der Linde"]),
        ("mr and mrs green moved away", ["green"]),
        ("Mr T. Oduya left.", ["T. Oduya"]),
        ("Miss T is kind", ["T"]),
        ("PLEASE RING MRS HUSSAIN BACK", ["HUSSAIN"]),
        ("Cllr Birdsall promised us a reply.", ["Birdsall"]),
    ],
)
def test_a_title_gives_a_name_away(text: str, names: list[str]) -> None:
    assert marked(text, MarkKind.NAME) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("My son Zubin is six.", ["Zubin"]),
        ("Our daughter, Quillonia, waits.", ["Quillonia"]),
        ("my son jacob waits", ["jacob"]),
        ("My six year old, Zubin, waits.", ["Zubin"]),
        ("the SENCO (Tendai) left", ["Tendai"]),
        ("My daughter May is six. May loves music.", ["May", "May"]),
        ("I am mum of Zubin.", ["Zubin"]),
        ("my sons Zubin and Thorin wait", ["Zubin", "Thorin"]),
        ("my grandson J has no friends", ["J"]),
        ("a lady called Oisin rang", ["Oisin"]),
        ("Her name is Quillonia.", ["Quillonia"]),
        ("Her name is April.", ["April"]),
        ("I'm Quillonia and I'm 15.", ["Quillonia"]),
    ],
)
def test_words_for_people_and_naming_give_a_name_away(text: str, names: list[str]) -> None:
    assert marked(text, MarkKind.NAME) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Jacob loves it.", ["Jacob"]),
        ("jacob loves it", ["jacob"]),
        ("Nobody listens to Siobhán.", ["Siobhán"]),
        ("Aisha's bus was late", ["Aisha"]),
        ("Ayodele and Zuzanna share a taxi.", ["Ayodele", "Zuzanna"]),
        ("Bobby-Jo is nine.", ["Bobby-Jo"]),
        ("The Nguyens at our church agree.", ["Nguyens"]),
        ("The Joneses agree.", ["Joneses"]),
        ("O'Halloran was there.", ["O'Halloran"]),
        ("jakes mum drives", ["jakes"]),
        ("Jacob Green came.", ["Jacob Green"]),
        ("I told Grace that it was over.", ["Grace"]),
        ("Grace cried all the way home.", ["Grace"]),
        ("Autumn was sent home.", ["Autumn"]),
        ("Will needs a ramp.", ["Will"]),
        ("Faith (8) likes the club.", ["Faith"]),
        ("Hope's teacher left.", ["Hope"]),
        ("Bill, my husband, gave up his job.", ["Bill"]),
    ],
)
def test_first_and_family_names_are_found_by_themselves(text: str, names: list[str]) -> None:
    assert marked(text, MarkKind.NAME) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Thorin has been sent home.", ["Thorin"]),
        ("Thorin's teacher was kind.", ["Thorin"]),
        ("Nobody asked Thorin about it.", ["Thorin"]),
        ("Is Thorin allowed a break?", ["Thorin"]),
        ("The Thistlewain family waits too.", ["Thistlewain"]),
        ("Thistlewain, my neighbour, agrees.", ["Thistlewain"]),
    ],
)
def test_names_that_no_list_holds_are_found_by_what_stands_around_them(text: str, names: list[str]) -> None:
    assert marked(text, MarkKind.NAME) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It was late.\nRegards, Thistlewain", ["Thistlewain"]),
        ("It was late. Thanks, zubin", ["zubin"]),
        ("It was late.\n- Thistlewain", ["Thistlewain"]),
        ("It was late.\nThistlewain", ["Thistlewain"]),
        ("Love from Thistlewain xx", ["Thistlewain"]),
        ("yours, A. Begum", ["A. Begum"]),
        ("Dear Thistlewain, help", ["Thistlewain"]),
        ("i spoke to ian about it", ["ian"]),
        ("A big thank you to Wendy, Carol and Sunita.", ["Wendy", "Carol", "Sunita"]),
    ],
)
def test_greetings_and_signatures_are_found(text: str, names: list[str]) -> None:
    assert marked(text, MarkKind.NAME) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("J a c o b was hurt", ["J a c o b"]),
        ("I a m J a c o b J a c o b", ["J a c o b", "J a c o b"]),
        ("Jac0b was hurt", ["Jac0b"]),
        ("Jac*b was hurt", ["Jac*b"]),
        ("J.S. was sent home", ["J.S."]),
        ("Ｊａｃｏｂ was hurt", ["Ｊａｃｏｂ"]),
        ("𝓙𝓪𝓬𝓸𝓫 was hurt", ["𝓙𝓪𝓬𝓸𝓫"]),
        ("Ja\u200bcob was hurt", ["Ja\u200bcob"]),
        ("Zoe\u0308 was hurt", ["Zoe\u0308"]),
    ],
)
def test_names_are_found_that_are_written_so_as_not_to_be(text: str, names: list[str]) -> None:
    assert marked(text, MarkKind.NAME) == names


@pytest.mark.parametrize(
    "text",
    [
        "My daughter has Down syndrome.",
        "Asperger's and Tourette's are missing, and so is Rett syndrome.",
        "The Local Offer in Leeds is better than the one in Bradford.",
        "Will there be a summer scheme? May we come?",
        "May half term was fine. April was not.",
        "Hope springs eternal. Grace periods for late reports should stop.",
        "Mark my words. Jack of all trades, master of none.",
        "Summer holidays are hard. Patience is wearing thin.",
        "Great Ormond Street and St James's were fantastic.",
        "Barnardo's ran it. IPSEA helped. CAMHS did not.",
        "Victoria Park has a ramp and Temple Newsam does not.",
        "A group called Sunshine meets on Fridays.",
        "The SENCO at our school is kind. Teacher training matters.",
        "Dear Sir or Madam, why is it broken?",
        "Hi Team, thanks everyone. Thanks Leeds!",
        "Regards, a worried mum",
        "Yours, Concerned Parent",
        "THE COUNCIL DOES NOT LISTEN TO PARENTS. EVER.",
        "I miss the old page. Miss it and you wait.",
        "We use Makaton and British Sign Language.",
        "See Part B and section F of the EHCP, and the PfA pages.",
        "The S E N D page, and the E-H-C-P",
        "Trampolinepark my son adores.",
        "We use ParentMail and JavaScript.",
        "Thomas the Tank Engine day was lovely.",
        "e.g. the toilets, i.e. not the U.K. or P.E. ones",
        "Could there be a page in Polish, Urdu or Tigrinya?",
    ],
)
def test_what_looks_like_a_name_and_is_none_is_left_alone(text: str) -> None:
    assert marked(text, MarkKind.NAME) == []


def test_a_title_and_a_possessive_ending_stay() -> None:
    assert marked("Mrs Harrowgate's class is full.", MarkKind.NAME) == ["Harrowgate"]


def test_a_name_that_is_found_once_is_found_everywhere() -> None:
    text = "My son Thistlewain waits. The bus left thistlewain behind."
    assert marked(text, MarkKind.NAME) == ["Thistlewain", "thistlewain"]


def test_a_question_is_no_name_although_somebody_is_called_so() -> None:
    text = "My son Will waits. Will the bus come? Will, too, would like to know."
    assert marked(text, MarkKind.NAME) == ["Will", "Will"]


def test_names_that_follow_each_other_are_one_mark() -> None:
    assert marked("I met Aisha Begum there.", MarkKind.NAME) == ["Aisha Begum"]
