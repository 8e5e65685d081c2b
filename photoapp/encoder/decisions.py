"""What was found out about providers on this machine, so that no start tries them again.

One small JSON file. It holds for the machine it was written on: another runtime, driver, card or
processor voids all of it. A file that is damaged, or cannot be written, is no memory and no error.
"""

import contextlib
import json
import logging
import math
import os
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from photoapp.base.messages import WhyNotFaster

_log = logging.getLogger(__name__)

WAIT = 330.0
"""Seconds to wait for another process that tries a provider: more than a trial may take."""

_FORMAT = 1
_LARGEST = 1 << 20  # bytes; a real one has a few thousand
_MOST_BATCH = 1 << 10


@dataclass(frozen=True, slots=True)
class Decision:
    """How a network runs here. provider: its name in ONNX Runtime.

    why: what speaks against something faster, None if nothing does. batch: pictures run at once,
    0 if that was not tried yet. speeds: pictures a second by provider, of those that ran.
    """

    provider: str
    why: WhyNotFaster | None = None
    batch: int = 0
    speeds: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Held:
    """The file's content. refused: providers not to be tried, and why. attempt: the one being
    tried, "" if none is.
    """

    decisions: dict[str, Decision] = field(default_factory=dict)
    refused: dict[str, WhyNotFaster] = field(default_factory=dict)
    attempt: str = ""


class Refused(Exception):  # noqa: N818 - an answer, not an error
    """A provider is not to be tried. why: what it did the last time."""

    def __init__(self, why: WhyNotFaster) -> None:
        super().__init__(why)
        self.why = why


class Decisions:
    """The memory of one home; safe between threads and processes. Nothing is read before its use.

    A native library may end the process, or never return. Therefore an attempt is written down
    before it is made and struck out after it: a start that finds one whose lock nobody holds knows
    how the last one ended, and leaves that provider alone until `forget`, or until the machine
    changes. The kernel frees the lock with the process.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def get(self, machine: str, network: str) -> Decision | None:
        """What was decided for a network on this machine, None if nothing was."""
        return self._read(machine).decisions.get(network)

    def put(self, machine: str, network: str, decision: Decision | None) -> None:
        """Remember a decision; None forgets it."""
        with self._locked():
            held = self._read(machine)
            decisions = {name: one for name, one in held.decisions.items() if name != network}
            if decision is not None:
                decisions[network] = decision
            self._write(machine, replace(held, decisions=decisions))

    def forget(self) -> None:
        """Try everything again, also what crashed."""
        with contextlib.suppress(OSError), self._locked():
            self._path.unlink(missing_ok=True)

    @contextlib.contextmanager
    def attempt(self, machine: str, provider: str) -> Iterator[None]:
        """While a provider is started and first used. Waits for another process that does it.

        A TimeoutError that leaves the block is remembered as a provider that hangs. Raises
        Refused at once if an earlier attempt ended the process, or hung.
        """
        with self._locked():
            held = self._read(machine)
            if held.attempt:
                crashed = {held.attempt: WhyNotFaster.CRASHED}
                held = replace(held, refused=held.refused | crashed, attempt="")
                self._write(machine, held)
            if provider in held.refused:
                raise Refused(held.refused[provider])
            self._write(machine, replace(held, attempt=provider))
            hung: dict[str, WhyNotFaster] = {}
            try:
                yield
            except TimeoutError:
                hung = {provider: WhyNotFaster.HUNG}
                raise
            finally:
                self._write(machine, replace(held, refused=held.refused | hung))

    @contextlib.contextmanager
    def _locked(self) -> Iterator[None]:
        from filelock import FileLock  # here: who runs on the processor alone never needs it

        with contextlib.ExitStack() as held:
            try:
                held.enter_context(FileLock(self._path.with_suffix(".lock"), timeout=WAIT))
            except OSError as error:
                # A home that cannot be written: as without any memory. Or another process is stuck
                # in an attempt: what it noted then counts as one that ended it.
                _log.info("cannot lock %s: %s", self._path.name, type(error).__name__)
            yield

    def _read(self, machine: str) -> _Held:
        try:
            if self._path.stat().st_size > _LARGEST:
                return _Held()
            said = json.loads(self._path.read_bytes())
            if said["format"] != _FORMAT or said["machine"] != machine:
                return _Held()
            return _Held(
                {str(name): _decision(one) for name, one in said["decisions"].items()},
                {str(name): WhyNotFaster(why) for name, why in said["refused"].items()},
                str(said["attempt"]),
            )
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            return _Held()
        except (OverflowError, RecursionError):  # numbers and nesting that nobody writes
            return _Held()

    def _write(self, machine: str, held: _Held) -> None:
        said = {"format": _FORMAT, "machine": machine, **asdict(held)}
        fresh = self._path.with_suffix(".new")
        try:
            with fresh.open("w", encoding="utf-8") as stream:
                json.dump(said, stream, indent=1)
                stream.flush()
                os.fsync(stream.fileno())  # a driver may take the whole machine with it
            fresh.replace(self._path)
        except OSError as error:
            _log.info("cannot write %s: %s", self._path.name, error.strerror)


def _decision(said: dict[str, object]) -> Decision:
    provider, why, batch, speeds = (said[name] for name in ("provider", "why", "batch", "speeds"))
    if not (isinstance(provider, str) and isinstance(batch, int) and isinstance(speeds, dict)):
        raise TypeError("not a decision")
    if not 0 <= batch <= _MOST_BATCH:
        raise ValueError(batch)
    speeds = {str(name): float(speed) for name, speed in speeds.items()}
    if not all(math.isfinite(speed) for speed in speeds.values()):
        raise ValueError(speeds)
    return Decision(provider, None if why is None else WhyNotFaster(str(why)), batch, speeds)
