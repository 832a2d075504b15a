"""Reading e-mail: a mailbox, and what a message says. Nothing here knows what the messages are for."""
