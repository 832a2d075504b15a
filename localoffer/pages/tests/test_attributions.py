from pathlib import Path

import pytest
from django.conf import settings

from localoffer.pages.attributions import read_attributions


def test_every_source_has_its_licence() -> None:
    groups = read_attributions(settings.DATA_DIR / "attributions.toml")
    assert [group.title for group in groups] == ["Data", "Software and design"]
    for item in (item for group in groups for item in group.items):
        assert item.name
        assert item.licence
        assert item.licence_url.startswith("https://")


def test_a_broken_file_stops_at_once(tmp_path: Path) -> None:
    path = tmp_path / "attributions.toml"
    path.write_text('[[group]]\ntitle = "Data"\n[[group.item]]\nname = "a"\nstatements = []\n')
    with pytest.raises(TypeError):
        read_attributions(path)
