"""Officers' screens for school offers: how all schools get on, invitations, reminders, the questions."""
