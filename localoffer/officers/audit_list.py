"""The audit: who did what, when, to which record. It is read; nobody adds, changes or removes an entry."""

from collections.abc import Mapping
from typing import Any

import django_filters
from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.urls import URLPattern
from django.utils import timezone
from wagtail.admin.admin_url_finder import NullAdminURLFinder
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permissions import ModelPermissionPolicy

from localoffer.accounts.models import User
from localoffer.publishing.models import AuditEntry

NOBODY = "The public, or a command"
_READ = ("index", "index_results")


class OnlyRead(ModelPermissionPolicy):
    """Whoever may view the audit reads it. No other right over it exists, not even a superuser's."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action == "view" and super().user_has_permission(user, action)


def when(entry: AuditEntry) -> str:
    """`24 November 2026, 09:05:17` in local time."""
    at = timezone.localtime(entry.at)
    return f"{at.day} {at:%B %Y, %H:%M:%S}"


def who(entry: AuditEntry) -> str:
    return person(entry.by) if entry.by else NOBODY


def person(user: User) -> str:
    """`Ann Example (ann)`, or the user name alone."""
    name = user.get_full_name()
    return f"{name} ({user.username})" if name else user.username


def details(entry: AuditEntry) -> str:
    """`owner: SEND team; review date: 2027-07-01`."""
    return "; ".join(_named_values(entry.details))


def _named_values(values: Mapping[str, object]) -> list[str]:
    """By name: PostgreSQL does not keep the order in which they were written."""
    return [f"{name.replace('_', ' ')}: {_in_words(value)}" for name, value in sorted(values.items())]


def _in_words(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(_named_values(value))
    if isinstance(value, list):
        return ", ".join(_in_words(each) for each in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "nothing" if value in (None, "") else str(value)


def people() -> QuerySet[User]:
    """Those who are in the audit."""
    return User.objects.filter(pk__in=AuditEntry.objects.exclude(by=None).values("by")).order_by("username")


class PersonChoice(django_filters.fields.ModelChoiceField):
    def label_from_instance(self, user: User | str) -> str:
        """Wagtail also asks for the words of the choice that names nobody, by its value."""
        return person(user) if isinstance(user, User) else NOBODY


class PersonFilter(django_filters.ModelChoiceFilter):
    field_class = PersonChoice


class AuditFilterSet(WagtailFilterSet):
    at = django_filters.DateFromToRangeFilter(label="When", widget=DateRangePickerWidget)
    by = PersonFilter(label="Who", queryset=lambda request: people(), null_label=NOBODY)
    verb = django_filters.AllValuesFilter(label="What")

    class Meta:
        model = AuditEntry
        fields = ["at", "by", "verb"]


class AuditIndexView(generic.IndexView):
    def get_base_queryset(self) -> QuerySet[AuditEntry]:
        return AuditEntry.objects.select_related("by")


class AuditViewSet(ModelViewSet):
    model = AuditEntry
    name = "audit"
    url_prefix = "audit"
    icon = "history"
    menu_label = "Audit"
    menu_order = 190
    menu_hook = "register_reports_menu_item"
    # Wagtail would look for what each entry refers to, at every entry that is added.
    add_to_reference_index = False
    url_finder_class = NullAdminURLFinder
    permission_policy = OnlyRead(AuditEntry)
    index_view_class = AuditIndexView
    filterset_class = AuditFilterSet
    search_fields = ["subject"]
    search_backend_name = None
    list_per_page = 50
    exclude_form_fields: list[str] = []
    list_display = [
        Column("at", label="When", accessor=when, sort_key="at"),
        Column("by", label="Who", accessor=who),
        Column("verb", label="What"),
        Column("subject", label="Subject"),
        Column("details", accessor=details),
    ]

    def get_urlpatterns(self) -> list[URLPattern]:
        """The list alone: addresses to add, edit or delete do not exist."""
        return [pattern for pattern in super().get_urlpatterns() if pattern.name in _READ]

    def get_permissions_to_register(self) -> QuerySet[Permission]:
        """The form of a role offers reading, and nothing else."""
        return Permission.objects.filter(content_type__app_label="publishing", codename="view_auditentry")
