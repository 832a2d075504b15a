"""Models of post, for Django to find."""

from localoffer.post.postal_request import PostalContact, PostalRequest

__all__ = ["PostalContact", "PostalRequest"]
