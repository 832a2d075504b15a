"""Lists in the order of people's alphabet, states and phases that are known, and no second key to the core offer."""

import django.db.models.functions.text
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("schools", "0002_expectation_number")]

    operations = [
        migrations.AlterModelOptions(
            name="expectation",
            options={"ordering": ["area__position", "number"]},
        ),
        migrations.AlterModelOptions(
            name="setting",
            options={
                "ordering": [django.db.models.functions.text.Lower("name"), "urn"],
                "verbose_name": "school or college",
                "verbose_name_plural": "schools and colleges",
            },
        ),
        migrations.RemoveConstraint(
            model_name="expectation",
            name="expectation_identifier_once",
        ),
        migrations.RemoveIndex(
            model_name="setting",
            name="setting_listed",
        ),
        migrations.RemoveField(
            model_name="expectation",
            name="core_offer",
        ),
        migrations.RemoveField(
            model_name="expectation",
            name="identifier",
        ),
        migrations.RemoveField(
            model_name="expectation",
            name="position",
        ),
        migrations.AlterField(
            model_name="expectation",
            name="number",
            field=models.PositiveSmallIntegerField(),
        ),
        migrations.AddIndex(
            model_name="setting",
            index=models.Index(
                models.F("status"), django.db.models.functions.text.Lower("name"), name="setting_listed"
            ),
        ),
        migrations.AddConstraint(
            model_name="expectation",
            constraint=models.UniqueConstraint(fields=("area", "number"), name="expectation_number_once"),
        ),
        migrations.AddConstraint(
            model_name="setting",
            constraint=models.CheckConstraint(
                condition=models.Q(("status__in", ["open", "open-proposed-to-close", "closed", "proposed-to-open"])),
                name="setting_status_known",
                violation_error_message="Choose one of the answers shown.",
            ),
        ),
        migrations.AddConstraint(
            model_name="setting",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "phase__in",
                        [
                            "nursery",
                            "primary",
                            "middle-deemed-primary",
                            "secondary",
                            "middle-deemed-secondary",
                            "all-through",
                            "16-plus",
                            "not-applicable",
                        ],
                    )
                ),
                name="setting_phase_known",
                violation_error_message="Choose one of the answers shown.",
            ),
        ),
    ]
