"""Two people at one translation: the second is told, and overwrites nothing."""

from localoffer.translations.translation import Translation


class ChangedMeanwhile(RuntimeError):
    """Somebody changed it after it was read. `current` is how it stands now."""

    def __init__(self, current: Translation) -> None:
        super().__init__(str(current))
        self.current = current


def lock(translation: Translation, *, seen_version: int | None = None) -> Translation:
    """The row as it stands, locked until the transaction ends. Raises ChangedMeanwhile, or Translation.DoesNotExist.

    Whoever changes a piece locks its translation first, so that nobody publishes half of what is being saved.
    """
    rows = Translation.objects.select_for_update(of=("self",)).select_related("publication", "language")
    locked = rows.get(pk=translation.pk)
    if seen_version is not None and locked.version != seen_version:
        raise ChangedMeanwhile(locked)
    locked.version += 1
    return locked
