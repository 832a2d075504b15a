"""Is anybody making the files that were ordered?"""

from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from localoffer.formats.job import Job, JobState


@never_cache
@require_safe
def formats_health(request: HttpRequest) -> JsonResponse:
    """How many files wait, are being made and failed. `status` is `stuck` where nobody has touched one for a while."""
    counts = {state.value: Job.objects.filter(state=state).count() for state in JobState}
    is_stuck = Job.objects.stuck(timezone.now()).exists()
    return JsonResponse({"status": "stuck" if is_stuck else "ok", **counts})
