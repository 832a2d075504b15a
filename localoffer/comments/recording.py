"""A comment that was spoken or signed: a voice or video recording, until a person has written it down."""

from typing import Any

from django.core.files.storage import Storage, storages
from django.db import models

from localoffer.comments.comment import Comment


def private_storage() -> Storage:
    """Files that no address serves: only an officer's screen reads them."""
    return storages["private"]


def private_path(recording: "Recording", filename: str) -> str:
    """The name that a file had on somebody's telephone may tell who they are: it is not kept."""
    return f"recordings/{recording.sha256[:2]}/{recording.sha256}-{recording.comment_id}{recording.suffix}"


class Recording(models.Model):
    """One file. `content_type` is what the bytes are, not what their sender called them."""

    comment = models.ForeignKey(Comment, on_delete=models.CASCADE, related_name="recordings")
    file = models.FileField(storage=private_storage, upload_to=private_path, max_length=200)
    content_type = models.CharField(max_length=60)
    suffix = models.CharField(max_length=10)
    size = models.PositiveBigIntegerField(help_text="In bytes.")
    sha256 = models.CharField(max_length=64)
    transcribed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["comment", "sha256"], name="recording_once_a_comment")]

    def __str__(self) -> str:
        return f"recording {self.pk} of comment {self.comment_id}"

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """The file goes with the row. A file that is already gone is no mistake."""
        self.file.delete(save=False)
        return super().delete(*args, **kwargs)
