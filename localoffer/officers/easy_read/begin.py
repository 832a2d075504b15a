"""Which page, service or school is to have an easy read version?"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from wagtail.admin import messages

from localoffer.easy_read.actions import SourceChanged, begin_easy_read
from localoffer.easy_read.models import EasyRead
from localoffer.easy_read.permissions import check_may_draft
from localoffer.officers.comments.access import officer
from localoffer.officers.comments.which_publication import MOST, publications_meant
from localoffer.officers.easy_read.access import only, typed_key
from localoffer.publishing.models import Publication


@only(check_may_draft)
def begin(request: HttpRequest) -> HttpResponse:
    """Search by words of the title or the address; then one button for each that was found."""
    if request.method == "POST":
        return _begin(request)
    sought = request.GET.get("q", "").replace("\x00", "")[:300]
    found = [each for each in publications_meant(sought) if each.is_public]
    known = EasyRead.objects.real().filter(publication__in=found).values_list("publication", "state")
    states: dict[int, set[str]] = {}
    for publication, state in known:
        states.setdefault(publication, set()).add(state)
    context = {
        "sought": sought,
        "found": [(each, states.get(each.pk, set())) for each in found],
        "most": MOST if len(found) == MOST else 0,
    }
    return render(request, "officers/easy_read/begin.html", context)


def _begin(request: HttpRequest) -> HttpResponse:
    key = typed_key(request.POST.get("publication", ""))
    publication = get_object_or_404(Publication.objects.public(), pk=key)
    try:
        draft = begin_easy_read(publication=publication, by=officer(request))
    except SourceChanged:
        messages.error(request, "That page was deleted a moment ago, so there is nothing to write from.")
        return redirect("officers_easy_read:list")
    return redirect("officers_easy_read:write", draft.pk)
