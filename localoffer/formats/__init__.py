"""Every publication and every selection of them in other formats: print, PDF, Word, EPUB, braille, audio and more.

Law: Children and Families Act 2014, section 30; SEND Regulations 2014, regulation 54 and 57: those without the
internet, and disabled people, must be able to read it all. Formats know Documents and Editions, never services,
schools, pages or comments: `settings.EDITION_SOURCES` names who states them.
"""
