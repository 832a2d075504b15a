import pytest

from localoffer.formats.languages import direction


@pytest.mark.parametrize(
    ("tag", "way"),
    [("en-GB", "ltr"), ("ur", "rtl"), ("ar-SY", "rtl"), ("pa", "ltr"), ("pa-Arab", "rtl"), ("pa-Guru", "ltr")],
)
def test_the_way_a_language_is_written(tag: str, way: str) -> None:
    assert direction(tag) == way
