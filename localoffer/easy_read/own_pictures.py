"""Our own set of pictures, drawn for this site, in pictures.csv: `name`, `alt`, `keywords`."""

import csv
from pathlib import Path

from localoffer.easy_read.actions import load_own_pictures

LIST = Path(__file__).with_name("pictures.csv")
# Drawn by the makers of this software, who give up all rights: anybody may use them for anything.
LICENCE = "CC0-1.0"


def load_pictures() -> int:
    """Take in those of the list; returns how many are new. What the list says of a known one is taken over."""
    with LIST.open(encoding="utf-8", newline="") as file:
        return load_own_pictures(pictures=list(csv.DictReader(file)), licence=LICENCE)
