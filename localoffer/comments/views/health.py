"""How the comments stand, for whatever watches this site: counts, and whether any is over its time."""

from dataclasses import asdict

from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from localoffer.comments.clocks import clocks

# Anybody may read the figures. That a comment was just given to safeguarding is nobody's business, least of all that
# of whoever it speaks of.
NOT_FOR_EVERYBODY = ("escalations_open", "escalations_not_sent")


@never_cache
@require_safe
def comments_health(request: HttpRequest) -> JsonResponse:
    """Answers 200 either way: being late is no failure of the site, and must not take it out of service."""
    now = clocks(timezone.localdate(), for_everybody=True)
    figures = {name: count for name, count in asdict(now).items() if name not in NOT_FOR_EVERYBODY}
    return JsonResponse({"status": "overdue" if now.is_overdue else "ok", "clocks": figures})
