"""Which column of the register fills which field, and what its words mean.

Columns are found by name, because the register's layout drifts: any but the required may be missing.
Head teachers' columns are not here, so their names are never read.
"""

from localoffer.exchange.gias import cells
from localoffer.exchange.gias.cells import CellReader
from localoffer.schools.plain_value import Value

URN = "URN"
AUTHORITY = "LA (code)"
TYPE = "TypeOfEstablishment (code)"
NAME = "EstablishmentName"
STATUS = "EstablishmentStatus (name)"
REQUIRED = (URN, AUTHORITY, NAME, STATUS, TYPE)

STATUSES: dict[str, Value] = {
    "open": "open",
    "open, but proposed to close": "open-proposed-to-close",
    "closed": "closed",
    "proposed to open": "proposed-to-open",
}
PHASES: dict[str, Value] = {
    "nursery": "nursery",
    "primary": "primary",
    "middle deemed primary": "middle-deemed-primary",
    "secondary": "secondary",
    "middle deemed secondary": "middle-deemed-secondary",
    "all-through": "all-through",
    "all through": "all-through",
    "16 plus": "16-plus",
}
NURSERY: dict[str, Value] = {"has nursery classes": True, "no nursery classes": False}
SIXTH_FORM: dict[str, Value] = {"has a sixth form": True, "does not have a sixth form": False}
SECTION_41: dict[str, Value] = {"approved": True, "not approved": False}

FIELDS: dict[str, tuple[str, CellReader]] = {
    "name": (NAME, cells.name),
    "la_code": (AUTHORITY, cells.text),
    "establishment_number": ("EstablishmentNumber", cells.text),
    "status": (STATUS, cells.one_of(STATUSES)),
    "phase": ("PhaseOfEducation (name)", cells.one_of(PHASES, otherwise="not-applicable")),
    "type_code": (TYPE, cells.two_digits),
    "type_name": ("TypeOfEstablishment (name)", cells.text),
    "minimum_age": ("StatutoryLowAge", cells.age),
    "maximum_age": ("StatutoryHighAge", cells.age),
    "gender": ("Gender (name)", cells.text),
    "religious_character": ("ReligiousCharacter (name)", cells.text),
    "has_nursery": ("NurseryProvision (name)", cells.one_of(NURSERY)),
    "has_sixth_form": ("OfficialSixthForm (name)", cells.one_of(SIXTH_FORM)),
    "boarding": ("Boarders (name)", cells.text),
    "trust": ("Trusts (name)", cells.text),
    "open_date": ("OpenDate", cells.day),
    "close_date": ("CloseDate", cells.day),
    "street": ("Street", cells.text),
    "locality": ("Locality", cells.text),
    "address3": ("Address3", cells.text),
    "town": ("Town", cells.text),
    "county": ("County (name)", cells.text),
    "easting": ("Easting", cells.easting),
    "northing": ("Northing", cells.northing),
    "website_given": ("SchoolWebsite", cells.text),
    "resourced_provision": ("TypeOfResourcedProvision (name)", cells.text),
    "resourced_provision_capacity": ("ResourcedProvisionCapacity", cells.number),
    "resourced_provision_on_roll": ("ResourcedProvisionOnRoll", cells.number),
    "sen_unit_capacity": ("SenUnitCapacity", cells.number),
    "sen_unit_on_roll": ("SenUnitOnRoll", cells.number),
    "section_41": ("Section41Approved (name)", cells.one_of(SECTION_41)),
    "capacity": ("SchoolCapacity", cells.number),
    "pupils": ("NumberOfPupils", cells.number),
    "pupils_sen_support": ("SENNoStat", cells.number),
    "pupils_ehc_plan": ("SENStat", cells.number),
}

POSTCODE = "Postcode"
TELEPHONE = "TelephoneNum"
CHANGED_ON = "LastChangedDate"
NEEDS = tuple(f"SEN{position} (name)" for position in range(1, 14))
WANTED = (*(column for column, _ in FIELDS.values()), POSTCODE, TELEPHONE, CHANGED_ON, *NEEDS)
