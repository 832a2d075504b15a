"""The questions changed while a school was answering: what is different, and the move to the newest."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from localoffer.answering.access import editor, for_editors
from localoffer.answering.actions.drafts import move_draft
from localoffer.answering.draft import OfferDraft, draft_of
from localoffer.answering.newer_questions import no_longer_asked, question_news
from localoffer.schools.models import Setting


@require_http_methods(["GET", "HEAD", "POST"])
@for_editors
def new_questions(request: HttpRequest, setting: Setting) -> HttpResponse:
    """What changed, with the words that are no longer asked for. POST moves the draft; done twice, it is done once."""
    draft = draft_of(setting)
    if draft is None:
        messages.info(request, "There is no draft of your offer any more. Your answers may have been published.")
        return redirect("answering:school", urn=setting.urn)
    news = question_news(draft)
    if request.method == "POST" and (news is None or request.POST.get("template") == str(news.template.pk)):
        try:
            move_draft(draft=draft, by=editor(request))
        except OfferDraft.DoesNotExist:
            messages.info(request, "Somebody published your offer a moment ago, with the questions from before.")
        else:
            messages.success(request, "You now answer the newest questions. Your answers have come along.")
        return redirect("answering:school", urn=setting.urn)
    screen = {
        "setting": setting,
        "draft": draft,
        "question_news": news,
        "sections": no_longer_asked(draft),
        # They changed again between looking and pressing the button.
        "has_changed_again": request.method == "POST",
    }
    return render(request, "answering/new_questions.html", screen)
