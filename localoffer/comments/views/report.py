"""The yearly report, as a page and as tables for a spreadsheet."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from localoffer.comments.report import NoSuchYear, Report, yearly_report
from localoffer.comments.report_csv import comments_csv, counts_csv
from localoffer.comments.report_words import report_words


@require_safe
def report(request: HttpRequest, year: int) -> HttpResponse:
    """`?format=csv` gives the comments, with `&table=counts` the figures."""
    try:
        made = yearly_report(year)
    except NoSuchYear as problem:
        context = {"year": year, "years": problem.years}
        return render(request, "comments/no_such_year.html", context, status=404)
    if request.GET.get("format") == "csv":
        return _as_csv(made, counts=request.GET.get("table") == "counts")
    context = {"report": made, "words": report_words(made)}
    return render(request, "comments/report.html", context)


def _as_csv(made: Report, *, counts: bool) -> HttpResponse:
    text, name = (counts_csv(made), "-counts") if counts else (comments_csv(made), "")
    return HttpResponse(
        text,
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="you-said-we-did-{made.year}{name}.csv"'},
    )
