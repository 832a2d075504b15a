"""A small IMAP server on loopback: as much of RFC 3501 and RFC 6851 as a mailbox of comments needs."""

import re
import socketserver
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

USER, PASSWORD = "comments", "a quiet word"


@dataclass
class Kept:
    """One message in the folder of new ones."""

    raw: bytes
    flags: set[str] = field(default_factory=set)
    says_size: int | None = None


@dataclass
class FakeMailbox:
    """What the server holds and can do. `breaks_on`: it hangs up at the first command that begins so."""

    messages: dict[int, Kept] = field(default_factory=dict)
    received: list[bytes] = field(default_factory=list)
    has_received_folder: bool = True
    can_move: bool = True
    folder: str = "INBOX"
    breaks_on: str = ""
    greets: bool = True
    port: int = 0

    def put(self, *raws: bytes) -> None:
        for raw in raws:
            self.messages[max(self.messages, default=10) + 1] = Kept(raw)

    def flags(self) -> list[set[str]]:
        return [kept.flags for kept in self.messages.values()]


class Session(socketserver.StreamRequestHandler):
    box: FakeMailbox

    def handle(self) -> None:
        if not self.box.greets:
            # Longer than any client may wait, and not for ever: a test that fails has to end.
            self.request.settimeout(10)
            self.rfile.read()
            return
        self.say("* OK [CAPABILITY IMAP4rev1] ready")
        while line := self.rfile.readline().decode().strip():
            tag, _, command = line.partition(" ")
            if self.box.breaks_on and command.upper().startswith(self.box.breaks_on):
                return
            self.answer(command)
            if not command.upper().startswith(("LOGIN", "SELECT")):
                self.say(f"{tag} OK done")
            elif self.is_refused(command):
                self.say(f"{tag} NO [AUTHENTICATIONFAILED] {USER} may not")
            else:
                self.say(f"{tag} OK [READ-WRITE] done")

    def is_refused(self, command: str) -> bool:
        if command.upper().startswith("LOGIN"):
            return command != f'LOGIN {USER} "{PASSWORD}"'
        return command != f'SELECT "{self.box.folder}"'

    def answer(self, command: str) -> None:
        words = command.upper().split()
        if words[0] == "CAPABILITY":
            self.say(f"* CAPABILITY IMAP4rev1{' MOVE' if self.box.can_move else ''}")
        elif words[0] == "LIST" and self.box.has_received_folder:
            self.say('* LIST (\\HasNoChildren) "/" Received')
        elif words[0] == "SELECT":
            self.say(f"* {len(self.box.messages)} EXISTS")
        elif words[0] == "UID" and words[1] == "SEARCH":
            unseen = [str(uid) for uid, kept in self.box.messages.items() if "\\Seen" not in kept.flags]
            self.say(" ".join(["* SEARCH", *unseen]))
        elif words[0] == "UID":
            self.about_message(words[1], int(words[2]), command)

    def about_message(self, verb: str, uid: int, command: str) -> None:
        kept = self.box.messages.get(uid)
        if kept is None:
            return
        if verb == "STORE":
            kept.flags.update(re.findall(r"\\\w+", command))
        elif verb == "MOVE":
            self.box.received.append(self.box.messages.pop(uid).raw)
        elif "RFC822.SIZE" in command:
            self.say(f"* 1 FETCH (UID {uid} RFC822.SIZE {kept.says_size or len(kept.raw)})")
        else:
            kept.flags.update([] if "PEEK" in command else ["\\Seen"])
            self.say(f"* 1 FETCH (UID {uid} BODY[] {{{len(kept.raw)}}}")
            self.wfile.write(kept.raw)
            self.say(")")

    def say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())


@contextmanager
def serving(box: FakeMailbox, tls: ssl.SSLContext | None = None) -> Iterator[FakeMailbox]:
    """The server runs on a free port of this machine, which is written into the mailbox."""
    handler = type("BoundSession", (Session,), {"box": box})
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        server.handle_error = lambda *_: None  # type: ignore[method-assign]
        if tls:
            server.socket = tls.wrap_socket(server.socket, server_side=True)
        box.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield box
        finally:
            server.shutdown()
            thread.join()
