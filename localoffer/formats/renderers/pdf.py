"""PDF for people: tagged (PDF/UA-1), in standard or large print.

PDF/UA-1 (ISO 14289-1) is what a screen reader needs; large print follows RNIB's Clear Print: see `typst/document.typ`.
"""

from localoffer.formats.copy import Copy
from localoffer.formats.typst.data import Look
from localoffer.formats.typst.run import run_typst


def render(copy: Copy) -> bytes:
    """The PDF. Raises RenderingFailed."""
    return run_typst(copy, Look(copy.points, copy.format.is_large), "pdf")
