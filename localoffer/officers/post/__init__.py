"""Officers' screens for what families ask for by post: queue, print run with addresses, telephone."""
