"""What the lists of comments and of responses can be narrowed to, and how many each choice would leave."""

from collections import Counter
from collections.abc import Iterable, Mapping

from django.db.models import Count, QuerySet
from django.http import QueryDict

from localoffer.comments.comment import Comment, CommentQuerySet
from localoffer.comments.terms import Theme
from localoffer.core.filters import FilterGroup, Option
from localoffer.directory.vocabulary import Need
from localoffer.publishing.publication import Publication

# Pages to choose from: those that most was said about. Any other can be asked for by its address.
MOST_PAGES = 20
_LONGEST_ADDRESS = 500

Known = dict[str, str]


def known_themes() -> Known:
    return dict(Theme.objects.values_list("slug", "name"))


def known_needs() -> Known:
    return {need.identifier: str(need) for need in Need.objects.filter(is_retired=False)}


def known_years() -> Known:
    """The years in which published comments came, the latest first."""
    years = Comment.objects.published().dates("received_on", "year", order="DESC")
    return {str(day.year): str(day.year) for day in years}


def known_pages(query: QueryDict, comments: CommentQuerySet) -> Known:
    """Addresses with their titles: those that the query string names, then those that most comments are about."""
    asked = [given for given in query.getlist("about")[:MOST_PAGES] if _is_address(given)]
    public = Publication.objects.public()
    named = public.filter(address__in=asked).values_list("address", "title") if asked else []
    numbers = comments.order_by().exclude(about=None).values("about").annotate(number=Count("pk"))
    most = [row["about"] for row in numbers.order_by("-number", "about")[:MOST_PAGES]]
    return dict(named) | dict(public.filter(pk__in=most).values_list("address", "title"))


def _is_address(given: str) -> bool:
    """PostgreSQL cannot be asked for a NUL character."""
    return given.startswith("/") and given.isprintable() and len(given) <= _LONGEST_ADDRESS


def tally(rows: "QuerySet[Comment]", column: str, counted: str = "pk") -> Counter[str]:
    """How many there are of each value of a column, each counted once. Values are text; none is an empty text."""
    found = rows.order_by().values_list(column).annotate(number=Count(counted, distinct=True))
    return Counter({"" if value is None else str(value): number for value, number in found})


def filter_group(name: str, label: str, known: Known, counts: Mapping[str, int], chosen: Iterable[str]) -> FilterGroup:
    """Choices that would leave nothing are only in the way, unless somebody chose them."""
    ticked = set(chosen)
    options = [Option(value, text, counts.get(value, 0), value in ticked) for value, text in known.items()]
    return FilterGroup(name, label, tuple(each for each in options if each.count or each.checked))
