"""Puts the officers' own screens into the CMS."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component

from localoffer.officers.corrections import CorrectionViewSet
from localoffer.officers.home_panel import WorkPanel
from localoffer.officers.publications import PublicationViewSet
from localoffer.officers.views.unfinished import unfinished_list


@hooks.register("register_admin_viewset")
def review_list() -> PublicationViewSet:
    return PublicationViewSet()


@hooks.register("register_admin_viewset")
def correction_list() -> CorrectionViewSet:
    return CorrectionViewSet()


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    return [path("unfinished/", unfinished_list, name="unfinished")]


@hooks.register("register_admin_menu_item")
def unfinished_menu_item() -> MenuItem:
    return MenuItem("To complete", reverse("unfinished"), icon_name="edit", order=140)


@hooks.register("construct_homepage_panels")
def work_first(request: HttpRequest, panels: list[Component]) -> None:
    panels.insert(0, WorkPanel(request))
