"""Who may change the pages, and how a change is approved: an editor proposes, an officer publishes."""

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import (
    GroupApprovalTask,
    GroupPagePermission,
    Page,
    Workflow,
    WorkflowContentType,
    WorkflowPage,
    WorkflowTask,
)

from localoffer.accounts.roles import OFFICER, ROLES
from localoffer.directory.models import Service

NAME = "Approval by an officer"


@transaction.atomic
def set_up_approval(roles: dict[str, Group]) -> None:
    """Page permissions of each role, and the workflow for pages and services. Nothing that exists is changed."""
    root = Page.get_first_root_node()
    for role in ROLES:
        for action in role.page_actions:
            permission = Permission.objects.get(content_type__app_label="wagtailcore", codename=f"{action}_page")
            GroupPagePermission.objects.get_or_create(group=roles[role.name], page=root, permission=permission)
    if Workflow.objects.filter(name=NAME).exists():
        return
    # Wagtail's own example would let its "Moderators" group approve, which nobody is in.
    WorkflowPage.objects.filter(page=root).delete()
    workflow = Workflow.objects.create(name=NAME)
    task = GroupApprovalTask.objects.create(name=NAME)
    task.groups.add(roles[OFFICER.name])
    WorkflowTask.objects.create(workflow=workflow, task=task)
    WorkflowPage.objects.create(workflow=workflow, page=root)
    service = ContentType.objects.get_for_model(Service)
    WorkflowContentType.objects.create(workflow=workflow, content_type=service)
