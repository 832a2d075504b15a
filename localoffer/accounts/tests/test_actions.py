"""The table of roles becomes groups with exactly its permissions."""

import pytest
from django.contrib.auth.models import Group, Permission

from localoffer.accounts import actions
from localoffer.accounts.actions import UnknownPermission, set_up_roles
from localoffer.accounts.models import User
from localoffer.accounts.roles import EDITOR, OFFICER, ROLES, Role

pytestmark = pytest.mark.django_db

READER = Role("Reader", ("accounts.view_user", "auth.view_group"))


@pytest.fixture
def table(monkeypatch: pytest.MonkeyPatch) -> list[Role]:
    """A small table that a test may change."""
    roles = [READER]
    monkeypatch.setattr(actions, "ROLES", roles)
    return roles


def names(group: Group) -> set[str]:
    return {f"{app}.{code}" for app, code in group.permissions.values_list("content_type__app_label", "codename")}


def test_every_role_gets_exactly_its_permissions() -> None:
    groups = set_up_roles()
    assert set(groups) == {role.name for role in ROLES}
    assert {role.name: names(groups[role.name]) for role in ROLES} == {
        role.name: set(role.permissions) for role in ROLES
    }


def test_an_officer_publishes_and_an_editor_does_not() -> None:
    groups = set_up_roles()
    people = {name: User.objects.create_user(username=name) for name in groups}
    for name, person in people.items():
        person.groups.add(groups[name])
    assert people["Officer"].has_perm("directory.publish_service")
    assert people["Editor"].has_perm("directory.change_service")
    assert not people["Editor"].has_perm("directory.publish_service")
    assert "publish" in OFFICER.page_actions
    assert "publish" not in EDITOR.page_actions


@pytest.mark.usefixtures("table")
def test_a_second_time_changes_nothing() -> None:
    first = set_up_roles()["Reader"]
    second = set_up_roles()["Reader"]
    assert first == second
    assert Group.objects.filter(name="Reader").count() == 1
    assert names(second) == {"accounts.view_user", "auth.view_group"}


@pytest.mark.usefixtures("table")
def test_what_was_added_or_taken_away_by_hand_is_put_right() -> None:
    group = set_up_roles()["Reader"]
    group.permissions.set(Permission.objects.filter(codename="delete_group"))
    assert names(set_up_roles()["Reader"]) == {"accounts.view_user", "auth.view_group"}


@pytest.mark.usefixtures("table")
def test_people_stay_in_their_group() -> None:
    person = User.objects.create_user(username="ann")
    person.groups.add(set_up_roles()["Reader"])
    set_up_roles()
    assert person.groups.get().name == "Reader"


def test_other_groups_are_left_alone(table: list[Role]) -> None:
    other = Group.objects.create(name="Volunteers")
    other.permissions.set(Permission.objects.filter(codename="view_group"))
    set_up_roles()
    assert names(other) == {"auth.view_group"}
    assert [role.name for role in table] == ["Reader"]


@pytest.mark.parametrize("name", ["directory.fly_service", "nowhere.view_user", "accounts.view_users"])
def test_a_permission_that_no_app_has_sets_up_nothing(table: list[Role], name: str) -> None:
    table.append(Role("Pilot", (name,)))
    with pytest.raises(UnknownPermission, match=name):
        set_up_roles()
    assert not Group.objects.filter(name__in=["Reader", "Pilot"]).exists()
