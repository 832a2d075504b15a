"""Officers' screens in the CMS: what is due for review, what readers report, what is still to be completed."""
