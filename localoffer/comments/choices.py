"""What a comment can be about, who speaks, how it came in, and where it stands."""

from django.db import models


class Subject(models.TextChoices):
    PUBLICATION = "publication", "A page, a service or a school"
    LOCAL_OFFER = "local-offer", "The Local Offer as a whole"
    MISSING = "missing", "Something that is missing"


class Speaker(models.TextChoices):
    PARENT_OR_CARER = "parent-carer", "A parent or carer"
    YOUNG_PERSON = "young-person", "A child or young person"
    PROFESSIONAL = "professional", "A professional"
    FOR_FAMILY = "for-family", "Someone for a family"
    NOT_SAID = "not-said", "Not said"


class Channel(models.TextChoices):
    """The way by which a comment reached the authority."""

    WEB = "web", "This website"
    EASY_WEB = "easy-web", "This website, in easier words"
    TELEPHONE = "telephone", "Telephone"
    PAPER = "paper", "On paper"
    EMAIL = "email", "E-mail"
    EVENT = "event", "At an event"
    THROUGH_SOMEONE = "through-someone", "Through somebody else"


class State(models.TextChoices):
    """Waiting for a moderator, decided one way or the other, or with the safeguarding lead, out of the public flow."""

    WAITING = "waiting", "To moderate"
    PUBLISHED = "published", "Published"
    NOT_PUBLISHED = "not-published", "Not published"
    ESCALATED = "escalated", "With safeguarding"


# Neither published nor refused: with a moderator, or with safeguarding.
UNDECIDED = (State.WAITING, State.ESCALATED)


class ResponseState(models.TextChoices):
    DRAFT = "draft", "Draft"
    APPROVED = "approved", "Approved"
    PUBLISHED = "published", "Published"


class ActionState(models.TextChoices):
    PLANNED = "planned", "Planned"
    UNDER_WAY = "under-way", "Under way"
    DONE = "done", "Done"
    NOT_GOING_AHEAD = "not-going-ahead", "Not going ahead"


CLOSED_ACTIONS = (ActionState.DONE, ActionState.NOT_GOING_AHEAD)
