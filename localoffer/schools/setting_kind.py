"""The kinds of setting that families know: mainstream, special, resourced provision and so on."""

from localoffer.directory.vocabulary import Term


class SettingKind(Term):
    """A kind of school, college or early years provider. A setting can be of several kinds."""
