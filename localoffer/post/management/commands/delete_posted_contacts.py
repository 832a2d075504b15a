"""Forgets where things were sent, once they were sent long enough ago."""

from typing import Any

from django.core.management import BaseCommand
from django.utils import timezone

from localoffer.core.words import plural
from localoffer.post.actions import delete_posted_contacts


class Command(BaseCommand):
    help = "Delete names and addresses of what was posted longer ago than keep_post_contacts in authority.toml."

    def handle(self, *args: Any, **options: Any) -> None:
        count = delete_posted_contacts(today=timezone.localdate())
        self.stdout.write(f"{plural(count, 'name and address', 'names and addresses')} deleted.")
