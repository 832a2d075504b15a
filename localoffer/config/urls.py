"""Every address of the site. Wagtail's pages answer whatever no other app does, so they come last."""

from django.urls import include, path
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

urlpatterns = [
    path("", include("localoffer.core.urls")),
    path("", include("localoffer.publishing.urls")),
    path("", include("localoffer.shortlist.urls")),
    path("", include("localoffer.post.urls")),
    path("", include("localoffer.easy_read.urls")),
    path("", include("localoffer.translations.urls")),
    path("", include("localoffer.formats.urls")),
    path("", include("localoffer.comments.urls")),
    path("", include("localoffer.directory.urls")),
    path("", include("localoffer.schools.urls")),
    path("account/", include("localoffer.accounts.urls")),
    path("account/", include("localoffer.answering.urls")),
    path("", include("localoffer.pages.urls")),
    # Wagtail's own form knows no second factor.
    path("admin/login/", RedirectView.as_view(pattern_name="account_officer_login", query_string=True)),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    # Wagtail's sign-in for private pages, which we have none of, would give visitors a cookie.
    path("_util/login/", RedirectView.as_view(pattern_name="wagtailadmin_login")),
    path("", include(wagtail_urls)),
]

handler400 = "localoffer.core.views.errors.bad_request"
handler403 = "localoffer.core.views.errors.permission_denied"
handler404 = "localoffer.core.views.errors.not_found"
handler500 = "localoffer.core.views.errors.server_error"
