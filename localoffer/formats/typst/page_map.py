"""On which page of the PDF each piece of a copy starts: braille tells its readers, so that all can turn to one page."""

import json

from localoffer.formats.copy import Copy
from localoffer.formats.format import STANDARD_POINTS
from localoffer.formats.typst.data import Look
from localoffer.formats.typst.run import run_typst


def page_starts(copy: Copy) -> list[int]:
    """One page for each piece of `copy.document`, from 1, as the PDF of 12 points has them.

    The pieces in order: title; summary, if any; blocks; then for each section its heading, its blocks and its inner
    sections. What is empty counts too. Raises RenderingFailed.
    """
    pages: list[int] = json.loads(run_typst(copy, Look(STANDARD_POINTS, is_large=False), "pages"))
    return pages
