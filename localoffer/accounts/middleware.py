"""What every answer to somebody who signed in goes through."""

import time
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control

OURS = ("/account/", "/admin/")
STAMP = "kept_at"
# Writing the session on every request would make two requests at once overwrite each other for nothing.
RENEW_AFTER_SECONDS = 10 * 60


class KeepSession:
    """A session ends SESSION_COOKIE_AGE after the last page for people who signed in; public pages do not touch it.

    No cache between us and the person keeps a page below /account/.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(OURS):
            return self.get_response(request)
        if request.user.is_authenticated and time.time() - request.session.get(STAMP, 0) > RENEW_AFTER_SECONDS:
            request.session[STAMP] = time.time()
        response = self.get_response(request)
        if not response.has_header("Cache-Control"):
            patch_cache_control(response, private=True, no_cache=True)
        return response
