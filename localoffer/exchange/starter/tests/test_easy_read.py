"""The easy read versions of the demonstration."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import LazySettings, settings
from django.utils import timezone

from localoffer.directory.models import Organisation, Service
from localoffer.easy_read.easy_read_document import is_behind_now
from localoffer.easy_read.models import EasyRead, Picture
from localoffer.easy_read.own_pictures import load_pictures
from localoffer.easy_read.sentences import is_long
from localoffer.exchange.starter.easy_read import UnusableEasyRead, load_easy_read
from localoffer.exchange.starter.pages import set_up_pages
from localoffer.exchange.starter.service_file import load_services

pytestmark = pytest.mark.django_db
FILE = settings.DATA_DIR / "demonstration" / "easy-read.toml"
SWIM = """
[[easy_read]]
id = "swim"
about = "/services/swim/"
made_by = "Group"
matched_days_ago = 3
rows = [["#", "Here"], ["swim", "You can swim."], ["", "Come."]]
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    load_pictures()
    runs_it = Organisation.objects.create(name="Club")
    Service.objects.create(organisation=runs_it, slug="swim", name="Swim", summary="Swimming for all.")
    path = tmp_path / "easy-read.toml"
    path.write_text(SWIM, encoding="utf-8")
    return path


def test_it_is_published_as_written(file: Path) -> None:
    assert load_easy_read(path=file) == 1
    made = EasyRead.objects.published().get()
    assert made.is_example
    assert made.matched_on == timezone.localdate() - timedelta(days=3)
    swim = Picture.objects.get(name="swim")
    assert [(row.is_heading, row.text, row.picture) for row in made.rows.all()] == [
        (True, "Here", None),
        (False, "You can swim.", swim),
        (False, "Come.", None),
    ]
    assert not is_behind_now(made)


def test_what_officers_made_of_it_stays(file: Path) -> None:
    load_easy_read(path=file)
    EasyRead.objects.all().delete()
    assert load_easy_read(path=file) == 0
    assert not EasyRead.objects.exists()


def test_one_can_fall_behind(file: Path) -> None:
    said = 'page_said = { "Swimming for all." = "Swimming for few." }\nbehind_days_ago = 2\n'
    file.write_text(SWIM + said, encoding="utf-8")
    load_easy_read(path=file)
    made = EasyRead.objects.get()
    assert is_behind_now(made)
    assert made.behind_since == timezone.localdate() - timedelta(days=2)
    assert "Swimming for few." in made.source


def test_an_unknown_picture_is_named_and_an_unknown_page_left_out(file: Path) -> None:
    file.write_text(SWIM.replace("/services/swim/", "/services/none/"), encoding="utf-8")
    assert load_easy_read(path=file) == 0
    file.write_text(SWIM.replace('"swim", "You', '"zebra", "You'), encoding="utf-8")
    with pytest.raises(UnusableEasyRead, match="zebra"):
        load_easy_read(path=file)


def test_the_demonstration_has_four_and_one_is_behind(settings: LazySettings, vocabularies: None) -> None:
    load_pictures()
    load_services(paths=sorted((settings.DATA_DIR / "demonstration").glob("[0-9]*.toml")), is_example=True)
    set_up_pages()
    assert load_easy_read(path=FILE) == 4
    made = EasyRead.objects.published()
    assert [each.publication.address for each in made if is_behind_now(each)] == ["/services/saturday-splash/"]
    assert [each.publication.address for each in made.behind()] == ["/services/saturday-splash/"]
    long = [row.text for each in made for row in each.rows.all() if is_long(row.text)]
    assert long == []
    settings.DEMONSTRATION = False
    assert not EasyRead.objects.published().exists()
