"""Comments that come by e-mail: what a message says, whose words they are, and who sent it."""
