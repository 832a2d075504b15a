"""The formats that anything can be had in, made without a person's hand."""

from dataclasses import dataclass
from enum import StrEnum

STANDARD_POINTS = 12
# RNIB's Clear Print and the UK Association for Accessible Formats: large print starts at 16 to 18 points.
LARGE_POINTS = (18, 24)


class Kind(StrEnum):
    """How a format is given: as a page of this site, or as a file."""

    PAGE = "page"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Format:
    """`name` stands in addresses, `renderer` is a module of `renderers`. `says` is for whom it is, in a sentence.

    `bytes_before` and `bytes_a_word` guess the size of a file that was not made yet. `words_at_once` is how many
    words it makes while a reader waits; more is made in the background. Both are measured: benchmarks/README.md.
    `needs` names programs that must be installed; `languages` those that it can be made in, empty where it can in all;
    `most_words` how long it may get, 0 where there is no limit.
    """

    name: str
    label: str
    says: str
    renderer: str
    kind: Kind = Kind.FILE
    extension: str = ""
    media_type: str = ""
    sizes: tuple[int, ...] = ()
    bytes_before: int = 0
    bytes_a_word: float = 0.0
    words_at_once: int = 0
    needs: tuple[str, ...] = ()
    tells_progress: bool = False
    languages: tuple[str, ...] = ()
    most_words: int = 0

    @property
    def is_large(self) -> bool:
        return bool(self.sizes)

    @property
    def points(self) -> int:
        """The size of letters where the reader chose none."""
        return self.sizes[0] if self.sizes else STANDARD_POINTS

    def can_say(self, language: str) -> bool:
        """Can it be made of a document in this language (a BCP 47 tag)?"""
        return not self.languages or language.partition("-")[0].lower() in self.languages

    def guessed_bytes(self, words: int) -> int:
        return int(self.bytes_before + self.bytes_a_word * words)


FORMATS = (
    Format("print", "To print", "A plain page for your printer.", "print", Kind.PAGE),
    Format(
        "large-print",
        "Large print",
        "Big, clear letters in one column, on the screen or on paper.",
        "print",
        Kind.PAGE,
        sizes=LARGE_POINTS,
    ),
    Format(
        "pdf",
        "PDF",
        "Looks the same everywhere. Tagged, so that a screen reader can find its way.",
        "pdf",
        extension="pdf",
        media_type="application/pdf",
        bytes_before=30_000,
        bytes_a_word=55,
        words_at_once=25_000,
    ),
    Format(
        "large-print-pdf",
        "Large print PDF",
        "The PDF in big, clear letters.",
        "pdf",
        extension="pdf",
        media_type="application/pdf",
        sizes=LARGE_POINTS,
        bytes_before=30_000,
        bytes_a_word=62,
        words_at_once=25_000,
    ),
    Format(
        "word",
        "Word",
        "To change letters and colours as you like, in Microsoft Word and other programs.",
        "word",
        extension="docx",
        media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        bytes_before=12_000,
        bytes_a_word=2.7,
        words_at_once=40_000,
    ),
    Format(
        "opendocument",
        "OpenDocument",
        "The same for LibreOffice and other free programs.",
        "opendocument",
        extension="odt",
        media_type="application/vnd.oasis.opendocument.text",
        bytes_before=5_000,
        bytes_a_word=1.5,
        words_at_once=40_000,
    ),
    Format(
        "epub",
        "EPUB",
        "For e-readers, telephones and DAISY players: change the letters, colours and voice.",
        "epub",
        extension="epub",
        media_type="application/epub+zip",
        bytes_before=8_500,
        bytes_a_word=4,
        words_at_once=40_000,
    ),
    Format(
        "text",
        "Plain text",
        "Words only. Opens on everything.",
        "text",
        extension="txt",
        media_type="text/plain; charset=utf-8",
        bytes_before=1_000,
        bytes_a_word=6.8,
        words_at_once=2_000_000,
    ),
    Format(
        "braille",
        "Braille, contracted",
        "Unified English Braille grade 2, for an embosser or a braille display. Translated by a program.",
        "braille",
        extension="brf",
        media_type="application/octet-stream",
        bytes_before=1_000,
        bytes_a_word=7.5,
        words_at_once=20_000,
        needs=("lou_translate",),
        languages=("en", "ar", "ur"),
    ),
    Format(
        "braille-uncontracted",
        "Braille, uncontracted",
        "Unified English Braille grade 1: every letter is written. Translated by a program.",
        "braille",
        extension="brf",
        media_type="application/octet-stream",
        bytes_before=1_200,
        bytes_a_word=8.8,
        words_at_once=20_000,
        needs=("lou_translate",),
        languages=("en", "ar", "ur"),
    ),
    Format(
        "audio",
        "Audio",
        "Read aloud by a computer’s voice, with a chapter for each heading (MP3).",
        "audio",
        extension="mp3",
        media_type="audio/mpeg",
        bytes_before=600_000,
        bytes_a_word=2_800,
        words_at_once=700,
        needs=("espeak-ng",),
        tells_progress=True,
        # About six hours of listening, and 150 MB.
        most_words=50_000,
    ),
)
BY_NAME = {each.name: each for each in FORMATS}
