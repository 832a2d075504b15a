"""Easy read versions, and officers who write them, each in one line of a test."""

import io
from itertools import count
from typing import Any

from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image
from wagtail.models import Locale

from localoffer.accounts.models import User
from localoffer.directory.models import Organisation, Service
from localoffer.easy_read.actions import begin_easy_read, publish_easy_read, revise_easy_read
from localoffer.easy_read.models import EasyRead
from localoffer.easy_read.row_list import TypedRow
from localoffer.publishing.models import Publication

DRAFT, PUBLISH = "easy_read.draft_easyread", "easy_read.publish_easyread"
LIST = "/admin/easy-read/"
_numbers = count(1)


def person(*permissions: str) -> User:
    """Somebody who may enter the CMS and has exactly these permissions beside."""
    name = f"writer-{next(_numbers)}"
    made = User.objects.create_user(username=name, email=f"{name}@example.org")
    for each in ("wagtailadmin.access_admin", *permissions):
        app, codename = each.split(".")
        made.user_permissions.add(Permission.objects.get(content_type__app_label=app, codename=codename))
    return User.objects.get(pk=made.pk)


def signed_in(*permissions: str) -> Client:
    Locale.objects.get_or_create(language_code="en-gb")
    client = Client()
    client.force_login(person(*permissions))
    return client


def service(**values: Any) -> Publication:
    number = next(_numbers)
    runs_it = Organisation.objects.create(name=f"Club {number}")
    defaults = {"slug": f"swim-{number}", "name": f"Swim {number}", "summary": "Swimming for all."}
    made = Service.objects.create(organisation=runs_it, **{**defaults, **values})
    assert made.publication is not None
    return made.publication


def change(publication: Publication, **values: Any) -> None:
    record = Service.objects.get(publication=publication)
    for name, value in values.items():
        setattr(record, name, value)
    record.save()


def draft(*texts: str, publication: Publication | None = None) -> EasyRead:
    """With these rows."""
    made = begin_easy_read(publication=publication or service(), by=None, made_by="Easy read group")
    typed = [TypedRow(2**40, text) for text in texts or ("You can swim.",)]
    words = {"title": "", "made_by": "Easy read group"}
    made = revise_easy_read(easy_read=made, by=None, seen_version=made.version, words=words, rows=typed)
    made.rows.filter(text="").delete()
    return made


def published(*texts: str, publication: Publication | None = None) -> EasyRead:
    made = draft(*texts, publication=publication)
    return publish_easy_read(easy_read=made, by=None, seen_version=made.version)


def address(made: EasyRead, ending: str = "") -> str:
    return f"{LIST}{made.pk}/{ending}"


def page(response: Any) -> BeautifulSoup:
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def form(client: Client, made: EasyRead) -> dict[str, str]:
    """What the browser sends of the page on which it is written."""
    found = page(client.get(address(made))).select_one("form.easy--desk")
    assert found is not None
    fields = {field["name"]: field.get("value", "") for field in found.select("input[name]")}
    areas = {field["name"]: field.text.removeprefix("\n") for field in found.select("textarea[name]")}
    return {str(name): str(value) for name, value in {**fields, **areas}.items() if name != "csrfmiddlewaretoken"}


def texts(made: EasyRead) -> list[str]:
    return list(made.rows.values_list("text", flat=True))


def picture_file(kind: str = "PNG") -> SimpleUploadedFile:
    made = io.BytesIO()
    Image.new("RGB", (20, 20), "red").save(made, kind)
    return SimpleUploadedFile("photo.png", made.getvalue())
