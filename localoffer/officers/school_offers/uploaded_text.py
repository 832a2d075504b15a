"""The text of a file that an officer uploads, or words that say what the file is instead."""

from pathlib import Path
from tempfile import TemporaryDirectory

from django.core.files.uploadedfile import UploadedFile

from localoffer.exchange.text_file import UnreadableFile, read_text

LARGEST = 1024 * 1024


def uploaded_text(file: "UploadedFile[bytes]") -> str:
    """Raises UnreadableFile."""
    if (file.size or 0) > LARGEST:
        raise UnreadableFile("The file is larger than 1 MB: this is not a list of addresses.")
    with TemporaryDirectory() as folder:
        path = Path(folder, "The file")
        path.write_bytes(file.read())
        return read_text(path)
