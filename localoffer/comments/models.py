from localoffer.comments.accepted_mark import AcceptedMark
from localoffer.comments.action import Action
from localoffer.comments.comment import Comment
from localoffer.comments.contact import Contact
from localoffer.comments.escalation import Escalation
from localoffer.comments.original import Original
from localoffer.comments.recording import Recording
from localoffer.comments.response import Response
from localoffer.comments.terms import Category, Ground, Theme

__all__ = [
    "AcceptedMark",
    "Action",
    "Category",
    "Comment",
    "Contact",
    "Escalation",
    "Ground",
    "Original",
    "Recording",
    "Response",
    "Theme",
]
