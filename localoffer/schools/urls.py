"""Addresses of schools and of the core offer."""

from django.urls import path

from localoffer.schools.views.core_offer import core_offer, core_offer_of_kind, core_offer_version
from localoffer.schools.views.offer import data, embed, leaflet, offer, schema
from localoffer.schools.views.setting import setting
from localoffer.schools.views.settings import settings

app_name = "schools"

urlpatterns = [
    path("schools/", settings, name="settings"),
    path("schools/<int:urn>/", setting, name="setting"),
    path("schools/<int:urn>/offer/", offer, name="offer"),
    path("schools/<int:urn>/offer/leaflet/", leaflet, name="offer_leaflet"),
    path("schools/<int:urn>/offer/embed/", embed, name="offer_embed"),
    path("schools/<int:urn>/offer/data/", data, name="offer_json"),
    path("school-offers/schema.json", schema, name="offer_schema"),
    path("core-offer/", core_offer, name="core_offer"),
    path("core-offer/<slug:kind>/", core_offer_of_kind, name="core_offer_of_kind"),
    path("core-offer/<slug:kind>/<slug:version>/", core_offer_version, name="core_offer_version"),
]
