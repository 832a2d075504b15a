"""What people said about one publication, for the foot of its page."""

from dataclasses import dataclass

from django.utils import timezone

from localoffer.comments.comment import Comment
from localoffer.comments.public_comment import PublicComment, public_comment
from localoffer.publishing.publication import Publication

MOST_SHOWN = 3


@dataclass(frozen=True, slots=True)
class SaidAbout:
    """The newest published comments, and whether there are more."""

    comments: tuple[PublicComment, ...]
    has_more: bool


def said_about(publication: Publication) -> SaidAbout:
    """One query, however much was said."""
    newest = Comment.objects.published().about(publication).for_display()[: MOST_SHOWN + 1]
    today = timezone.localdate()
    comments = [public_comment(comment, today) for comment in newest]
    return SaidAbout(tuple(comments[:MOST_SHOWN]), has_more=len(comments) > MOST_SHOWN)
