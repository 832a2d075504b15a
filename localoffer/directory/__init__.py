"""Organisations, the services they run, where and when, and the vocabularies that describe them."""
