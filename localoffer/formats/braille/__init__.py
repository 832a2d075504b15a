"""Braille: text into cells by liblouis, cells into lines, lines into pages as a Braille Ready File holds them.

Rules of writing: The Rules of Unified English Braille, second edition (International Council on English Braille,
2013). Rules of layout: Braille Formats, Principles of Print-to-Braille Transcription (Braille Authority of North
America, 2016): 40 cells, 25 lines, running heads, print page numbers and the line where the print page changes.
"""
