"""Puts the officers' own screens into the CMS."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, URLResolver, include, path, reverse
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.models import Page, Site

from localoffer.officers.audit_list import AuditViewSet
from localoffer.officers.comments import menu
from localoffer.officers.comments.themes import ThemeViewSet
from localoffer.officers.comments.urls import urlpatterns as comment_addresses
from localoffer.officers.corrections import CorrectionViewSet
from localoffer.officers.easy_read.menu import easy_read_menu_item
from localoffer.officers.easy_read.urls import urlpatterns as easy_read_addresses
from localoffer.officers.home_panel import WorkPanel
from localoffer.officers.post.menu import post_menu_item
from localoffer.officers.post.urls import urlpatterns as post_addresses
from localoffer.officers.publications import PublicationViewSet
from localoffer.officers.responses import menu as responses_menu
from localoffer.officers.responses.urls import urlpatterns as response_addresses
from localoffer.officers.school_offers import menu as school_offers_menu
from localoffer.officers.school_offers.urls import urlpatterns as school_offer_addresses
from localoffer.officers.translations import menu as translations_menu
from localoffer.officers.translations.urls import urlpatterns as translation_addresses
from localoffer.officers.views.unfinished import unfinished_list


@hooks.register("register_admin_viewset")
def review_list() -> PublicationViewSet:
    return PublicationViewSet()


@hooks.register("register_admin_viewset")
def correction_list() -> CorrectionViewSet:
    return CorrectionViewSet()


@hooks.register("register_admin_viewset")
def audit_list() -> AuditViewSet:
    return AuditViewSet()


@hooks.register("register_account_menu_item")
def second_factor_menu_item(request: HttpRequest) -> dict[str, str]:
    return {
        "url": reverse("mfa_index"),
        "label": "Second factor",
        "help_text": "Your authenticator app, passkeys and recovery codes.",
    }


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern | URLResolver]:
    return [
        path("unfinished/", unfinished_list, name="unfinished"),
        path("", include((comment_addresses, "officers_comments"))),
        path("", include((response_addresses, "officers_responses"))),
        path("", include((translation_addresses, "officers_translations"))),
        path("", include((post_addresses, "officers_post"))),
        path("", include((easy_read_addresses, "officers_easy_read"))),
        path("school-offers/", include((school_offer_addresses, "officers_school_offers"))),
    ]


@hooks.register("register_admin_menu_item")
def unfinished_menu_item() -> MenuItem:
    return MenuItem("To complete", reverse("unfinished"), icon_name="edit", order=140)


@hooks.register("register_admin_viewset")
def comment_themes() -> ThemeViewSet:
    return ThemeViewSet()


hooks.register("register_admin_menu_item", menu.comments_menu)
hooks.register("register_admin_menu_item", school_offers_menu.school_offers_menu)
hooks.register("register_admin_menu_item", post_menu_item)
hooks.register("register_admin_menu_item", easy_read_menu_item)
hooks.register("register_admin_menu_item", translations_menu.translations)
hooks.register("register_admin_menu_item", translations_menu.films)
for entry in (menu.to_moderate, menu.enter_a_comment, menu.safeguarding, menu.sealed_words):
    hooks.register(menu.HOOK, entry)
for entry in (
    responses_menu.to_answer,
    responses_menu.responses,
    responses_menu.to_tell,
    responses_menu.missing_provision,
):
    hooks.register(menu.HOOK, entry)

for entry in (
    school_offers_menu.progress,
    school_offers_menu.invite,
    school_offers_menu.self_checks,
    school_offers_menu.reminders,
    school_offers_menu.returned,
    school_offers_menu.closed,
    school_offers_menu.templates,
):
    hooks.register(school_offers_menu.HOOK, entry)


@hooks.register("construct_homepage_panels")
def work_first(request: HttpRequest, panels: list[Component]) -> None:
    panels.insert(0, WorkPanel(request))


@hooks.register("before_unpublish_page")
@hooks.register("before_delete_page")
def keep_the_start_page(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Every page links to the start page, and it stands for the Local Offer as a whole: it must not vanish."""
    if not Site.objects.filter(root_page=page).exists():
        return None
    messages.error(request, "The start page stays: without it, the site has no way in. You can change what it says.")
    return redirect("wagtailadmin_explore", page.pk)


@hooks.register("before_bulk_action")
def keep_the_start_page_among_many(
    request: HttpRequest, action_type: str, objects: list[Page], action_class_instance: object
) -> HttpResponse | None:
    """The same for several pages at once."""
    if action_type not in ("unpublish", "delete"):
        return None
    answers = (keep_the_start_page(request, page) for page in objects if isinstance(page, Page))
    return next((answer for answer in answers if answer), None)
