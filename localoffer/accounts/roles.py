"""The table of roles: what each may do, as permission names. A name is checked when the roles are set up."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Role:
    """A group of people. `page_actions` are Wagtail's (add, change, publish, lock) for the whole page tree."""

    name: str
    permissions: tuple[str, ...]
    page_actions: tuple[str, ...] = ()


_EDIT_RECORDS = (
    "wagtailadmin.access_admin",
    "directory.add_service",
    "directory.change_service",
    "directory.view_service",
    "directory.add_organisation",
    "directory.change_organisation",
    "directory.view_organisation",
    "directory.add_location",
    "directory.change_location",
    "directory.view_location",
    "schools.change_setting",
    "schools.view_setting",
    "publishing.change_publication",
    "publishing.view_publication",
    "publishing.view_correction",
    "publishing.change_correction",
    "publishing.view_auditentry",
)

OFFICER = Role(
    "Officer",
    (*_EDIT_RECORDS, "directory.publish_service", "directory.lock_service", "directory.unlock_service"),
    page_actions=("add", "change", "publish", "lock", "unlock"),
)
EDITOR = Role("Editor", _EDIT_RECORDS, page_actions=("add", "change"))

ROLES = (OFFICER, EDITOR)
