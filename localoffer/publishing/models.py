from localoffer.publishing.audit import AuditEntry
from localoffer.publishing.correction import Correction
from localoffer.publishing.publication import Publication

__all__ = ["AuditEntry", "Correction", "Publication"]
