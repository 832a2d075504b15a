"""The review list: every publication with its owner and dates, most overdue first."""

from typing import Any, cast

import django_filters
from django.db.models import F, QuerySet
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.menus import MenuItem
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permissions import ModelPermissionPolicy

from localoffer.officers.views.confirm import confirm
from localoffer.publishing.actions import set_owner
from localoffer.publishing.models import Publication
from localoffer.publishing.publication import PublicationQuerySet

REVIEW_CHOICES = [("overdue", "Overdue"), ("due", "Due within 30 days"), ("never", "Never checked")]


class OnlyChange(ModelPermissionPolicy):
    """Publications come from what they publish: nobody adds or deletes one by hand."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action in ("change", "view") and super().user_has_permission(user, action)


class PublicationFilterSet(WagtailFilterSet):
    review = django_filters.ChoiceFilter(label="Review", choices=REVIEW_CHOICES, method="filter_review")

    class Meta:
        model = Publication
        fields = ["review", "kind", "is_public", "is_example"]

    def filter_review(self, rows: PublicationQuerySet, name: str, value: str) -> QuerySet[Publication]:
        today = timezone.localdate()
        return {"overdue": rows.overdue(today), "due": rows.due(today), "never": rows.never_checked()}[value]


class PublicationIndexView(generic.IndexView):
    def get_base_queryset(self) -> QuerySet[Publication]:
        """Without responses that nobody has published: editors may not read those."""
        return Publication.objects.exclude(kind="response", is_public=False)

    def get_list_more_buttons(self, instance: Publication) -> list[MenuItem]:
        return [
            MenuItem("View", url=instance.address, icon_name="view", priority=5),
            MenuItem(
                "Still correct", url=reverse("publications:confirm", args=[instance.pk]), icon_name="check", priority=6
            ),
            *super().get_list_more_buttons(instance),
        ]

    def order_queryset(self, queryset: QuerySet[Publication]) -> QuerySet[Publication]:
        if self.ordering or self.request.GET.get("ordering"):
            return cast("QuerySet[Publication]", super().order_queryset(queryset))
        return queryset.order_by(F("review_date").asc(nulls_last=True), "title")


class OwnerView(generic.EditView):
    def save_instance(self) -> Publication:
        publication: Publication = self.object
        said = {name: self.form.cleaned_data[name] for name in ("owner", "owner_email")}
        set_owner(publication=publication, by=self.request.user, **said)
        return publication


class PublicationViewSet(ModelViewSet):
    model = Publication
    name = "publications"
    url_prefix = "publications"
    icon = "date"
    menu_label = "Reviews"
    menu_order = 120
    add_to_admin_menu = True
    copy_view_enabled = False
    index_view_class = PublicationIndexView
    permission_policy = OnlyChange(Publication)
    filterset_class = PublicationFilterSet
    list_display = ["title", "kind", "owner", "last_checked", "review_date", "is_public"]
    search_fields = ["title", "owner", "address"]
    search_backend_name = None
    # Dates change by confirming that it was read, never by hand.
    form_fields = ["owner", "owner_email"]
    edit_view_class = OwnerView

    def get_urlpatterns(self) -> list[URLPattern]:
        return [*super().get_urlpatterns(), path("confirm/<int:pk>/", confirm, name="confirm")]


def review_list_address(review: str) -> str:
    """The review list narrowed to one state, public things only."""
    return f"{reverse('publications:index')}?review={review}"


def counts() -> dict[str, int]:
    """How many publications are in each state."""
    today = timezone.localdate()
    rows = Publication.objects.all()
    return {
        "overdue": rows.overdue(today).count(),
        "due": rows.due(today).count(),
        "never": rows.never_checked().count(),
    }
