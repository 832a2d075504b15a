import pytest
from django.test import Client

pytestmark = pytest.mark.urls("localoffer.core.tests.addresses")


def test_an_address_with_a_nul_character_is_refused_in_plain_words(client: Client) -> None:
    response = client.get("/well/%00/")
    assert response.status_code == 400
    assert "We could not read that address" in response.content.decode()


@pytest.mark.parametrize("name", ["plain", "%F0%9F%98%80", "%E2%80%AE", "x" * 10_000])
def test_other_addresses_pass(client: Client, name: str) -> None:
    assert client.get(f"/well/{name}/").status_code == 200
