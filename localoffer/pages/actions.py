"""Takes the statutory headings and the starter pages in. What officers wrote is never overwritten."""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from wagtail.models import Page, ReferenceIndex, Site
from wagtail.signal_handlers import disable_reference_index_auto_update

from localoffer.accounts.models import User
from localoffer.pages.content_page import ContentPage
from localoffer.pages.guidance_page import GuidancePage
from localoffer.pages.home_page import HomePage
from localoffer.pages.home_route import HomeRoute
from localoffer.pages.page_address import is_taken
from localoffer.pages.page_file import PageFile, UnreadablePageFile, read_page_files
from localoffer.pages.page_file_body import BodyReader
from localoffer.pages.public_page import PublicPage, public_page_models
from localoffer.pages.section_page import SectionPage
from localoffer.pages.statutory_heading import StatutoryHeading
from localoffer.publishing.actions import set_owner
from localoffer.publishing.publication import Publication

_MODELS: dict[str, type[ContentPage]] = {"section": SectionPage, "guidance": GuidancePage}


class UnreadableHeadings(ValueError):
    """The message names the file and says what is wrong in it."""


@transaction.atomic
def load_statutory_headings(*, path: Path) -> int:
    """Add or update every heading of the file; returns how many. A heading that left the file keeps its row."""
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
        for position, heading in enumerate(values["heading"], start=1):
            row = StatutoryHeading(**heading, version=values["version"], position=position)
            row.full_clean(validate_unique=False)
            StatutoryHeading.objects.update_or_create(
                identifier=row.identifier,
                defaults={**heading, "version": row.version, "position": position},
            )
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, KeyError, TypeError, ValidationError) as problem:
        raise UnreadableHeadings(f"{path.name}: {problem}") from problem
    return len(values["heading"])


@dataclass(frozen=True, slots=True)
class LoadedPages:
    """How many pages were added; and the key of the page that each file stands for, by the file's slug."""

    added: int
    pages: dict[str, int]


@transaction.atomic
def load_pages(
    *,
    directory: Path,
    known: Mapping[str, int | None] | None = None,
    by: User | None = None,
    progress: Callable[[str], object] | None = None,
) -> LoadedPages:
    """Add the pages of a folder that were never loaded, published.

    `known` are the slugs of files that were loaded before with the keys of their pages: those pages are the officers'
    own, wherever they are now, and one that was deleted stays so. A page at a file's address counts as loaded too.

    Raises UnreadablePageFile; then nothing at all was added. `progress` is called with each added page's title.
    """
    files = read_page_files(directory)
    home_file = next((file for file in files if file.kind == "home"), _plain_home())
    # Wagtail would look up what refers to what after each of a page's savings: once at the end is enough.
    with disable_reference_index_auto_update():
        home, is_new = _home(home_file)
        pages, added = _places([file for file in files if file.kind != "home"], home, known or {})
        reader = BodyReader(_page_ids())
        for file in added:
            with _naming(file):
                _write(pages[file.slug], file, reader)
                _publish(pages[file.slug], file, by)
            if progress:
                progress(file.title)
        if is_new:
            with _naming(home_file):
                home.routes.set(_routes(home_file, files, pages))
                _publish(home, home_file, by)
    return LoadedPages(len(added) + is_new, {slug: page.pk for slug, page in pages.items()})


def _places(
    files: list[PageFile], home: HomePage, known: Mapping[str, int | None]
) -> tuple[dict[str, ContentPage], list[PageFile]]:
    """The page of each file, and the files whose page is new. What officers deleted has none, nor what was below."""
    loaded = {page.pk: page for page in Page.objects.filter(pk__in=[*known.values()]).specific()}
    pages: dict[str, ContentPage] = {}
    added: list[PageFile] = []
    for file in files:
        if file.slug in known:
            if page := loaded.get(known[file.slug]):
                pages[file.slug] = page
        elif not file.parent or file.parent in pages:
            with _naming(file):
                pages[file.slug], is_new = _place(file, pages[file.parent] if file.parent else home)
            if is_new:
                added.append(file)
    return pages, added


