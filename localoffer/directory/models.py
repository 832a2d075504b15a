from localoffer.directory.contact import Contact
from localoffer.directory.link import Link
from localoffer.directory.location import Location
from localoffer.directory.organisation import Organisation
from localoffer.directory.schedule import Schedule
from localoffer.directory.search_gap import SearchGap
from localoffer.directory.service import Service
from localoffer.directory.service_access import ServiceAccess
from localoffer.directory.service_location import ServiceLocation
from localoffer.directory.vocabulary import AccessFact, FundingSource, Level, Need, Route, Sector

__all__ = [
    "AccessFact",
    "Contact",
    "FundingSource",
    "Level",
    "Link",
    "Location",
    "Need",
    "Organisation",
    "Route",
    "Schedule",
    "SearchGap",
    "Sector",
    "Service",
    "ServiceAccess",
    "ServiceLocation",
]
