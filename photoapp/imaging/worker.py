"""What runs inside a decoding process. Never imports Qt or onnxruntime."""

import contextlib
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, MutableSequence, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from multiprocessing.connection import wait
from typing import Any

from photoapp.base.answers import Picture
from photoapp.base.exports import Drawing, Drawn
from photoapp.base.picture import Compared, Decoded, Region, ViewSpec
from photoapp.imaging import copies, decoding, parts, saving
from photoapp.imaging.beside import find_sidecar
from photoapp.imaging.beside import state as state_of_sidecar
from photoapp.imaging.budget import SharedBudget
from photoapp.imaging.formats import configure
from photoapp.imaging.loading import Claim
from photoapp.imaging.tray import Address, Hand, Laid

Board = MutableSequence[int]
"""Shared memory, one counter a task: 0 until a worker has it, then growing with every byte read."""

Done = Decoded | Picture | Laid | Drawn | list[Compared]

_NICENESS = 5


class _Worker:
    """This process's share of the pool. board, total: see `start`."""

    def __init__(self, board: Board, total: int, lock_file: str) -> None:
        self.board = board
        self.total = total
        self.slot = 0
        self.budget = SharedBudget(lock_file, total, lambda: self.beat(0))

    def beat(self, count: int) -> None:
        self.board[self.slot] += count + 1

    def claim_all(self, _count: int) -> AbstractContextManager[None]:
        return self.budget.claim(self.total)


_here: list[_Worker] = []


def start(board: Board, total: int, lock_file: str) -> None:
    """Called once in a new process. total: bytes of the shared decode budget."""
    # Die at once when told: pebble's handler runs only between bytecodes, never inside a decoder.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_die_with_parent, daemon=True).start()
    _limit_memory(3 * total + (1 << 30))
    if hasattr(os, "nice"):
        os.nice(_NICENESS)  # the window and the encoder come first
    configure()
    _here.append(_Worker(board, total, lock_file))
    # libtiff and others complain on standard error, which is the command line's. Problems are told
    # by exceptions.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)


def run(slot: int, alone: bool, job: str, arguments: tuple[Any, ...]) -> Done:
    """Do one of JOBS, watched in `slot` of the board.

    alone: hold the whole budget meanwhile, because this task has already cost a process its life.
    """
    worker = _here[0]
    worker.slot = slot
    worker.beat(0)
    return JOBS[job](worker, worker.claim_all if alone else worker.budget.claim, *arguments)


def _file(
    worker: _Worker, claim: Claim, path: str, views: Sequence[ViewSpec], sidecar: str | None
) -> Decoded:
    sidecar = find_sidecar(path) if sidecar is None else sidecar
    state = state_of_sidecar(sidecar) if sidecar else ""  # before it is read: it may be written to
    decoded = decoding.decode(
        path,
        views,
        budget=worker.total,
        heartbeat=worker.beat,
        claim=claim,
        sidecar=sidecar or None,
    )
    return replace(decoded, sidecar=os.path.basename(sidecar), sidecar_state=state)


def _asked(
    worker: _Worker,
    claim: Claim,
    picture: str | bytes,
    views: Sequence[ViewSpec],
    region: Region | None,
) -> Decoded:
    if region is not None:
        turn = None
        if isinstance(picture, str) and (sidecar := find_sidecar(picture)):
            turn = decoding.turn_of(sidecar, worker.beat)
        return parts.decode_part(
            picture,
            region,
            views,
            budget=worker.total,
            heartbeat=worker.beat,
            claim=claim,
            turn=turn,
        )
    if isinstance(picture, str):
        return _file(worker, claim, picture, views, None)
    return decoding.decode_bytes(picture, views, budget=worker.total, claim=claim)


def _comparison(
    _worker: _Worker, _claim: Claim, picture: bytes, others: Sequence[bytes]
) -> list[Compared]:
    return copies.compare(picture, others)


def _picture(
    worker: _Worker,
    claim: Claim,
    picture: str | bytes,
    longest: int,
    profile: bytes,
    address: Address | None,
) -> Picture | Laid:
    sidecar = find_sidecar(picture) if isinstance(picture, str) else ""
    hand = Hand(address)
    opened = decoding.open_picture(
        picture,
        longest,
        budget=worker.total,
        heartbeat=worker.beat,
        claim=claim,
        sidecar=sidecar or None,
        profile=profile,
        room=hand.room,
    )
    return hand.over(opened)


def _saving(worker: _Worker, claim: Claim, path: str, target: str, drawing: Drawing) -> Drawn:
    sidecar = find_sidecar(path)
    turn = decoding.turn_of(sidecar, worker.beat) if sidecar else None
    return saving.save(
        path,
        target,
        drawing,
        budget=worker.total,
        heartbeat=worker.beat,
        claim=claim,
        turn=turn,
    )


JOBS: dict[str, Callable[..., Done]] = {
    "file": _file,
    "asked": _asked,
    "comparison": _comparison,
    "picture": _picture,
    "saving": _saving,
}


def _die_with_parent() -> None:
    """Wait for the parent's end, whatever ended it.

    Not by PR_SET_PDEATHSIG: it fires when the *thread* that started the worker ends.
    """
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _limit_memory(most: int) -> None:
    """Let a decompression bomb fail with MemoryError rather than take the machine down."""
    try:
        import resource
    except ImportError:  # Windows: the budget alone has to do
        return
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    if hard == resource.RLIM_INFINITY or hard > most:
        with contextlib.suppress(ValueError, OSError):  # macOS knows the name only
            resource.setrlimit(resource.RLIMIT_DATA, (most, hard))
