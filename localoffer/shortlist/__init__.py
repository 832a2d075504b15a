"""The shortlist: publications that a visitor keeps, without an account, in one signed cookie of their own browser."""
