import pytest

from localoffer.formats.renderers.pdf import render
from localoffer.formats.tests.typst.reading import a_copy, bookmarks, digits_from_left, drawn, open_pdf, paragraph, tags
from localoffer.publishing.document import Document, Fact, Facts, Paragraph, Section, Span, Table

ARABIC = Document(
    "كيف تحصل على المساعدة",
    "اتصل بنا على 0113 496 0000 اليوم.",
    blocks=(Table("المواعيد", ("اليوم", "الوقت"), (("الاثنين", "صباحا"),)), Facts((Fact("من", (paragraph("نحن."),)),))),
    sections=(Section("من نحن", (paragraph("نحن خدمة المعلومات."),)),),
    language="ar",
)


def languages(content: bytes) -> set[str]:
    pdf = open_pdf(content)
    return {str(tag.Lang) for tag in tags(pdf) if "/Lang" in tag}


@pytest.mark.parametrize("language", ["ar", "ur"])
def test_it_runs_from_right_to_left(language: str) -> None:
    document = Document(ARABIC.title, ARABIC.summary, ARABIC.blocks, ARABIC.sections, language)
    pdf = open_pdf(render(a_copy(document)))
    assert pdf.Root.Lang == language
    assert pdf.Root.ViewerPreferences.Direction == "/R2L"
    assert bookmarks(pdf) == ["من نحن", "About this copy"]


def test_what_we_add_in_english_says_so() -> None:
    assert "en-GB" in languages(render(a_copy(ARABIC)))


def test_a_telephone_number_keeps_its_order_among_arabic_words() -> None:
    assert digits_from_left(render(a_copy(ARABIC))) == "01134960000"


def test_sections_and_words_in_another_language_say_which() -> None:
    words = Paragraph((Span("In Punjabi: "), Span("ਪੰਜਾਬੀ", language="pa"), Span(".")))
    french = Section("En français", (paragraph("Bonjour."),), (Section("Plus", (paragraph("Oui."),)),), language="fr")
    content = render(a_copy(Document("Languages", sections=(Section("Here", (words,)), french))))
    pdf = open_pdf(content)
    assert b"/Lang(pa)" in pdf.pages[0].Contents.read_bytes().replace(b" ", b"")
    by_title = {str(tag.T): str(tag.get("/Lang", "")) for tag in tags(pdf) if "/T" in tag}
    assert by_title["Plus"] == "fr"
    assert by_title["About this copy"] == ""


@pytest.mark.parametrize("tag", ["", "x", "en-GB-oxendict", "pa-Guru-IN", "not a language", "zh-Hant", "🙂", "e" * 99])
def test_no_tag_of_a_language_stops_it(tag: str) -> None:
    document = Document(
        "Title", sections=(Section("Here", (Paragraph((Span("words", language=tag),)),)),), language=tag
    )
    assert "words" in drawn(render(a_copy(document)))


@pytest.mark.parametrize(
    "words",
    ["ਪੰਜਾਬੀ ਵਿੱਚ", "বাংলা ভাষা", "हिन्दी में", "ትግርኛ", "Ελληνικά", "Українська", "Tiếng Việt Quyền", "Română ąęłż", "☎✓→♿😀"],
)
def test_our_fonts_hold_the_languages_of_families(words: str) -> None:
    assert "".join(words.split()) in drawn(render(a_copy(Document("Words", "", (paragraph(words),)))))


@pytest.mark.parametrize("words", ["العربية", "پاکستان میں", "کوردی", "فارسی گچپژ"])
def test_our_fonts_hold_arabic_letters(words: str) -> None:
    text = drawn(render(a_copy(Document("Words", "", (paragraph(words),)))))
    assert "letter" not in text
    assert "character" not in text
