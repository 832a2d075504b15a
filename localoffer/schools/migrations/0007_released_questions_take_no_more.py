"""From here on the database refuses a question, or a heading of the law, that is added to released questions."""

from django.db import migrations

from localoffer.schools.released_questions import ReleasedQuestionsStay


class Migration(migrations.Migration):
    dependencies = [("schools", "0006_released_questions_stay")]

    operations = [ReleasedQuestionsStay()]
