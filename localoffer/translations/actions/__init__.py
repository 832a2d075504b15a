"""What is done to translations and films: by keyword, in one transaction, with an entry in the audit."""
