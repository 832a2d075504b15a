"""What people do: to drafts, answers and offers, self-checks, editors, invitations and reminders."""
