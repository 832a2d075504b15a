"""Fills the new columns of the rows that are there, and makes them keep the rules that come next.

Nothing is thrown away. Two places that are the same get different names, because drafts may refer to either. Hours
that end before they begin become words of the description. The next migration refuses what still breaks a rule.
"""

from collections import Counter
from datetime import date, time
from typing import Any

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.models import F

from localoffer.core.sought_words import sought_words

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def derive_and_tidy(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    def rows(name: str) -> Any:
        return apps.get_model("directory", name)._default_manager.using(editor.connection.alias)

    for organisation in rows("Organisation").iterator():
        organisation.sought = sought_words(organisation.name)
        organisation.save(update_fields=["sought"])
    for service in rows("Service").iterator():
        service.sought = sought_words(service.name, service.summary, service.description, service.eligibility)
        service.save(update_fields=["sought"])
    for schedule in rows("Schedule").iterator():
        schedule.weekdays = ",".join(_weekdays(schedule))
        schedule.save(update_fields=["weekdays"])
    for schedule in rows("Schedule").filter(closes__lte=F("opens")).exclude(closes=time(0)):
        schedule.description = f"{schedule.opens:%H:%M} to {schedule.closes:%H:%M}. {schedule.description}"[
            :300
        ].strip()
        schedule.opens = schedule.closes = None
        schedule.save(update_fields=["description", "opens", "closes"])
    _tell_places_apart(rows("Location"))


def _weekdays(schedule: Any) -> list[str]:
    on = {part.strip().upper() for part in schedule.days.split(",")}
    if schedule.frequency == "dates":
        dates = [part.strip() for part in schedule.dates.split(",") if part.strip()]
        on = {WEEKDAYS[date.fromisoformat(each).weekday()] for each in dates}
    return [code for code in WEEKDAYS if code in on]


def _tell_places_apart(locations: Any) -> None:
    seen: Counter[tuple[str, str, str]] = Counter()
    for location in locations.order_by("pk"):
        location.address = "\n".join(line.strip() for line in location.address.splitlines() if line.strip())
        place = (location.name, location.address, location.postcode)
        seen[place] += 1
        if seen[place] > 1:
            location.name = f"{location.name[:240]} ({seen[place]})"
        location.save(update_fields=["name", "address"])


class Migration(migrations.Migration):
    dependencies = [("directory", "0003_sought_and_weekdays")]

    operations = [migrations.RunPython(derive_and_tidy, migrations.RunPython.noop)]
