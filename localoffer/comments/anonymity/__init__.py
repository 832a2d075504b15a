"""Marks whatever may identify a person in a comment, for an officer to decide about, before it is published.

Law: SEND Regulations 2014, regulation 56(3): comments are published in a form that identifies no individual, be it the
commenter, a child or a member of staff. The check decides nothing, and it cannot find everything: what it misses and
how often it marks in vain is measured in `benchmarks/anonymity`.
"""

from localoffer.comments.anonymity.find import find_marks
from localoffer.comments.anonymity.mark import Mark, MarkKind
from localoffer.comments.anonymity.tidy import fingerprint_text, tidy

__all__ = ["Mark", "MarkKind", "find_marks", "fingerprint_text", "tidy"]
