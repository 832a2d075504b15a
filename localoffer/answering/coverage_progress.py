"""How much of what the law asks a school's answers cover, in two numbers."""

from collections.abc import Iterable

from localoffer.answering.self_check_progress import Progress
from localoffer.schools.models import OfferTemplate
from localoffer.schools.offer_answers_document import Answered
from localoffer.schools.offer_coverage import heading_coverage


def coverage_progress(template: OfferTemplate, answers: Iterable[Answered]) -> Progress:
    """Of all headings, the numbered ones and those beside them. A constant number of queries."""
    asked = OfferTemplate.objects.prefetch_related("questions__headings").get(pk=template.pk)
    covered = heading_coverage(asked, answers)
    return Progress(sum(each.is_covered for each in covered), len(covered))
