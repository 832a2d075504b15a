"""What every test gets: folders that are thrown away, cheap passwords and storage, and no network but loopback."""

import ipaddress
import socket
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.test import override_settings


@pytest.fixture(scope="session", autouse=True)
def throwaway_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Files go to a temporary folder, static files need no collecting, passwords cost nothing, mail stays here."""
    folder = tmp_path_factory.mktemp("var")
    for name in ("media", "static"):
        (folder / name).mkdir()
    with override_settings(
        VAR_DIR=folder,
        MEDIA_ROOT=folder / "media",
        STATIC_ROOT=folder / "static",
        STORAGES={
            **settings.STORAGES,
            "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
        },
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        EMAIL_BACKEND="django.core.mail.backends.locmem.EmailBackend",
    ):
        yield


def refuse_other_hosts(host: str | bytes | None) -> None:
    """Raises where a name or address is not this machine's. pytest-socket guards addresses, and this guards names."""
    name = host.decode() if isinstance(host, bytes) else host
    if name in (None, "", "localhost"):
        return
    try:
        is_ours = ipaddress.ip_address(str(name)).is_loopback
    except ValueError:
        is_ours = False
    if not is_ours:
        raise RuntimeError(f"A test looked up {name!r}: tests reach loopback only.")


@pytest.fixture(autouse=True)
def only_loopback_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look-ups of other machines' names fail before a question leaves this one."""
    look_up = socket.getaddrinfo

    def guarded(host: str | bytes | None, *args: Any, **options: Any) -> Any:
        refuse_other_hosts(host)
        return look_up(host, *args, **options)

    monkeypatch.setattr(socket, "getaddrinfo", guarded)
