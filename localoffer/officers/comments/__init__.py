"""Officers' screens for comments: enter them, make them anonymous, publish them, or give them to safeguarding."""
