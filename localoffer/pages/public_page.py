"""What every page of the site is: a Wagtail page that keeps its Publication right wherever it goes."""

from typing import Any, ClassVar

from django.apps import apps
from django.db import models, transaction
from wagtail.models import Page, PageManager

from localoffer.pages.page_address import PublicPageForm
from localoffer.publishing.publication import Publication, Publishable


class PublicPage(Publishable, Page):
    """Wagtail moves, unpublishes and deletes whole branches in SQL, past `save`: what follows makes up for it."""

    publication_kind = "page"
    objects: ClassVar[Any] = PageManager()

    summary = models.TextField(max_length=400, help_text="One or two plain sentences: what a reader finds here.")

    # Everything here is public: a page is published or it is not.
    private_page_options: list[str] = []
    base_form_class = PublicPageForm
    exclude_fields_in_copy = ["publication"]

    class Meta:
        abstract = True

    def publication_address(self) -> str:
        parts = self.get_url_parts()
        return parts[2] or "" if parts else ""

    def publication_title(self) -> str:
        return str(self.title)

    def publication_summary(self) -> str:
        return self.summary

    def publication_is_public(self) -> bool:
        return bool(self.live)

    def with_content_json(self, content: dict[str, Any]) -> "PublicPage":
        """A revision says what the page says, never which Publication it is: a copied page has its own."""
        page: PublicPage = super().with_content_json(content)
        page.publication_id = self.publication_id
        return page

    def state_publication(self) -> None:
        """State this page and, where its address changed, every page below it."""
        before = self.publication.address if self.publication else self.publication_address()
        super().state_publication()
        if self.publication:
            self.publication.refresh_from_db()
            if before != self.publication.address:
                restate(self.get_descendants())

    def move(self, target: Page, pos: str | None = None, user: Any = None) -> None:
        with transaction.atomic():
            super().move(target, pos=pos, user=user)
            restate(Page.objects.filter(pk=self.pk))

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """The pages below are deleted with this one, so their Publications are withdrawn with its own."""
        with transaction.atomic():
            deleted = super().delete(*args, **kwargs)
            withdraw_orphans()
        return deleted


def public_page_models() -> list[type[PublicPage]]:
    return [model for model in apps.get_models() if issubclass(model, PublicPage)]


def restate(pages: Any) -> None:
    """State each of these pages again, parents first, and those below each whose address changed."""
    for page in pages.order_by("path").specific():
        if isinstance(page, PublicPage):
            page.state_publication()


def withdraw_orphans() -> None:
    """Withdraw the Publications whose page is gone. They stay, for the comments and audit that name them."""
    orphans = Publication.objects.filter(kind=PublicPage.publication_kind).exclude(address__startswith="/withdrawn/")
    for model in public_page_models():
        orphans = orphans.filter(**{f"{model._meta.model_name}__isnull": True})
    orphans.withdraw()


@transaction.atomic
def restate_all() -> None:
    """Put every page's Publication right, after steps of Wagtail's that touch pages without saving them."""
    restate(Page.objects.all())
    withdraw_orphans()
