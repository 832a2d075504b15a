"""One line for each kind of page. Every check of test_every_page.py runs on every line."""

from dataclasses import dataclass

from django.utils import timezone

# The invented comments of a demonstration are always of the last months.
THIS_YEAR = timezone.localdate().year


@dataclass(frozen=True, slots=True)
class Address:
    """A page that stands for all of its kind. `cookies` are those that a visitor gets there: where people sign in."""

    name: str
    path: str
    status: int = 200
    cookies: tuple[str, ...] = ()


PAGES = (
    Address("home", "/"),
    Address("services", "/services/"),
    Address("services-near", "/services/?q=club&near=LS6&within=10&age=9&need=asd"),
    Address("services-none", "/services/?q=zebra"),
    Address("services-left-out", "/services/?q=%00&near=ZZ1+1ZZ&age=ninety&need=unknown"),
    Address("services-no-such-page", "/services/?page=1000000000", status=404),
    Address("service", "/services/saturday-splash/"),
    Address("service-named-in-2014", "/services/school-nurses/"),
    Address("schools", "/schools/"),
    Address("schools-near", "/schools/?near=LS8&kind=resourced-provision"),
    Address("schools-left-out", "/schools/?near=nowhere&kind=unknown&page=1"),
    Address("schools-by-offer", "/schools/?offer=published&expertise=asd&access=quiet-room"),
    Address("compare", "/schools/compare/"),
    Address("compare-four", "/schools/compare/?urn=900001&urn=900003&urn=900004&urn=900007&near=LS6+1AA"),
    Address("compare-left-out", "/schools/compare/?urn=900001&urn=1&urn=abc&urn=900001&near=nowhere&q=beck"),
    Address("compare-formats", "/schools/compare/formats/?urn=900001&urn=900002"),
    Address("compare-to-print", "/schools/compare/formats/print/?urn=900001&urn=900003"),
    Address("school", "/schools/108058/"),
    Address("invented-school", "/schools/900001/"),
    Address("school-offer", "/schools/900001/offer/"),
    Address("school-offer-formats", "/schools/900001/offer/formats/"),
    Address("school-offer-to-print", "/schools/900001/offer/formats/print/"),
    Address("school-offer-leaflet", "/schools/900001/offer/leaflet/"),
    Address("school-offer-leaflet-to-print", "/schools/900001/offer/leaflet/formats/print/"),
    Address("school-offer-none", "/schools/108058/offer/", status=404),
    Address("school-offer-in-a-frame", "/schools/900001/offer/embed/"),
    Address("school-offer-in-a-frame-none", "/schools/108058/offer/embed/", status=404),
    Address("special-school", "/schools/108123/"),
    Address("core-offer", "/core-offer/"),
    Address("core-offer-of-kind", "/core-offer/mainstream/"),
    Address("offer-templates", "/school-offers/template/"),
    Address("offer-template", "/school-offers/template/mainstream/"),
    Address("offer-template-draft", "/school-offers/template/special/2026-11/"),
    Address("offer-template-missing", "/school-offers/template/independent/"),
    Address("section-page", "/education-health-and-care-plans/"),
    Address("guidance-page", "/for-professionals/question-template/"),
    Address("guidance-with-everything", "/education-health-and-care-plans/ehc-needs-assessment/"),
    Address("help-and-advice", "/help-and-advice/"),
    Address("accessibility-statement", "/accessibility-statement/"),
    Address("ehc-dates", "/ehc-dates/"),
    Address("ehc-dates-worked-out", "/ehc-dates/?day=1&month=7&year=2026"),
    Address("ehc-dates-mistake", "/ehc-dates/?day=31&month=2&year=2026"),
    Address("data-and-licences", "/data-and-licences/"),
    Address("new-correction", "/corrections/new/?about=/services/saturday-splash/"),
    Address("correction-about-nothing", "/corrections/new/", status=404),
    Address("correction-received", "/corrections/received/"),
    Address("comments", "/comments/"),
    Address("comments-filtered", "/comments/?missing=1&answered=no&category=missing"),
    Address("comments-left-out", "/comments/?q=%00&theme=unknown&year=soon&about=/nowhere/"),
    Address("new-comment", "/comments/new/"),
    Address("new-comment-easy", "/comments/new/?easy=1"),
    Address("new-comment-on-a-page", "/comments/new/?about=/services/saturday-splash/"),
    Address("new-comment-on-what-is-missing", "/comments/new/?missing=1&need=asd&age=7&area=LS12"),
    Address("new-comment-about-nothing", "/comments/new/?about=/no-such-page/"),
    Address("find-comment", "/comments/find/"),
    Address("comment-unknown", "/comments/2222-2222-2222/", status=404),
    Address("comment-form", "/comments/form/"),
    Address("comment-form-large-print", "/comments/form/large-print/?about=/services/saturday-splash/"),
    Address("comment-form-easy-read", "/comments/form/easy-read/"),
    Address("you-said-we-did", "/you-said-we-did/"),
    Address("response", "/you-said-we-did/responses/1/"),
    Address("yearly-report", f"/you-said-we-did/{THIS_YEAR}/"),
    Address("yearly-report-of-no-year", "/you-said-we-did/1999/", status=404),
    Address("formats-of-a-service", "/services/saturday-splash/formats/"),
    Address("formats-of-a-list", "/services/formats/?need=asd"),
    Address("formats-of-a-section", "/education-health-and-care-plans/formats/?whole=1"),
    Address("formats-of-the-book", "/formats/"),
    Address("formats-of-the-comment-form", "/comments/form/formats/?about=/services/saturday-splash/"),
    Address("to-print", "/services/saturday-splash/formats/print/"),
    Address("large-print", "/education-health-and-care-plans/ehc-needs-assessment/formats/large-print/?points=24"),
    Address("easy-read", "/services/saturday-splash/formats/easy-read/"),
    Address("easy-read-to-print", "/services/saturday-splash/formats/easy-read/formats/large-print/"),
    Address("translation", "/services/saturday-splash/formats/in/ur/"),
    Address("translation-to-print", "/services/saturday-splash/formats/in/ur/formats/print/"),
    Address("translation-formats", "/services/saturday-splash/formats/in/ur/formats/"),
    Address("sign-language", "/services/saturday-splash/formats/bsl/"),
    Address("too-long-for-audio", "/formats/audio/", status=404),
    Address("shortlist", "/shortlist/"),
    Address("shortlist-formats", "/shortlist/formats/"),
    Address("by-post", "/by-post/?about=/services/saturday-splash/"),
    Address("by-post-received", "/by-post/received/"),
    Address("sign-in", "/account/sign-in/?next=/account/", cookies=("csrftoken",)),
    Address("sign-in-again", "/account/sign-in/?said=code-ended", cookies=("csrftoken",)),
    Address("sign-in-of-officers", "/account/sign-in/officers/?next=/admin/", cookies=("csrftoken",)),
    Address("not-found", "/no-such-page/", status=404),
    Address("unreadable-address", "/no%00page/", status=400),
)
PROBES = (
    Address("live", "/health/live"),
    Address("ready", "/health/ready"),
    Address("comments-health", "/health/comments"),
    Address("formats-health", "/health/formats"),
)
