"""Officers' screens in the CMS: what is due, unfinished or reported wrong."""
