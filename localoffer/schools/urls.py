"""Addresses of schools, of the core offer and of schools' offers."""

from django.urls import path

from localoffer.schools.views.compare import compare
from localoffer.schools.views.core_offer import core_offer, core_offer_of_kind, core_offer_version
from localoffer.schools.views.offer import data, embed, leaflet, offer, schema
from localoffer.schools.views.offer_template import offer_template, offer_template_version, offer_templates
from localoffer.schools.views.setting import setting
from localoffer.schools.views.settings import settings

app_name = "schools"

urlpatterns = [
    path("schools/", settings, name="settings"),
    path("schools/compare/", compare, name="compare"),
    path("schools/<int:urn>/", setting, name="setting"),
    path("schools/<int:urn>/offer/", offer, name="offer"),
    path("schools/<int:urn>/offer/leaflet/", leaflet, name="offer_leaflet"),
    path("schools/<int:urn>/offer/embed/", embed, name="offer_embed"),
    path("schools/<int:urn>/offer/data/", data, name="offer_json"),
    path("school-offers/schema.json", schema, name="offer_schema"),
    path("core-offer/", core_offer, name="core_offer"),
    path("core-offer/<slug:kind>/", core_offer_of_kind, name="core_offer_of_kind"),
    path("core-offer/<slug:kind>/<slug:version>/", core_offer_version, name="core_offer_version"),
    path("school-offers/template/", offer_templates, name="offer_templates"),
    path("school-offers/template/<slug:kind>/", offer_template, name="offer_template"),
    path("school-offers/template/<slug:kind>/<slug:version>/", offer_template_version, name="offer_template_version"),
]
