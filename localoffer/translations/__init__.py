"""Translations and films in British Sign Language that people made of publications.

Both are companions: they go with the words of one day, and are marked when these have changed. Nothing here translates
by itself.
"""
