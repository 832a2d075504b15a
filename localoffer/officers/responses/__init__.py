"""Officers' screens to answer comments, to follow what was promised, and to tell commenters."""
