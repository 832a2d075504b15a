"""Local Offer: publishes a local authority's SEND Local Offer. ARCHITECTURE.md explains the layers."""
