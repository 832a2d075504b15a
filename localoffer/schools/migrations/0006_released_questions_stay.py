"""From here on the database keeps released questions as they were."""

from django.db import migrations

from localoffer.schools.released_questions import ReleasedQuestionsStay


class Migration(migrations.Migration):
    dependencies = [("schools", "0005_withdrawn_offers")]

    operations = [ReleasedQuestionsStay()]