@contextmanager
def _naming(file: PageFile) -> Iterator[None]:
    """Say in which file a page is that the site refuses."""
    try:
        yield
    except ValidationError as problem:
        raise UnreadablePageFile(f"{file.file}: {'; '.join(_words(problem))}") from problem


def _words(problem: ValidationError) -> list[str]:
    if not hasattr(problem, "error_dict"):
        return list(problem.messages)
    return [f"{name}: {message}" for name, messages in problem.message_dict.items() for message in messages]


def _plain_home() -> PageFile:
    """The home page where the folder has none."""
    summary = "Help for children and young people with special educational needs or a disability, and how to get it."
    return PageFile(file="the home page", kind="home", title=settings.AUTHORITY.site_name, summary=summary)


def _home(file: PageFile) -> tuple[HomePage, bool]:
    """The home page, in the place of Wagtail's welcome page if it is new, and the site that begins with it."""
    home = HomePage.objects.first()
    is_new = home is None
    if home is None:
        home = HomePage(title=file.title, slug="local-offer", summary=file.summary, live=False)
        Page.get_first_root_node().add_child(instance=home)
    address = urlsplit(settings.SITE_URL)
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={
            "root_page": home,
            "hostname": address.hostname or "localhost",
            "port": address.port or (443 if address.scheme == "https" else 80),
            "site_name": settings.AUTHORITY.site_name,
        },
    )
    if is_new:
        for welcome in Page.objects.filter(depth=home.depth, slug="home").exact_type(Page):
            welcome.delete()
    return HomePage.objects.get(pk=home.pk), is_new


def _place(file: PageFile, parent: PublicPage) -> tuple[ContentPage, bool]:
    """The page at the file's address, and whether it is new: then it is an empty draft."""
    there = parent.get_children().filter(slug=file.slug).first()
    if there is not None:
        return there.specific, False
    if not isinstance(parent, HomePage | SectionPage):
        raise UnreadablePageFile(f"{file.file}: its parent “{file.parent}” is not a section, so it has no pages below.")
    if is_taken(f"{parent.publication_address()}{file.slug}/"):
        raise UnreadablePageFile(f"{file.file}: another part of the site has the address of “{file.slug}” already.")
    model = _MODELS[file.kind]
    page = model(title=file.title, slug=file.slug, summary=file.summary, audience=file.audience, live=False)
    parent.add_child(instance=page)
    return page, True


def _page_ids() -> dict[str, int]:
    """Our pages by address."""
    return {
        address: page_id
        for model in public_page_models()
        for address, page_id in model.objects.values_list("publication__address", "pk")
        if address
    }


def _write(page: ContentPage, file: PageFile, reader: BodyReader) -> None:
    headings = StatutoryHeading.objects.filter(identifier__in=file.headings)
    if missing := sorted(set(file.headings) - {heading.identifier for heading in headings}):
        raise UnreadablePageFile(f"{file.file}: there is no statutory heading {', '.join(missing)}.")
    page.headings.set(headings)
    page.body = reader.read(file)


def _routes(file: PageFile, files: list[PageFile], pages: dict[str, ContentPage]) -> list[HomeRoute]:
    """The ways in from the home page, except to pages that officers deleted."""
    slugs = {each.slug for each in files}
    if missing := [route.page for route in file.routes if route.page and route.page not in slugs]:
        raise UnreadablePageFile(f"{file.file}: no file has the slug {', '.join(missing)} that a route leads to.")
    return [
        HomeRoute(
            group=route.group,
            title=route.title,
            text=route.text,
            page=pages[route.page].page_ptr if route.page else None,
            address=route.address,
            sort_order=position,
        )
        for position, route in enumerate(file.routes)
        if not route.page or route.page in pages
    ]


def _publish(page: PublicPage, file: PageFile, by: User | None) -> None:
    page.save_revision(user=by, clean=False).publish(user=by)  # Publishing checks it.
    ReferenceIndex.create_or_update_for_object(page)
    if file.owner or file.owner_email:
        publication = Publication.objects.get(**{page._meta.model_name or "": page.pk})
        set_owner(publication=publication, by=by, owner=file.owner, owner_email=file.owner_email)
