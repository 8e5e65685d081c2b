"""What a model hub holds and the bytes of its files, heard by a job that can be cancelled.

Through huggingface_hub's client: its endpoint, token, proxies, redirects and errors. Not by its
`hf_hub_download`: that forgets what it had when a connection breaks (its temporary file has
another name each time), takes 10 MiB at a time, and waits without hearing a cancel.
"""

import contextlib
import logging
import os
import queue
import re
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypedDict, TypeVar
from urllib.parse import urlsplit

from photoapp import __version__
from photoapp.base.jobs import Job
from photoapp.base.messages import Code, PhotoappError

T = TypeVar("T")
Items = Generator[T, None, None]

WAITS = (1.0, 2.0, 4.0, 8.0, 16.0)
"""Seconds before each new attempt after a connection broke; bytes that arrive start it anew."""

_HOME = "https://huggingface.co"
_TRUE = {"1", "ON", "YES", "TRUE"}  # as the client reads its own switches
_LISTEN = 0.1  # seconds between two looks at the job while the network is silent
_AHEAD = 8  # chunks received before the disk has taken them
_MOST_NAMES = 20_000
_LARGEST = 1 << 36  # bytes
_BUSY = {408, 425, 429, 500, 502, 503, 504}  # HTTP statuses that may be another a moment later
_ASKS_WHO = {401, 403}
_MISSING = 404
_COMMIT = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_USER = re.compile(r"^((?:[^/]*://)?)[^/]*@")  # name and password before a host
_WHOLE = 200  # the answer of a server that knows no ranges


class _Who(TypedDict):
    library_name: str
    library_version: str


