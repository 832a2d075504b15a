from localoffer.accounts.user import User
from localoffer.accounts.visitor_limit import VisitorCount

__all__ = ["User", "VisitorCount"]
