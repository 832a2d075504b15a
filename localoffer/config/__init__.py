"""Settings, addresses and templates: the one place where the layers are wired together."""
