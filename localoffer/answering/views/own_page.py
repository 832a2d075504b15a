"""The page on the school's own website that holds its SEN information report."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from localoffer.answering.access import editor, for_editors
from localoffer.answering.actions.drafts import set_own_page
from localoffer.answering.draft import OfferDraft, draft_of
from localoffer.answering.forms import OwnPageForm, is_elsewhere
from localoffer.answering.school_domain import host_of
from localoffer.schools.models import Setting


@require_http_methods(["GET", "HEAD", "POST"])
@for_editors
def own_page(request: HttpRequest, setting: Setting) -> HttpResponse:
    """One field. An address at another domain than the school's is asked about once before it is kept."""
    draft = draft_of(setting)
    if draft is None:
        messages.error(request, "Start your offer first. Then you can give the address of your own page.")
        return redirect("answering:school", urn=setting.urn)
    form = OwnPageForm(request.POST if request.method == "POST" else None, initial={"own_page": draft.own_page})
    context = {"setting": setting, "form": form, "elsewhere": "", "school_host": host_of(setting.website)}
    if not form.is_bound:
        return render(request, "answering/own_page.html", context)
    if not form.is_valid():
        return render(request, "answering/own_page.html", context, status=422)
    address = form.cleaned_data["own_page"]
    if is_elsewhere(address, setting) and request.POST.get("sure") != host_of(address):
        return render(request, "answering/own_page.html", {**context, "elsewhere": host_of(address)}, status=422)
    try:
        set_own_page(draft=draft, by=editor(request), address=address)
    except OfferDraft.DoesNotExist:
        messages.error(request, "Somebody published your offer a moment ago, so the address was not saved.")
        return redirect("answering:school", urn=setting.urn)
    messages.success(request, "We have saved the address of your page." if address else "We have saved this.")
    return redirect("answering:school", urn=setting.urn)
