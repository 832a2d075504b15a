"""Puts services, organisations and locations into the officers' CMS."""

from typing import Any

from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from localoffer.directory.models import Location, Organisation, Service
from localoffer.directory.panels import LOCATION, ORGANISATION, SERVICE


class ServiceViewSet(SnippetViewSet):
    model = Service
    icon = "list-ul"
    edit_handler = SERVICE
    list_display = ["name", "organisation", "status", "live", "has_unpublished_changes"]
    list_filter = ["status", "live", "area", "level", "sectors", "is_example"]
    search_fields = ["name", "summary", "organisation__name"]
    search_backend_name = None
    ordering = ["name"]

    def get_queryset(self, request: Any) -> Any:
        return Service.objects.select_related("organisation")


class OrganisationViewSet(SnippetViewSet):
    model = Organisation
    icon = "group"
    edit_handler = ORGANISATION
    list_display = ["name", "telephone", "email", "is_example"]
    search_fields = ["name"]
    search_backend_name = None


class LocationViewSet(SnippetViewSet):
    model = Location
    icon = "site"
    edit_handler = LOCATION
    list_display = ["name", "postcode"]
    search_fields = ["name", "address", "postcode"]
    search_backend_name = None


class DirectoryViewSetGroup(SnippetViewSetGroup):
    menu_label = "Services"
    menu_icon = "list-ul"
    menu_order = 110
    items = (ServiceViewSet, OrganisationViewSet, LocationViewSet)


register_snippet(DirectoryViewSetGroup)
