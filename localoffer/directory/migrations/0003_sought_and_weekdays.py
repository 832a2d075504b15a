"""Columns that follow from others: words to look for, and the weekdays of schedules. Lists go by name in lower case."""

from django.db import migrations, models
from django.db.models.functions import Lower

BY_NAME = {"ordering": [Lower("name"), "pk"]}


class Migration(migrations.Migration):
    dependencies = [("directory", "0002_location_point_whole")]

    operations = [
        migrations.AlterModelOptions(name="location", options=BY_NAME),
        migrations.AlterModelOptions(name="organisation", options=BY_NAME),
        migrations.AlterModelOptions(name="service", options=BY_NAME),
        migrations.AddField(
            model_name="organisation",
            name="sought",
            field=models.TextField(blank=True, default="", editable=False),
        ),
        migrations.AddField(
            model_name="service",
            name="sought",
            field=models.TextField(blank=True, default="", editable=False),
        ),
        migrations.AddField(
            model_name="schedule",
            name="weekdays",
            field=models.CharField(blank=True, default="", editable=False, max_length=20),
        ),
        migrations.AlterField(
            model_name="schedule",
            name="days",
            field=models.CharField(
                blank=True, help_text="MO, TU, WE, TH, FR, SA, SU, separated by commas.", max_length=20
            ),
        ),
        migrations.AlterField(
            model_name="location",
            name="address",
            field=models.CharField(
                blank=True,
                help_text="One line for each line of the address, without the postcode.",
                max_length=400,
            ),
        ),
    ]
