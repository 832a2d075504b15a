"""The structured parts of a question as forms. What their values look like is `localoffer.schools.parts`'."""
