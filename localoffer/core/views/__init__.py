"""Pages that belong to no part of the content: errors, probes, the authority's colours."""
