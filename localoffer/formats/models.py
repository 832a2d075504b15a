"""Models of formats, for Django to find."""

from localoffer.formats.job import Job

__all__ = ["Job"]
