"""Corrections: what readers report as wrong, oldest first, until somebody settles them."""

from typing import Any

from django.db.models import QuerySet
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permissions import ModelPermissionPolicy

from localoffer.publishing.actions import settle_correction
from localoffer.publishing.models import Correction


class OnlySettle(ModelPermissionPolicy):
    """Readers write corrections; officers settle them. Nobody deletes one."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action in ("change", "view") and super().user_has_permission(user, action)


class CorrectionIndexView(generic.IndexView):
    def get_base_queryset(self) -> QuerySet[Correction]:
        return Correction.objects.select_related("publication").order_by("settled_at", "created_at")


class SettleView(generic.EditView):
    def save_instance(self) -> Correction:
        correction: Correction = self.object
        settle_correction(correction=correction, by=self.request.user, outcome=self.form.cleaned_data["outcome"])
        return correction


class CorrectionViewSet(ModelViewSet):
    model = Correction
    name = "corrections"
    url_prefix = "corrections"
    icon = "warning"
    menu_label = "Corrections"
    menu_order = 130
    add_to_admin_menu = True
    copy_view_enabled = False
    inspect_view_enabled = False
    index_view_class = CorrectionIndexView
    edit_view_class = SettleView
    permission_policy = OnlySettle(Correction)
    list_display = ["__str__", "created_at", "sent_at", "settled_at"]
    list_filter = ["settled_at"]
    edit_handler = ObjectList(
        [
            FieldPanel("publication", read_only=True),
            FieldPanel("message", read_only=True),
            FieldPanel("reply_email", read_only=True),
            FieldPanel("outcome", heading="What was done", help_text="Saving settles the correction."),
        ]
    )
