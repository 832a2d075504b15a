"""The first thing an officer sees: the work, ordered as it presses."""

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.ui.components import Component

from localoffer.comments.clocks import clocks
from localoffer.comments.digest import Line, lines
from localoffer.comments.permissions import may_handle_escalation, may_tell
from localoffer.officers.easy_read.behind import behind_count, may_see_behind
from localoffer.officers.publications import counts, review_list_address
from localoffer.officers.responses.access import may_open_responses
from localoffer.officers.school_offers.work import school_offer_lines
from localoffer.pages.unfinished import unfinished
from localoffer.post.permissions import may_send
from localoffer.post.postal_request import PostalRequest
from localoffer.publishing.models import Correction


class WorkPanel(Component):
    """Counts with a link to each list. The number of queries does not grow with the data."""

    order = 10

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def render_html(self, parent_context: object = None) -> str:
        """First what presses, with comments before all else: their year is the law's."""
        work = sorted(
            [
                *self._comments(),
                *school_offer_lines(self.request.user),
                *_pages(),
                *self._companions(),
                *self._post(),
            ],
            key=lambda line: not line.presses,
        )
        return render_to_string("officers/home_panel.html", {"work": work}, request=self.request)

    def _comments(self) -> list[Line]:
        """Nothing is counted for those who may do nothing about it."""
        person = self.request.user
        if not any(permitted(person) for permitted in (may_tell, may_open_responses, may_handle_escalation)):
            return []
        return lines(clocks(timezone.localdate()), person)

    def _post(self) -> list[Line]:
        if not may_send(self.request.user):
            return []
        late = PostalRequest.objects.late(timezone.localdate()).count()
        waiting = PostalRequest.objects.waiting().count()
        note = f"{late} late" if late else ""
        return [Line("To be sent by post", waiting, reverse("officers_post:queue"), note, late > 0)]

    def _companions(self) -> list[Line]:
        if not may_see_behind(self.request.user):
            return []
        behind = behind_count()
        name = "Easy read versions and translations that are behind their page"
        return [Line(name, behind, reverse("officers_easy_read:behind"), presses=behind > 0)]


def _pages() -> list[Line]:
    reviews = counts()
    corrections = reverse("corrections:index")
    return [
        Line("Overdue for review", reviews["overdue"], review_list_address("overdue"), presses=reviews["overdue"] > 0),
        Line("Due for review within 30 days", reviews["due"], review_list_address("due")),
        Line("Never checked", reviews["never"], review_list_address("never")),
        Line("Corrections to settle", Correction.objects.open().count(), corrections),
        Line("Corrections whose owner was not told", Correction.objects.not_sent().count(), corrections),
        Line("Left for the authority to complete", len(unfinished()), reverse("unfinished")),
    ]
