from localoffer.accounts.user import User

__all__ = ["User"]
