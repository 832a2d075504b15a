"""Corrections: what readers report as wrong, oldest first, until somebody settles them."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import F, QuerySet
from wagtail.admin import messages
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permissions import ModelPermissionPolicy

from localoffer.publishing.actions import AlreadySettled, settle_correction
from localoffer.publishing.models import Correction


class OnlySettle(ModelPermissionPolicy):
    """Readers write corrections; officers settle them. Nobody deletes one."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action in ("change", "view") and super().user_has_permission(user, action)


class SettleForm(WagtailAdminModelForm):
    def clean_outcome(self) -> str:
        outcome: str = self.cleaned_data["outcome"].strip()
        if not outcome:
            raise ValidationError("Say what was done, even if nothing had to change.")
        return outcome


class CorrectionIndexView(generic.IndexView):
    def get_base_queryset(self) -> QuerySet[Correction]:
        return Correction.objects.select_related("publication").order_by(
            F("settled_at").asc(nulls_first=True), "created_at"
        )


class SettleView(generic.EditView):
    def save_instance(self) -> Correction:
        correction: Correction = self.object
        said = {name: self.form.cleaned_data[name] for name in ("message", "outcome")}
        try:
            settle_correction(correction=correction, by=self.request.user, **said)
        except AlreadySettled:
            messages.warning(self.request, "Somebody settled this before you: what they wrote stays.")
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
            FieldPanel(
                "message", help_text="Take out names and anything about a person's health before you settle it."
            ),
            FieldPanel("reply_email", read_only=True),
            FieldPanel("outcome", heading="What was done", help_text="Saving settles the correction."),
        ],
        base_form_class=SettleForm,
    )
