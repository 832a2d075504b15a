"""Which school took the place of one that closed, also where that one closed in its turn."""

from localoffer.schools.setting import Setting

# Nobody has followed so many; a ring of schools that name each other ends here.
_FURTHEST = 10


def open_successor(setting: Setting) -> Setting | None:
    """The first open school in the line; None where nobody knows one, or it leads nowhere."""
    following = setting
    for _ in range(_FURTHEST):
        if following.successor is None:
            return None
        following = following.successor
        if following.is_open:
            return following
    return None


def leads_to(start: Setting, setting: Setting) -> bool:
    """Whether the line of successors that begins with `start` comes to this setting, so that it would be a ring."""
    following: Setting | None = start
    for _ in range(_FURTHEST):
        if following is None:
            return False
        if following.pk == setting.pk:
            return True
        following = following.successor
    return True
