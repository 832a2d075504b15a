"""Who presses "Sign in" twice, without a script that holds the second press back, is signed in all the same.

The browser drops the answer to the first press, and with it the cookie of the new session, and shows what the second
is answered. That one comes from the old session, which signing in has ended. So for some seconds the old session is
kept, with the code in it and nothing else: the same code from the same browser signs in once more.
"""

import time
from datetime import timedelta
from typing import Any

from allauth.account.internal.stagekit import LOGIN_SESSION_KEY
from django.contrib.sessions.models import Session
from django.http import HttpRequest
from django.utils import timezone

SECONDS = 20
UNTIL = "until"


def begin_to_end(state: dict[str, Any]) -> None:
    """The code was given right: from now on it is good for a second press only."""
    state.setdefault(UNTIL, time.time() + SECONDS)


def is_second_press(state: dict[str, Any]) -> bool:
    return UNTIL in state


def has_ended(state: dict[str, Any]) -> bool:
    return UNTIL in state and time.time() > state[UNTIL]


def keep_old_session(request: HttpRequest, old: str | None, login: dict[str, Any]) -> None:
    """`old` is the key that the session had before the person was signed in, `login` what it knew of the code."""
    if old is None or old == request.session.session_key:
        return
    Session.objects.save(old, {LOGIN_SESSION_KEY: login}, timezone.now() + timedelta(seconds=SECONDS))
