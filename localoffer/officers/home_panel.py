"""The first thing an officer sees: the work, ordered as it presses."""

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from wagtail.admin.ui.components import Component

from localoffer.officers.publications import counts, review_list_address
from localoffer.pages.unfinished import unfinished
from localoffer.publishing.models import Correction


class WorkPanel(Component):
    """Counts with a link to each list. The number of queries does not grow with the data."""

    order = 10

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def render_html(self, parent_context: object = None) -> str:
        reviews = counts()
        corrections = reverse("corrections:index")
        work = [
            ("Overdue for review", reviews["overdue"], review_list_address("overdue")),
            ("Due for review within 30 days", reviews["due"], review_list_address("due")),
            ("Never checked", reviews["never"], review_list_address("never")),
            ("Corrections to settle", Correction.objects.open().count(), corrections),
            ("Corrections whose owner was not told", Correction.objects.not_sent().count(), corrections),
            ("Left for the authority to complete", len(unfinished()), reverse("unfinished")),
        ]
        return render_to_string("officers/home_panel.html", {"work": work}, request=self.request)
