"""Officers' own screens."""
