"""The looks of the files that we make, and how they were made."""
