"""Recordings of tests go to a folder that is thrown away."""

from pathlib import Path

import pytest
from django.core.files.storage import FileSystemStorage

from localoffer.comments.models import Recording


@pytest.fixture(autouse=True)
def private_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The field took its storage when the model was made, so settings alone would not change it."""
    folder = tmp_path / "private"
    monkeypatch.setattr(Recording._meta.get_field("file"), "storage", FileSystemStorage(folder))
    return folder
