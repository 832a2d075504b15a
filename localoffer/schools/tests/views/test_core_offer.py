"""The pages of the core offer."""

from pathlib import Path

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from localoffer.schools.tests.builders import core_offer, kind

pytestmark = pytest.mark.django_db


def page(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status
    return answer.content.decode()


def test_nothing_published_yet(client: Client) -> None:
    assert "We have not published a core offer yet" in page(client, "/core-offer/")


def test_a_single_set_is_shown_whole_with_the_kinds_that_wait(client: Client, tmp_path: Path) -> None:
    core_offer(tmp_path)
    kind("special")
    text = page(client, "/core-offer/")
    assert "Schools will be inclusive." in text
    assert "Report something wrong" in text
    assert "Not published yet" in text
    assert "<li>Special</li>" in text
    assert "<li>Mainstream</li>" not in text


def test_several_sets_are_listed(client: Client, tmp_path: Path) -> None:
    core_offer(tmp_path)
    core_offer(tmp_path, kind="special")
    text = page(client, "/core-offer/")
    assert 'href="/core-offer/mainstream/"' in text
    assert 'href="/core-offer/special/"' in text
    assert "Schools will be inclusive." not in text


def test_the_set_of_one_kind(client: Client, tmp_path: Path) -> None:
    core_offer(tmp_path)
    core_offer(tmp_path, version="2099", in_force_from="2099-09-01", text="Not yet.")
    text = page(client, "/core-offer/mainstream/")
    assert "Schools will be inclusive." in text
    assert "Not yet." not in text


def test_a_kind_without_a_set_says_so(client: Client) -> None:
    kind("special")
    assert "We have not published what we expect of settings of this kind yet" in page(client, "/core-offer/special/")


def test_every_version_can_be_read_and_says_whether_it_is_in_force(client: Client, tmp_path: Path) -> None:
    core_offer(tmp_path)
    core_offer(tmp_path, version="2020", in_force_from="2020-09-01")
    core_offer(tmp_path, version="2099", in_force_from="2099-09-01")
    assert "A newer version replaces this one" in page(client, "/core-offer/mainstream/2014-09/")
    assert "A newer version replaces this one" not in page(client, "/core-offer/mainstream/2020/")
    assert "comes into force on 1 September 2099" in page(client, "/core-offer/mainstream/2099/")


@pytest.mark.parametrize("address", ["/core-offer/moon-base/", "/core-offer/mainstream/1066/", "/core-offer/a/b/"])
def test_what_was_never_there_is_not_found(client: Client, address: str) -> None:
    kind("mainstream")
    page(client, address, status=404)


def test_queries_are_few(client: Client, tmp_path: Path, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    core_offer(tmp_path)
    with django_assert_num_queries(6):
        page(client, "/core-offer/")
    with django_assert_num_queries(5):
        page(client, "/core-offer/mainstream/")
