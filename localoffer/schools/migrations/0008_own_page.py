"""The page on the school's own website has the same name on the school as on its offers and drafts."""

from functools import partial
from typing import Any

from django.db import migrations

_HERE, _IN_OFFERS = "send_page_url", "own_page"


def rename_in_revisions(apps: Any, schema_editor: Any, before: str, after: str) -> None:
    """What officers saved before is kept under the names of the fields: going back to it must not lose the address."""
    for revision in apps.get_model("wagtailcore", "Revision").objects.filter(
        content_type__app_label="schools", content_type__model="setting"
    ):
        if before in revision.content:
            revision.content[after] = revision.content.pop(before)
            revision.save(update_fields=["content"])


class Migration(migrations.Migration):
    dependencies = [
        ("schools", "0007_released_questions_take_no_more"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
    ]

    operations = [
        migrations.RenameField(model_name="setting", old_name=_HERE, new_name=_IN_OFFERS),
        migrations.RunPython(
            partial(rename_in_revisions, before=_HERE, after=_IN_OFFERS),
            partial(rename_in_revisions, before=_IN_OFFERS, after=_HERE),
        ),
    ]
