"""The shortlist's pages, and what its buttons do."""
