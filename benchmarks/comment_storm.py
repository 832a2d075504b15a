"""Many comments at once on a running Local Offer, while an officer moderates: is each that was accepted still there?

The server must believe the address that a proxy names, so that each comment comes from a family of its own:
`TRUSTED_PROXIES=1 VAR_DIR=/tmp/storm PORT=8009 make run`, then
`.venv/bin/python benchmarks/comment_storm.py http://127.0.0.1:8009 --officer /tmp/storm/demonstration-officer`.

Comments are due at a fixed pace, and waiting is counted from when each was due: a slow answer does not slow the rest.
What is sent is the last page of the form; the pages before it write nothing.
"""

import argparse
import base64
import hmac
import http.client
import ipaddress
import statistics
import struct
import sys
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, Queue
from urllib.parse import urlencode, urlsplit

from bs4 import BeautifulSoup

LOCAL = ("127.0.0.1", "localhost", "::1")
TOKENS, SENDERS = 50, 24
TOKEN_RIPENS = 4
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
OFTEN = ("the waiting list is long", "nobody rang back", "the page was easy to find", "we need a club nearby")


@dataclass
class Tally:
    """What came of the storm. Milliseconds count from when a comment was due."""

    references: list[str] = field(default_factory=list)
    milliseconds: list[float] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    moderated: int = 0
    moderator_seconds: list[float] = field(default_factory=list)


def connect(base: str) -> http.client.HTTPConnection:
    where = urlsplit(base)
    if where.hostname not in LOCAL:
        raise SystemExit("Only a server on this machine is stormed: http://127.0.0.1:8009")
    return http.client.HTTPConnection(where.hostname, where.port or 80, timeout=60)


def page(connection: http.client.HTTPConnection, path: str, cookie: str = "") -> BeautifulSoup:
    connection.request("GET", path, headers={"Cookie": cookie} if cookie else {})
    answer = connection.getresponse()
    return BeautifulSoup(answer.read(), "html.parser")


def hidden(form: BeautifulSoup, name: str) -> str:
    return str(form.find("input", {"name": name})["value"])  # type: ignore[index]


def send_until_empty(base: str, due: "Queue[tuple[int, float]]", tokens: list[str], tally: Tally) -> None:
    """One of many senders: takes the next comment that is due, waits for its moment, and sends it."""
    connection = connect(base)
    while True:
        try:
            number, moment = due.get_nowait()
        except Empty:
            return
        time.sleep(max(0.0, moment - time.perf_counter()))
        words = f"{OFTEN[number % len(OFTEN)]}, and this is comment number {number} of a storm. " * (number % 8 + 1)
        body = {"step": "check", "go": "send", "token": tokens[number % TOKENS], "subject": "local-offer"}
        body |= {"category": "quality", "words": words, "speaker": "parent-carer", "email": "storm@example.org"}
        address = str(ipaddress.IPv4Address(0x0A000000 + number))
        try:
            connection.request("POST", "/comments/new/", urlencode(body), {**FORM, "X-Forwarded-For": address})
            answer = connection.getresponse()
            answer.read()
        except OSError as problem:
            tally.refused.append(type(problem).__name__)
            connection = connect(base)
            continue
        tally.milliseconds.append((time.perf_counter() - moment) * 1000)
        location = answer.headers["Location"] or ""
        if answer.status == http.HTTPStatus.SEE_OTHER:
            tally.references.append(location.split("/")[-2])
        else:
            tally.refused.append(str(answer.status))


def sign_in(connection: http.client.HTTPConnection, name: str, password: str, key: str) -> str:
    """The officer's cookies, once password and second factor were given."""
    cookies: dict[str, str] = {}
    steps = {"officers": {"name": name, "password": password}, "second-factor": {"code": present_code(key)}}
    for step, said in steps.items():
        path = f"/account/sign-in/{step}/"
        form = BeautifulSoup(ask(connection, "GET", path, {}, cookies), "html.parser")
        ask(connection, "POST", path, {**said, "csrfmiddlewaretoken": hidden(form, "csrfmiddlewaretoken")}, cookies)
    cookie = joined(cookies)
    if page(connection, "/admin/comments/", cookie).find("main") is None:
        raise SystemExit("The officer could not sign in.")
    return cookie


def ask(
    connection: http.client.HTTPConnection, method: str, path: str, said: dict[str, str], cookies: dict[str, str]
) -> bytes:
    """What the page says. Cookies that it sets are kept."""
    connection.request(method, path, urlencode(said), {**FORM, "Cookie": joined(cookies)})
    answer = connection.getresponse()
    for cookie in answer.headers.get_all("Set-Cookie") or []:
        name, _, value = cookie.split(";")[0].partition("=")
        cookies[name] = value
    return answer.read()


