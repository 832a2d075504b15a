"""What schools need before the site starts."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, register

from localoffer.schools.expectation_questions import NAME, UnusableQuestions, expectation_questions


@register()
def expectation_questions_can_be_read(app_configs: Any = None, **options: Any) -> list[CheckMessage]:
    """A file that cannot be read would break every summary of a self-check: better not to start."""
    try:
        expectation_questions(settings.AUTHORITY_DIR / NAME)
    except UnusableQuestions as problem:
        return [Error(str(problem), hint="docs/guides/authorities.md says how it is laid out.", id="schools.E001")]
    return []
