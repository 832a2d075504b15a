"""The chapters of the whole Local Offer as one book, in their order."""

# Dotted names of functions that take nothing and answer with a Chapter: localoffer/publishing/chapter.py.
BOOK_CHAPTERS = [
    "localoffer.pages.book_edition.pages_chapter",
    "localoffer.directory.services_chapter.services_chapter",
    "localoffer.schools.book_chapters.settings_chapter",
    "localoffer.schools.book_chapters.core_offers_chapter",
    "localoffer.comments.book_chapter.comments_chapter",
]
