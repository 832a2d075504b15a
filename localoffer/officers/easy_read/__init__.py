"""Officers' screens on which easy read versions are written, checked against their page, and published."""
