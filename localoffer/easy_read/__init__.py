"""Easy read: short sentences, each with a picture, that a person wrote beside a publication, and the pictures for them.

An easy read version is a companion: it goes with the words of one day, and is marked when these have changed.
"""
