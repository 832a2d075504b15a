"""An expectation has its number within its area. Its area says of which core offer it is."""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def number(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """From 1 in each area, in the order of the file: as the identifiers counted them."""
    for area in apps.get_model("schools", "ExpectationArea").objects.all():
        for place, expectation in enumerate(area.expectations.order_by("position"), start=1):
            expectation.number = place
            expectation.save(update_fields=["number"])


class Migration(migrations.Migration):
    dependencies = [("schools", "0001_initial")]

    operations = [
        migrations.AddField("expectation", "number", models.PositiveSmallIntegerField(null=True)),
        migrations.RunPython(number, migrations.RunPython.noop, elidable=True),
    ]