def joined(cookies: dict[str, str]) -> str:
    return "; ".join(f"{name}={value}" for name, value in cookies.items())


def present_code(key: str) -> str:
    """What an authenticator app shows now (RFC 6238)."""
    digest = hmac.digest(base64.b32decode(key), struct.pack(">Q", int(time.time()) // 30), "sha1")
    offset = digest[-1] & 15
    return f"{(int.from_bytes(digest[offset : offset + 4], 'big') & 0x7FFFFFFF) % 1_000_000:06}"


def moderate_until(base: str, officer: tuple[str, str, str], stop: threading.Event, tally: Tally) -> None:
    """An officer who opens the queue, publishes its first comment, and begins again."""
    connection = connect(base)
    cookie = sign_in(connection, *officer)
    while not stop.is_set():
        started = time.perf_counter()
        queue = page(connection, "/admin/comments/", cookie)
        links = [str(link["href"]) for link in queue.select("a[href]") if is_comment(str(link["href"]))]
        if not links:
            stop.wait(0.2)
            continue
        form = page(connection, links[0], cookie)
        said = {"csrfmiddlewaretoken": hidden(form, "csrfmiddlewaretoken"), "publish": "1"}
        said |= {
            "seen_version": hidden(form, "seen_version"),
            "words": form.find("textarea", {"name": "words"}).text.strip(),
        }  # type: ignore[union-attr]
        said["category"] = str(form.select_one("select[name=category] option[selected]")["value"])  # type: ignore[index]
        connection.request("POST", links[0], urlencode(said), {**FORM, "Cookie": cookie})
        answer = connection.getresponse()
        answer.read()
        tally.moderated += answer.status == http.HTTPStatus.FOUND
        tally.moderator_seconds.append(time.perf_counter() - started)


def is_comment(href: str) -> bool:
    parts = href.strip("/").split("/")
    return parts[:2] == ["admin", "comments"] and len(parts) == 3 and parts[2].isdigit()


def storm(base: str, rate: int, seconds: int, officer: tuple[str, str, str]) -> Tally:
    tally, stop = Tally(), threading.Event()
    connection = connect(base)
    tokens = [hidden(page(connection, "/comments/new/?about=local-offer"), "token") for _ in range(TOKENS)]
    moderator = threading.Thread(target=moderate_until, args=(base, officer, stop, tally))
    moderator.start()
    time.sleep(TOKEN_RIPENS)
    due: Queue[tuple[int, float]] = Queue()
    start = time.perf_counter() + 0.5
    for number in range(rate * seconds):
        due.put((number, start + number / rate))
    senders = [threading.Thread(target=send_until_empty, args=(base, due, tokens, tally)) for _ in range(SENDERS)]
    for sender in senders:
        sender.start()
    for sender in senders:
        sender.join()
    taken = time.perf_counter() - start
    stop.set()
    moderator.join()
    sys.stdout.write(f"{len(tally.references) / taken:.1f} comments a second accepted for {taken:.1f} s\n")
    return tally


def lost(base: str, references: list[str]) -> list[str]:
    """Those accepted comments whose own page does not answer."""
    connection, missing = connect(base), []
    for reference in references:
        connection.request("GET", f"/comments/{reference}/")
        answer = connection.getresponse()
        answer.read()
        if answer.status != http.HTTPStatus.OK:
            missing.append(reference)
    return missing


def main() -> None:
    """Storm, look for each comment, and print what came of it. Exit code 1 where one was refused or lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("base")
    parser.add_argument("--rate", type=int, default=100, help="comments a second")
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--officer", type=Path, required=True, help="a file with user name, password and key")
    asked = parser.parse_args()
    name, password, key = asked.officer.read_text(encoding="utf-8").split()
    tally = storm(asked.base, asked.rate, asked.seconds, (name, password, key))
    missing = lost(asked.base, tally.references)
    quantiles = statistics.quantiles(tally.milliseconds, n=100)
    lines = [
        f"sent {asked.rate * asked.seconds}, accepted {len(tally.references)}, different {len(set(tally.references))}",
        f"refused {len(tally.refused)} {sorted(set(tally.refused))}, lost {len(missing)}",
        f"ms from when it was due: p50 {quantiles[49]:.0f}, p95 {quantiles[94]:.0f}, p99 {quantiles[98]:.0f}",
        f"the officer published {tally.moderated}, {statistics.median(tally.moderator_seconds):.2f} s each",
    ]
    sys.stdout.write("\n".join(lines) + "\n")
    if missing or tally.refused or len(set(tally.references)) != asked.rate * asked.seconds:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
