import pytest
from django.core.exceptions import ValidationError

from localoffer.translations.bsl_video import check_link


@pytest.mark.parametrize("link", ["https://films.example.org/1", "https://films.example.org:8443/watch?v=1#t=5"])
def test_a_film_is_at_a_whole_address(link: str) -> None:
    check_link(link)


@pytest.mark.parametrize(
    "link",
    [
        "",
        "films.example.org/1",
        "http://films.example.org/1",
        "javascript:alert(1)",
        "https://user@films.example.org/1",
        "https://films.example.org:99999/1",
        "https://films.example.org/\u202e4pm.exe",
        "https://films.example.org/1\n",
        "https://[::1",
    ],
)
def test_no_other_address_is_taken(link: str) -> None:
    with pytest.raises(ValidationError):
        check_link(link)
