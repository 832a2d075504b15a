"""Searches that found nothing are counted."""

from django.db import migrations, models
from django.db.models.functions import Coalesce, Length
from django.db.models.lookups import LessThanOrEqual


class Migration(migrations.Migration):
    dependencies = [("directory", "0005_rules_in_the_database")]

    operations = [
        migrations.CreateModel(
            name="SearchGap",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("month", models.DateField(help_text="Its first day.")),
                ("age", models.PositiveSmallIntegerField(null=True)),
                ("area", models.CharField(blank=True, help_text="The first half of a postcode.", max_length=4)),
                ("searches", models.PositiveIntegerField()),
                (
                    "need",
                    models.ForeignKey(
                        null=True,
                        on_delete=models.PROTECT,
                        related_name="search_gaps",
                        to="directory.need",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        models.F("month"),
                        Coalesce("need", 0),
                        Coalesce("age", -1),
                        models.F("area"),
                        name="search_gap_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(age__isnull=True) | models.Q(age__lte=25), name="search_gap_age"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(month__endswith="-01"), name="search_gap_month_is_its_first_day"
                    ),
                    models.CheckConstraint(
                        condition=LessThanOrEqual(Length("area"), 4), name="search_gap_area_is_no_whole_postcode"
                    ),
                ],
            },
        ),
    ]
