"""What is done to comments and responses. Each verb is one transaction, audited, and safe to be asked for twice."""
