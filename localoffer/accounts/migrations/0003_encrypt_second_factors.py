from collections.abc import Callable
from typing import Any

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from localoffer.accounts.kept_secret import decrypted, encrypted

# Where django-allauth keeps the key of an app, and the seed of recovery codes.
SECRETS = ("secret", "seed")


def _changed(apps: Apps, change: Callable[[str], str]) -> None:
    for factor in apps.get_model("mfa", "Authenticator").objects.all():
        data: dict[str, Any] = factor.data
        factor.data = {name: change(value) if name in SECRETS else value for name, value in data.items()}
        factor.save(update_fields=["data"])


def encrypt(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    _changed(apps, encrypted)


def decrypt(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    _changed(apps, decrypted)


class Migration(migrations.Migration):
    """Keys of apps and recovery codes that were kept as they are."""

    dependencies = [
        ("accounts", "0002_visitor_count"),
        ("mfa", "0003_authenticator_type_uniq"),
    ]

    operations = [migrations.RunPython(encrypt, decrypt)]