_WHO = _Who(library_name="photoapp", library_version=__version__)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A repository at one commit: the names of its files. Names are as the hub says: untrusted."""

    repository: str
    commit: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """A file of a snapshot. etag: a checksum as the hub gives it.

    64 hex digits are the SHA-256 of the content; 40 are git's SHA-1 of a blob.
    """

    repository: str
    commit: str
    name: str
    bytes: int
    etag: str


class Hub:
    """A model hub. What fails raises PhotoappError of a HUB_ code; a cancelled job, Cancelled.

    Attributes: endpoint; address, the same without a name and password, to keep and to show.
    """

    def __init__(self, endpoint: str = "", waits: Sequence[float] = WAITS) -> None:
        """endpoint: of the hub, HF_ENDPOINT or Hugging Face by default."""
        self.endpoint = (endpoint or os.environ.get("HF_ENDPOINT") or _HOME).rstrip("/")
        self.address = _USER.sub(r"\1", self.endpoint)
        self._waits = waits
        # It notes each address it asks: with passwords, and with signatures that open a store.
        logging.getLogger("httpx2").setLevel(logging.WARNING)
        # Before the client is first imported: it reads this once. With telemetry on it would ask
        # its maker which programs to look for in the environment, to name them in each request.
        os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"

    @property
    def host(self) -> str:
        """What to call it when speaking to a person."""
        return self.address.rpartition("://")[2].partition("/")[0] or self.address

    def snapshot(self, repository: str, revision: str, job: Job) -> Snapshot:
        """The commit that a revision is now, with the names of its files. One attempt only."""

        def ask() -> Snapshot:
            from huggingface_hub import HfApi

            info = HfApi(self.endpoint, **_WHO).model_info(
                repository, revision=revision, timeout=_timeout()
            )
            if info.sha is None or not _COMMIT.fullmatch(info.sha):
                raise ValueError("no commit")
            names = tuple(str(file.rfilename) for file in (info.siblings or [])[:_MOST_NAMES])
            return Snapshot(repository, info.sha, names)

        return self._answer(repository, ask, job)

    def describe(self, snapshot: Snapshot, name: str, job: Job) -> RemoteFile:
        """Size and checksum of one of its files."""

        def ask() -> RemoteFile:
            from huggingface_hub import get_hf_file_metadata

            url = self._url(snapshot.repository, snapshot.commit, name)
            said = get_hf_file_metadata(url, timeout=_timeout(), endpoint=self.endpoint, **_WHO)
            if said.commit_hash is None or said.etag is None or said.size is None:
                raise ValueError("no commit, checksum or size")
            if not 0 <= said.size <= _LARGEST:
                raise ValueError(f"{name} of {said.size} bytes")
            return RemoteFile(snapshot.repository, snapshot.commit, name, said.size, said.etag)

        waits = iter(self._waits)
        while True:
            try:
                return self._answer(snapshot.repository, ask, job)
            except PhotoappError as error:
                _wait(error, waits, job)

    def content(self, file: RemoteFile, start: int, job: Job) -> Items[bytes]:
        """Its bytes from `start` on; goes on where it was when a connection breaks."""
        at, waits = start, iter(self._waits)
        while at < file.bytes:
            try:
                for chunk in self._heard(file.repository, partial(self._receive, file, at), job):
                    at += len(chunk)
                    if at > file.bytes:
                        raise self._odd(f"{file.name} is longer than it said")
                    waits = iter(self._waits)
                    yield chunk
                if at < file.bytes:
                    raise _lost(self.host, "it ended early")
            except PhotoappError as error:
                _wait(error, waits, job)

    def _receive(self, file: RemoteFile, start: int) -> Items[bytes]:
        from huggingface_hub import get_session, hf_raise_for_status
        from huggingface_hub.utils import build_hf_headers  # type: ignore[attr-defined]

        headers = build_hf_headers(**_WHO) | {"Accept-Encoding": "identity"}
        if start:
            headers["Range"] = f"bytes={start}-"
        url = self._url(file.repository, file.commit, file.name)
        # The client follows the redirect to where the bytes are; its address is good for an hour
        # only, so each attempt asks for it anew. The token goes no further than the same origin.
        with get_session().stream("GET", url, headers=headers, timeout=_timeout()) as response:
            hf_raise_for_status(response)
            known = start if response.status_code == _WHOLE else 0
            for chunk in response.iter_bytes():  # as they come, so that a cut loses none
                if len(chunk) > known:
                    yield chunk[known:]
                known = max(known - len(chunk), 0)

    def _url(self, repository: str, commit: str, name: str) -> str:
        from huggingface_hub import hf_hub_url

        return hf_hub_url(repository, name, revision=commit, endpoint=self.endpoint)

    def _odd(self, detail: str) -> PhotoappError:
        return PhotoappError(Code.HUB_ANSWER, host=self.host, detail=detail)

    def _answer(self, repository: str, ask: Callable[[], T], job: Job) -> T:
        def answers() -> Items[T]:
            yield ask()

        (answer,) = self._heard(repository, answers, job)
        return answer

    def _heard(self, repository: str, ask: Callable[[], Items[T]], job: Job) -> Items[T]:
        if _switch("HF_HUB_OFFLINE") or _switch("TRANSFORMERS_OFFLINE"):
            raise PhotoappError(Code.HUB_OFFLINE)
        # Before the client is imported: it reads the endpoint then, and prints what it thinks.
        if not _is_address(self.endpoint):
            raise self._odd("that is no address")
        try:
            yield from _aside(ask, job)
        except Exception as error:
            told = _told(error, self.host, repository)
            if told is error:
                raise
            raise told from error


def _wait(error: PhotoappError, waits: Iterator[float], job: Job) -> None:
    """Sleep before the next attempt; raises where there is to be none."""
    seconds = next(waits, None)
    if error.code is not Code.HUB_CONNECTION or seconds is None:
        raise error
    job.wait(seconds)
    job.checkpoint()


def _aside(ask: Callable[[], Items[T]], job: Job) -> Items[T]:
    """What `ask` yields, made in a thread of its own: a cancel is heard while it is silent.

    After a cancel that thread ends by itself at the next byte or timeout; it holds no file.
    """
    lane: queue.Queue[tuple[T] | Exception | None] = queue.Queue(_AHEAD)
    over = threading.Event()

    def put(item: tuple[T] | Exception | None) -> bool:
        while not over.is_set():
            with contextlib.suppress(queue.Full):
                lane.put(item, timeout=_LISTEN)
                return True
        return False

    def work() -> None:
        try:
            with contextlib.closing(ask()) as items:
                if not all(put((item,)) for item in items):
                    return
        except Exception as error:  # noqa: BLE001 - handed over whole: raised again below
            put(error)
        else:
            put(None)

    threading.Thread(target=work, name="hub", daemon=True).start()
    try:
        while (item := _next(lane, job)) is not None:
            if isinstance(item, Exception):
                raise item
            yield item[0]
    finally:
        over.set()


def _next(lane: "queue.Queue[T]", job: Job) -> T:
    while True:
        job.checkpoint()
        with contextlib.suppress(queue.Empty):
            return lane.get(timeout=_LISTEN)


def _told(error: Exception, host: str, repository: str) -> Exception:
    """What a failure of the client means to a person; any other comes back as it is."""
    from httpx2 import HTTPError, InvalidURL
    from huggingface_hub.errors import HfHubHTTPError, OfflineModeIsEnabled

    if isinstance(error, OfflineModeIsEnabled):
        return PhotoappError(Code.HUB_OFFLINE)
    if isinstance(error, HfHubHTTPError):
        status = error.response.status_code
        if status in _ASKS_WHO:
            return PhotoappError(Code.HUB_NOT_ALLOWED, host=host, name=repository)
        if status == _MISSING:
            return PhotoappError(Code.HUB_NOT_FOUND, host=host, name=repository)
        if status in _BUSY:
            return _lost(host, f"HTTP {status}")
        return PhotoappError(Code.HUB_ANSWER, host=host, detail=f"HTTP {status}")
    if isinstance(error, HTTPError):
        return _lost(host, str(error) or type(error).__name__)
    if isinstance(error, ValueError | InvalidURL):  # not JSON, no URL: whatever it is, it is no hub
        return PhotoappError(Code.HUB_ANSWER, host=host, detail=str(error))
    # The client takes answers apart without looking: another shape fails anywhere in it.
    if isinstance(error, TypeError | KeyError | AttributeError | RecursionError):
        return PhotoappError(Code.HUB_ANSWER, host=host, detail="its answer has another shape")
    return error


def _lost(host: str, detail: str) -> PhotoappError:
    return PhotoappError(Code.HUB_CONNECTION, host=host, detail=detail)


def _is_address(endpoint: str) -> bool:
    """Whether a hub could be there: http or https, a host, a port that is one."""
    try:
        parts = urlsplit(endpoint)
        _ = parts.port
    except ValueError:
        return False
    plain = endpoint.isprintable() and " " not in endpoint
    return plain and parts.scheme in ("http", "https") and bool(parts.hostname)


def _switch(name: str) -> bool:
    return os.environ.get(name, "").upper() in _TRUE


def _timeout() -> float:
    """Seconds without a byte after which a connection is taken for broken."""
    from huggingface_hub import constants

    return float(constants.HF_HUB_DOWNLOAD_TIMEOUT)
