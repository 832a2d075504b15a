from django.db import migrations, models

from localoffer.publishing.append_only import AppendOnly


class Migration(migrations.Migration):
    dependencies = [
        ("publishing", "0001_initial"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="auditentry",
            index=models.Index(fields=["subject"], name="auditentry_subject"),
        ),
        AppendOnly("AuditEntry"),
    ]
