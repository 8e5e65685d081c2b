"""A model hub on this machine: what huggingface_hub's client asks, answered as the real one does.

A second server is the store of large files, as hubs have it: another origin, no token, ranges.
What goes wrong is said before: cuts after so many bytes, statuses, wrong content, silence.
"""

import hashlib
import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, urlsplit

COMMIT = "0123456789abcdef0123456789abcdef01234567"
LARGE = 1_000  # bytes from which a file lies in the store


@dataclass
class Hub:
    """repositories: by name, by path: content. Everything else is what is to go wrong, or was seen.

    status, page: what the hub answers to everything. token: what it wants to see. cuts: how many
    bytes each of the next answers of the store gives before the line goes dead. wrong, longer,
    empty: paths whose content is not as promised. ranges: whether the store knows them. gate:
    cleared while it is to keep silent. asked: set once it was asked. log: what was asked, in
    order. agents, tokens: User-Agent and Authorization as they came. served: bytes of content
    that left the store, by path.
    """

    repositories: dict[str, dict[str, bytes]] = field(default_factory=dict)
    status: int = 200
    page: bytes = b""
    cuts: list[int] = field(default_factory=list)
    token: str = ""
    wrong: set[str] = field(default_factory=set)
    longer: set[str] = field(default_factory=set)
    empty: set[str] = field(default_factory=set)
    gate: threading.Event = field(default_factory=threading.Event)
    asked: threading.Event = field(default_factory=threading.Event)
    ranges: bool = True
    log: list[str] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    tokens: dict[str, set[str]] = field(default_factory=lambda: {"hub": set(), "store": set()})
    served: dict[str, int] = field(default_factory=dict)
    endpoint: str = ""
    store: str = ""

    def hold(self, repository: str, folder: Path) -> None:
        """Offer what lies in a folder."""
        self.repositories[repository] = {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in sorted(folder.rglob("*"))
            if path.is_file()
        }

    @property
    def content_asked(self) -> list[str]:
        """Paths whose content was asked for, in order."""
        return [line.partition(" store ")[2] for line in self.log if " store " in line]


@contextmanager
def running(hub: Hub) -> Iterator[Hub]:
    """Both servers, until the end of the block."""
    hub.gate.set()
    servers = [ThreadingHTTPServer(("127.0.0.1", 0), kind(hub)) for kind in (_asking, _storing)]
    hub.endpoint, hub.store = (f"http://127.0.0.1:{one.server_address[1]}" for one in servers)
    threads = [threading.Thread(target=one.serve_forever, args=(0.01,)) for one in servers]
    try:
        for thread in threads:
            thread.start()
        yield hub
    finally:
        hub.gate.set()
        for server, thread in zip(servers, threads, strict=True):
            server.shutdown()
            thread.join()
            server.server_close()


class _Quiet(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    hub: Hub
    where: str

    def log_message(self, *_: Any) -> None:
        """Nothing on stderr."""

    def heard(self, what: str) -> None:
        self.hub.log.append(f"{self.command} {what}")
        self.hub.agents.add(self.headers.get("User-Agent", ""))
        self.hub.tokens[self.where].add(self.headers.get("Authorization", ""))

    def answer(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        if "Content_Length" not in headers:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


def _asking(hub: Hub) -> type[_Quiet]:
    class Asking(_Quiet):
        def do_GET(self) -> None:
            url = urlsplit(self.path)  # whole where this server is asked as a proxy
            self.heard(f"{url.netloc} {unquote(url.path)}".strip())
            if hub.page:
                return self.answer(200, hub.page, Content_Type="text/html")
            if hub.status != 200:
                return self.refuse(hub.status)
            if hub.token and self.headers.get("Authorization") != f"Bearer {hub.token}":
                return self.refuse(401)
            if found := re.fullmatch(r"/api/models/([^/]+/[^/]+)/revision/(.+)", unquote(url.path)):
                return self.info(found[1])
            if found := re.fullmatch(r"/([^/]+/[^/]+)/resolve/([^/]+)/(.+)", unquote(url.path)):
                return self.resolve(found[1], found[3])
            return self.refuse(404)

        do_HEAD = do_GET  # noqa: N815 - http.server's

        def refuse(self, status: int) -> None:
            code = {401: "GatedRepo", 404: "RepoNotFound"}.get(status, "")
            self.answer(status, b"no", X_Error_Code=code, X_Error_Message="no")

        def info(self, repository: str) -> None:
            files = hub.repositories.get(repository)
            if files is None:
                return self.refuse(404)
            said = {
                "id": repository,
                "sha": COMMIT,
                "siblings": [{"rfilename": name} for name in files],
            }
            return self.answer(200, json.dumps(said).encode(), Content_Type="application/json")

        def resolve(self, repository: str, name: str) -> None:
            content = hub.repositories.get(repository, {}).get(name)
            if content is None:
                return self.answer(404, b"no", X_Error_Code="EntryNotFound", X_Repo_Commit=COMMIT)
            if len(content) < LARGE:
                blob = hashlib.sha1(b"blob %d\0" % len(content) + content).hexdigest()
                shown = b"!" * len(content) if name in hub.wrong else content
                return self.answer(200, shown, ETag=f'"{blob}"', X_Repo_Commit=COMMIT)
            return self.answer(
                302,
                Location=f"{hub.store}/{quote(repository)}/{quote(name)}?signed=1",
                X_Repo_Commit=COMMIT,
                X_Linked_Etag=f'"{hashlib.sha256(content).hexdigest()}"',
                X_Linked_Size=str(len(content)),
                X_Xet_Hash="0" * 64,
                ETag='"of the redirect"',
            )

    Asking.hub, Asking.where = hub, "hub"
    return Asking


def _storing(hub: Hub) -> type[_Quiet]:
    class Storing(_Quiet):
        def do_GET(self) -> None:
            owner, repository, name = unquote(urlsplit(self.path).path)[1:].split("/", 2)
            self.heard(f"store {name}")
            content = hub.repositories[f"{owner}/{repository}"][name]
            if name in hub.wrong:
                content = bytes(len(content))
            content = b"" if name in hub.empty else content * (1 + (name in hub.longer))
            start = 0
            if hub.ranges and (asked := self.headers.get("Range")):
                start = int(asked.removeprefix("bytes=").removesuffix("-"))
            rest = content[start:]
            hub.asked.set()
            hub.gate.wait()
            self.send_response(206 if start else 200)
            self.send_header("Content-Length", str(len(rest)))
            if start:
                self.send_header(
                    "Content-Range", f"bytes {start}-{len(content) - 1}/{len(content)}"
                )
            self.end_headers()
            given = rest[: hub.cuts.pop(0)] if hub.cuts else rest
            hub.served[name] = hub.served.get(name, 0) + len(given)
            self.wfile.write(given)
            if len(given) < len(rest):
                self.wfile.flush()
                self.close_connection = True

    Storing.hub, Storing.where = hub, "store"
    return Storing
