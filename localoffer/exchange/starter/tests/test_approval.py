"""An editor proposes, and an officer publishes."""

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.test import Client
from wagtail.models import Page, Workflow, WorkflowState
from wagtail.permission_policies import ModelPermissionPolicy

from localoffer.accounts.models import User
from localoffer.accounts.roles import EDITOR, OFFICER
from localoffer.directory.models import Organisation, Service
from localoffer.exchange.starter.people import set_up_people
from localoffer.pages.models import GuidancePage

pytestmark = pytest.mark.django_db
NEW = "A quiet hour on Sundays."


@pytest.fixture(autouse=True)
def roles(db: None) -> None:
    set_up_people()


def person(role: str) -> User:
    user = User.objects.create_user(username=role, email=f"{role}@council.example.org", password="x")
    user.groups.set([Group.objects.get(name=role)])
    return user


@pytest.fixture
def editor(roles: None) -> User:
    return person(EDITOR.name)


@pytest.fixture
def officer(roles: None) -> User:
    return person(OFFICER.name)


@pytest.fixture
def service(db: None) -> Service:
    organisation = Organisation.objects.create(name="Sample Club")
    made = Service(name="Swim", slug="swim", summary="A quiet swim.", organisation=organisation)
    made.save()
    return made


@pytest.fixture
def proposed(service: Service, editor: User) -> WorkflowState:
    """What the editor wrote, waiting for an officer."""
    service.summary = NEW
    service.save_revision(user=editor)
    workflow: Workflow = service.get_workflow()
    state: WorkflowState = workflow.start(service, editor)
    return state


def shown(service: Service) -> str:
    return Client().get(f"/services/{service.slug}/").content.decode()


def test_what_an_editor_proposes_is_not_public(proposed: WorkflowState, service: Service) -> None:
    assert proposed.status == WorkflowState.STATUS_IN_PROGRESS
    assert "A quiet swim." in shown(service)
    assert NEW not in shown(service)


def test_what_an_officer_approves_is_public(proposed: WorkflowState, service: Service, officer: User) -> None:
    proposed.current_task_state.approve(user=officer)
    proposed.refresh_from_db()
    assert proposed.status == WorkflowState.STATUS_APPROVED
    assert NEW in shown(service)
    service.refresh_from_db()
    assert service.publication is not None
    assert service.publication.summary == NEW


def test_what_an_officer_rejects_is_not(proposed: WorkflowState, service: Service, officer: User) -> None:
    proposed.current_task_state.reject(user=officer)
    assert NEW not in shown(service)


def test_only_an_officer_is_asked(proposed: WorkflowState, service: Service, editor: User, officer: User) -> None:
    task = proposed.current_task_state.task.specific
    assert [name for name, *_ in task.get_actions(service, editor)] == []
    assert "approve" in [name for name, *_ in task.get_actions(service, officer)]


def test_an_editor_cannot_publish_a_service(service: Service, editor: User, officer: User) -> None:
    policy = ModelPermissionPolicy(Service)
    assert policy.user_has_permission(editor, "change")
    assert not policy.user_has_permission(editor, "publish")
    assert policy.user_has_permission(officer, "publish")
    service.summary = NEW
    revision = service.save_revision(user=editor)
    with pytest.raises(PermissionDenied):
        revision.publish(user=editor)
    assert NEW not in shown(service)


def test_an_editor_cannot_publish_a_page(editor: User, officer: User) -> None:
    page = GuidancePage(title="Tax", slug="tax", summary="Who pays.", live=False)
    Page.objects.get(depth=2).add_child(instance=page)
    revision = page.save_revision(user=editor)
    assert page.permissions_for_user(editor).can_edit()
    assert not page.permissions_for_user(editor).can_publish()
    with pytest.raises(PermissionDenied):
        revision.publish(user=editor)
    assert not GuidancePage.objects.get().live
    assert page.permissions_for_user(officer).can_publish()
    revision.publish(user=officer)
    assert GuidancePage.objects.get().live
