"""UK English as it is written, turned into words that any voice can read aloud: text in, text out.

A voice left alone says `14/09/2026` as a sum, `LS1 3AD` as a word and `0113` as a number. Each module here knows one
kind of thing; `normaliser.spoken` puts them together. Nothing here knows documents, files or voices.
"""
