"""Where a school's people answer the questions of its offer, check it against the core offer and publish it.

Owns who may edit for which school, invitations, drafts, self-checks and reminders. What families read is `schools`'.
"""
