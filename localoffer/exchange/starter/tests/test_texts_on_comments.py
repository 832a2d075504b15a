"""What the pages of Leeds promise about comments is what the settings of Leeds do."""

import re

import pytest
from django.conf import settings

from localoffer.comments.models import Ground

PAGES = settings.AUTHORITY_DIR / "pages"


def text(name: str) -> str:
    return (PAGES / name).read_text(encoding="utf-8")


def test_privacy_tells_how_long_each_thing_is_kept() -> None:
    rules, privacy = settings.AUTHORITY.comments, text("63-privacy.toml")
    assert f"We delete them {rules.keep_originals} days after your comment came into this website" in privacy
    assert f'"{rules.keep_originals} days after they came' in privacy
    told, longest = rules.keep_contacts_once_told, rules.keep_contacts
    assert f"We delete it {told} days after we told you, and after {longest} days at the latest" in privacy
    assert f'"{told} days after we told them, {longest} days at most"' in privacy


@pytest.mark.django_db
@pytest.mark.usefixtures("vocabularies")
def test_the_page_on_comments_names_the_two_grounds_and_no_other() -> None:
    comments = text("59-comments-and-responses.toml")
    reasons = comments.partition("There are only two reasons in the law.")[2].partition("</ul>")[0]
    assert re.findall(r"<strong>([^<]+)", reasons) == ["vexatious", "services provided to a particular person"]
    assert list(Ground.objects.values_list("identifier", flat=True)) == ["vexatious", "individual"]


def test_a_way_without_the_internet_is_told() -> None:
    without = text("60-without-the-internet.toml")
    for address in ("/comments/form/", "/comments/form/large-print/", "/comments/form/easy-read/"):
        assert address in without
