import pytest
from django.urls import reverse

from localoffer.answering.mail.editors import confirmed_letter, joined_letter_to_team, joined_letters
from tests.builders import school_offers as builders

pytestmark = pytest.mark.django_db


def test_each_confirmed_editor_hears_of_somebody_who_joined() -> None:
    school = builders.setting()
    for email in ("ann@oak.example.org", "ben@oak.example.org"):
        builders.editor(school, email=email)
    joined = builders.editor(school, is_confirmed=False, email="new@oak.example.org")
    letters = joined_letters(joined)
    assert sorted(each.to for each in letters) == ["ann@oak.example.org", "ben@oak.example.org"]
    assert "new@oak.example.org" in letters[0].body
    assert f"/account/schools/{school.urn}/editors/" in letters[0].body


def test_without_one_the_authoritys_team_hears_of_it() -> None:
    school = builders.setting(name="Oak School")
    gone = builders.editor(school)
    gone.user.is_active = False
    gone.user.save()
    joined = builders.editor(school, is_confirmed=False)
    assert joined_letters(joined) == []
    to_team = joined_letter_to_team(joined)
    assert to_team.to == "school-offers@example.org"
    assert "Oak School" in to_team.body
    assert reverse("officers_school_offers:school", args=[school.urn]) in to_team.body


def test_who_is_confirmed_hears_what_they_may_do() -> None:
    editor = builders.editor(builders.setting(name="Oak School"), email="ann@oak.example.org")
    written = confirmed_letter(editor)
    assert written.to == "ann@oak.example.org"
    assert f"/account/schools/{editor.setting.urn}/" in written.body
