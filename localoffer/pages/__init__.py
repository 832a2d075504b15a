"""The authority's own pages: home, sections and guidance, with the law behind each; the EHC dates calculator."""
