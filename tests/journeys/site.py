"""The Local Offer as a person starts it: `bin/run`, with a folder of its own, on a port that nobody else uses."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SECONDS_TO_START = 300
# Settings of the person who runs the tests are not the tests'.
NOT_OURS = (
    "AUTHORITY_DIR",
    "ALLOWED_HOSTS",
    "DATABASE_URL",
    "DEBUG",
    "DEMONSTRATION",
    "HOST",
    "MEDIA_ROOT",
    "SITE_URL",
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What the site answers to one request."""

    status: int
    headers: dict[str, str]
    text: str


@dataclass(frozen=True, slots=True)
class Site:
    """A running Local Offer. `var` is its folder, where it was started by us."""

    url: str
    var: Path | None = None

    def read(self, path: str) -> Answer:
        """Ask for one page without a browser."""
        try:
            response = urllib.request.urlopen(self.url + path, timeout=30)
        except urllib.error.HTTPError as error:
            response = error
        with response:
            return Answer(response.status, dict(response.headers), response.read().decode())

    def run(self, code: str) -> None:
        """Do in its database what no page does: read a mailbox, let a year go by."""
        assert self.var
        environment = {**_environment(), "VAR_DIR": str(self.var)}
        command = [sys.executable, "manage.py", "shell", "--no-imports", "--command", code]
        subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)


@contextmanager
def started_site(folder: Path) -> Iterator[Site]:
    """Start the site with the starter data, and stop it by its own process."""
    port = _free_port()
    environment = {**_environment(), "PORT": str(port), "VAR_DIR": str(folder / "var")}
    with (folder / "log").open("w+") as log:
        server = subprocess.Popen(
            [ROOT / "bin" / "run"], env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log
        )
        try:
            site = Site(f"http://127.0.0.1:{port}", folder / "var")
            _wait_until_ready(site, server, folder / "log")
            yield site
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait(timeout=30)


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in NOT_OURS}


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


def _wait_until_ready(site: Site, server: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + SECONDS_TO_START
    while server.poll() is None and time.monotonic() < deadline:
        try:
            if site.read("/health/ready").status == 200:
                return
        except OSError:
            pass
        time.sleep(0.3)
    raise AssertionError(f"The site did not start:\n{log.read_text()[-3000:]}")
