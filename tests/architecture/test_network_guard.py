"""Tests reach this machine only. The guards are asked; nothing is dialled."""

import socket

import pytest

from conftest import refuse_other_hosts


@pytest.mark.parametrize("host", ["school.example.org", b"school.example.org", "192.0.2.1", "10.0.0.1", "2001:db8::1"])
def test_other_machines_are_refused(host: str | bytes) -> None:
    with pytest.raises(RuntimeError, match="loopback only"):
        refuse_other_hosts(host)


@pytest.mark.parametrize("host", [None, "", "localhost", "127.0.0.1", b"127.0.0.1", "::1"])
def test_this_machine_is_not(host: str | bytes | None) -> None:
    refuse_other_hosts(host)


def test_both_guards_are_in_place() -> None:
    assert socket.getaddrinfo.__name__ == "guarded"
    assert socket.socket.connect.__name__ == "guarded_connect"
