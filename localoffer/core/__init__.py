"""The design system: base templates, components and form fields, the authority's look, error pages. No tables."""
