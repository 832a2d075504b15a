"""A service: what the database refuses, who can find it, and its Publication always in step."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.test import Client

from localoffer.directory.models import Service
from localoffer.directory.tests.builders import draft, location, organisation, service, unsaved
from localoffer.publishing.models import Publication

pytestmark = pytest.mark.django_db


def publication_of(made: Service) -> Publication:
    return Publication.objects.get(pk=Service.objects.values_list("publication", flat=True).get(pk=made.pk))


# Ages


@pytest.mark.parametrize(
    ("minimum", "maximum"), [(None, None), (0, 25), (0, None), (None, 25), (5, 11), (7, 7), (None, 0), (25, None)]
)
def test_ages_that_can_be(minimum: int | None, maximum: int | None) -> None:
    made = service(minimum_age=minimum, maximum_age=maximum)
    assert Service.objects.filter(pk=made.pk, minimum_age=minimum, maximum_age=maximum).exists()


@pytest.mark.parametrize(
    ("minimum", "maximum", "said"),
    [
        (26, None, "The youngest age must be 25 or less."),
        (None, 26, "The oldest age must be 25 or less."),
        (12, 11, "The youngest age must not be above the oldest."),
        (-1, None, "greater than or equal to 0"),
    ],
)
def test_ages_that_cannot_be(minimum: int | None, maximum: int | None, said: str) -> None:
    wrong = unsaved(minimum_age=minimum, maximum_age=maximum)
    with pytest.raises(ValidationError) as caught:
        wrong.full_clean()
    assert said in " ".join(caught.value.messages)
    with pytest.raises(IntegrityError), transaction.atomic():
        wrong.save()


# Who can find it


@pytest.mark.parametrize(
    ("status", "is_listed"),
    [("active", True), ("temporarily closed", True), ("inactive", False), ("defunct", False)],
)
def test_only_what_runs_or_will_run_again_is_listed(status: str, is_listed: bool) -> None:
    made = service(status=status)
    assert made.is_listed == is_listed
    assert Service.objects.listed().exists() == is_listed
    assert Publication.objects.public().exists() == is_listed


def test_a_draft_is_not_listed() -> None:
    made = draft()
    assert not made.is_listed
    assert not Service.objects.listed().exists()
    assert not publication_of(made).is_public


# Its publication


def test_publishing_states_what_the_public_sees() -> None:
    made = service("Swim club", slug="swim-club", summary="A club.", is_example=True)
    stated = publication_of(made)
    assert (stated.kind, stated.address, stated.title, stated.summary) == (
        "service",
        "/services/swim-club/",
        "Swim club",
        "A club.",
    )
    assert stated.is_public
    assert stated.is_example
    assert stated.service == made


def test_saving_again_keeps_one_publication_and_what_officers_wrote_in_it() -> None:
    made = service("Swim club")
    Publication.objects.update(owner="Pool team", owner_email="pool@example.org")
    made.name, made.slug = "Swimming club", "swimming"
    made.save()
    stated = publication_of(made)
    assert Publication.objects.count() == 1
    assert (stated.title, stated.address, stated.owner) == ("Swimming club", "/services/swimming/", "Pool team")


def test_a_draft_of_new_words_changes_nothing_until_it_is_published() -> None:
    made = service("Swim club", slug="swim")
    edited = made.get_latest_revision_as_object()
    edited.name = "Diving club"
    revision = edited.save_revision()
    assert Service.objects.get().name == publication_of(made).title == "Swim club"
    revision.publish()
    assert Service.objects.get().name == publication_of(made).title == "Diving club"
    assert Publication.objects.count() == 1


def test_a_first_draft_becomes_public_when_it_is_published() -> None:
    made = draft("Swim club")
    made.get_latest_revision().publish()
    assert publication_of(made).is_public
    assert Publication.objects.count() == 1


def test_withdrawing_hides_and_publishing_again_shows() -> None:
    made = service(at=[location()])
    made.unpublish()
    assert not publication_of(made).is_public
    made.get_latest_revision().publish()
    assert publication_of(made).is_public


def test_ending_hides() -> None:
    made = service()
    made.status = "defunct"
    made.save()
    assert not publication_of(made).is_public


def delete_one(made: Service) -> None:
    made.delete()


def delete_several(made: Service) -> None:
    Service.objects.filter(pk=made.pk).delete()


@pytest.mark.parametrize("delete", [delete_one, delete_several])
def test_deleting_leaves_a_withdrawn_publication_and_frees_the_address(delete: Any) -> None:
    other = service()
    made = service("Swim club", slug="swim", days="SA", needs="asd", at=[location()])
    stated = publication_of(made)
    delete(made)
    stated.refresh_from_db()
    assert (stated.title, stated.is_public, stated.address) == ("Swim club", False, f"/withdrawn/{stated.pk}/")
    assert publication_of(other).is_public
    again = service("Swim club", slug="swim")
    assert publication_of(again).pk != stated.pk


def test_all_services_cannot_be_deleted_by_a_slip() -> None:
    assert not hasattr(Service.objects, "delete")


def test_a_long_name_fits_its_publication() -> None:
    assert publication_of(service("x" * 255)).title == "x" * 255


# What it hangs on


def test_an_organisation_a_place_and_a_word_in_use_are_not_deleted() -> None:
    runs_it, pool = organisation(), location()
    service(organisation=runs_it, at=[pool], level="targeted")
    for used in (runs_it, pool, Service.objects.get().level):
        assert used is not None
        with pytest.raises(models.ProtectedError):
            used.delete()


def test_two_services_cannot_share_an_address() -> None:
    first, second = service(slug="swim"), service(slug="dance")
    with pytest.raises(ValidationError, match="Slug"):
        unsaved(slug="swim").full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        Service.objects.filter(pk=second.pk).update(slug=first.slug)


def test_of_two_drafts_for_one_address_the_second_published_gets_the_next() -> None:
    drafts = [draft("Swim", slug="swim-monday"), draft("Swim", slug="swim-tuesday")]
    for made in drafts:
        made.slug = "swim"
    for revision in [made.save_revision() for made in drafts]:
        revision.publish()
    assert sorted(Service.objects.values_list("slug", flat=True)) == ["swim", "swim-2"]


def test_an_old_address_leads_to_the_new_one(client: Client) -> None:
    made = service(slug="swim")
    made.slug = "splash"
    made.save()
    assert client.get("/services/swim/")["Location"] == "/services/splash/"


def test_the_words_of_a_draft_are_not_found_until_it_is_published() -> None:
    made = Service.objects.get(pk=service("Swim club", organisation=organisation("Council")).pk)
    edited = made.get_latest_revision_as_object()
    edited.name = "Dance class"
    revision = edited.save_revision()
    edited.save(update_fields=["has_unpublished_changes"])
    assert [list(Service.objects.mentioning(words)) for words in ("swim", "dance")] == [[made], []]
    revision.publish()
    assert [list(Service.objects.mentioning(words)) for words in ("swim", "dance")] == [[], [made]]


def test_it_is_found_by_its_organisations_new_name() -> None:
    made = service(organisation=organisation("Swim for All"))
    made.organisation.name = "Dance for All"
    made.organisation.save()
    assert [list(Service.objects.mentioning(words)) for words in ("swim", "dance")] == [[], [made]]


@pytest.mark.parametrize("column", ["status", "cost", "personal_budget", "direct_payment", "area"])
def test_the_database_takes_only_answers_that_there_are(column: str) -> None:
    service()
    with pytest.raises(IntegrityError), transaction.atomic():
        Service.objects.update(**{column: "perhaps"})
