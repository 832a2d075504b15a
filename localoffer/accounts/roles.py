"""The table of roles: what each may do, as permission names. A name is checked when the roles are set up."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Role:
    """A group of people. `page_actions` are Wagtail's (add, change, publish, lock) for the whole page tree."""

    name: str
    permissions: tuple[str, ...]
    page_actions: tuple[str, ...] = ()


# A comment is personal data until it is anonymous: reading one takes a permission of its own.
_MODERATE = (
    "wagtailadmin.access_admin",
    "comments.enter_comment",
    "comments.moderate_comment",
    "comments.draft_response",
    "publishing.view_auditentry",
)
# An editor proposes: pages and services, which are drafts until an officer publishes them. What has no draft, such
# as an organisation's telephone number, an editor may add but not change.
_PROPOSE = (
    "wagtailadmin.access_admin",
    "directory.add_service",
    "directory.change_service",
    "directory.view_service",
    "directory.add_organisation",
    "directory.view_organisation",
    "directory.add_location",
    "directory.view_location",
    "schools.view_setting",
    "publishing.view_publication",
    "easy_read.draft_easyread",
)
_DECIDE = (
    "directory.publish_service",
    "directory.lock_service",
    "directory.unlock_service",
    "directory.change_organisation",
    "directory.change_location",
    "schools.change_setting",
    "publishing.change_publication",
    "easy_read.publish_easyread",
    "publishing.view_correction",
    "publishing.change_correction",
    "post.send_postalrequest",
    "publishing.view_auditentry",
)

# Questions that every school is asked, and how all schools get on with them.
_SCHOOL_OFFERS = ("answering.oversee_offers", "schools.change_offertemplate")
_ANSWER = (
    *_MODERATE,
    "comments.approve_response",
    "comments.add_theme",
    "comments.change_theme",
    "comments.view_theme",
)

_TRANSLATE = ("wagtailadmin.access_admin", "translations.draft_translation")

OFFICER = Role(
    "Officer",
    (*_PROPOSE, *_DECIDE, *_ANSWER, *_TRANSLATE, *_SCHOOL_OFFERS, "translations.publish_translation"),
    page_actions=("add", "change", "publish", "lock", "unlock"),
)
EDITOR = Role("Editor", _PROPOSE, page_actions=("add", "change"))
MODERATOR = Role("Moderator", _MODERATE)
# The few who may read sealed words: what was sent before it was made anonymous, and what speaks of a risk of harm.
SAFEGUARDING_LEAD = Role(
    "Safeguarding lead",
    ("wagtailadmin.access_admin", "comments.view_original", "comments.handle_escalation", "publishing.view_auditentry"),
)

# Often from outside the authority: they write, and an officer publishes.
TRANSLATOR = Role("Translator", _TRANSLATE)

ROLES = (OFFICER, EDITOR, MODERATOR, SAFEGUARDING_LEAD, TRANSLATOR)
