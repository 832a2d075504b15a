"""A Document as PDF: what is laid out goes to typst as data, never as its source, so no text can be a command."""
