"""One export under way: some photos are made aside while the first of them gets its name."""

import os
from collections import deque
from collections.abc import Iterable
from concurrent.futures import Future, wait
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from photoapp.base.answers import FileInfo
from photoapp.base.exports import (
    Drawing,
    Drawn,
    ExportFailure,
    ExportFormat,
    ExportReport,
    Keep,
    Taken,
)
from photoapp.base.jobs import Job
from photoapp.base.messages import Cancelled, Code, PhotoappError
from photoapp.base.pairing import ending
from photoapp.library.landing import Landing, Part

if TYPE_CHECKING:  # imaging brings process pools; a help text needs none
    from photoapp.imaging import DecodePool

_AHEAD = 2  # photos a worker that are begun before the first of them is waited for
_LOOK = 0.2  # seconds between two looks whether somebody who waits has been stopped

ENDINGS = {
    ExportFormat.JPEG: ".jpg",
    ExportFormat.PNG: ".png",
    ExportFormat.WEBP: ".webp",
    ExportFormat.TIFF: ".tif",
}


@dataclass(frozen=True, slots=True)
class Order:
    """A photo that is exported. stem: of its name, folders: it goes into. others: its other files,
    with their new stems.
    """

    photo: int
    number: int
    path: str
    drawing: Drawing
    stem: str
    folders: tuple[str, ...]
    others: tuple[tuple[FileInfo, str], ...] = ()


@dataclass(slots=True)
class _Begun:
    """An order whose files are being made: each as (original, stem, part, what will be said)."""

    order: Order
    files: list[tuple[str, str, str, "Future[Drawn]"]]


class Run:
    """One export under way. report: what came of it so far."""

    def __init__(
        self, decoder: "DecodePool", landing: Landing, report: ExportReport, job: Job
    ) -> None:
        self._decoder = decoder
        self._landing = landing
        self._job = job
        self._begun: deque[_Begun] = deque()
        self._hopeless: PhotoappError | None = None  # since then nothing more is tried
        self.report = report

    def all(self, orders: Iterable[Order | ExportFailure]) -> None:
        """Export all, or until nothing more can be: then what is left failed. Raises Cancelled."""
        try:
            for order in orders:
                self._job.checkpoint()
                if isinstance(order, ExportFailure):
                    self._failed(order)
                elif self._hopeless is not None:
                    at = order.photo, order.number, order.path
                    self._failed(ExportFailure(*at, self._hopeless))
                elif not self._is_skipped(order):
                    self._begin(order)
                while len(self._begun) >= _AHEAD * self._decoder.workers:
                    self._end_first()
            while self._begun:
                self._job.checkpoint()
                self._end_first()
        finally:
            futures = [future for one in self._begun for *_, future in one.files]
            wait([future for future in futures if not future.cancel()])

    def _is_skipped(self, order: Order) -> bool:
        """Whether its name is taken, whatever its ending will be, and that is a reason."""
        if self.report.wish.taken is not Taken.SKIPPED:
            return False
        wish = self.report.wish
        name = order.stem + (ENDINGS.get(wish.format) or ending(os.path.basename(order.path)))
        try:
            if not self._landing.is_taken(order.folders, name):
                return False
        except PhotoappError as error:
            self._failed(ExportFailure(order.photo, order.number, order.path, error))
            return True
        self.report = replace(self.report, skipped=self.report.skipped + 1)
        self._job.done += 1
        return True

    def _begin(self, order: Order) -> None:
        as_it_is = Drawing(ExportFormat.SAME, None, 100, Keep.ALL, order.drawing.colours)
        wanted = [(order.path, order.stem, order.drawing)]
        wanted += [(other.path, stem, as_it_is) for other, stem in order.others]
        files = []
        for path, stem, drawing in wanted:
            part = self._landing.part()
            files.append((path, stem, part, self._decoder.submit_saving(path, part, drawing)))
        self._begun.append(_Begun(order, files))

    def _end_first(self) -> None:
        begun = self._begun[0]
        for *_, future in begun.files:
            while not wait([future], timeout=_LOOK).done:
                if self._job.cancelled:
                    raise Cancelled
        self._begun.popleft()
        try:
            self._name(begun)
        except PhotoappError as error:
            order = begun.order
            self._failed(ExportFailure(order.photo, order.number, order.path, error))
        else:
            self._job.done += 1
        finally:
            for _, _, part, _ in begun.files:
                with suppress(FileNotFoundError):
                    os.unlink(part)

    def _name(self, begun: _Begun) -> None:
        parts, amount = [], 0
        for path, stem, part, future in begun.files:
            drawn = future.result()
            parts.append(Part(part, stem, drawn.ending or ending(os.path.basename(path))))
            amount += drawn.bytes
            if self.report.wish.keep is not Keep.NOTHING:
                with suppress(OSError):  # its time is a courtesy
                    was = os.stat(path)
                    os.utime(part, ns=(was.st_atime_ns, was.st_mtime_ns))
        report = self.report
        if report.wish.taken is Taken.SKIPPED and self._landing.is_taken(
            begun.order.folders, parts[0].stem + parts[0].ending
        ):
            self.report = replace(report, skipped=report.skipped + 1)
            return
        placed = self._landing.put(parts, begun.order.folders)
        if not placed:
            self.report = replace(report, already=report.already + 1)
            return
        self.report = replace(
            report,
            photos=report.photos + 1,
            files=report.files + len(placed),
            bytes=report.bytes + amount,
            first=report.first or placed[0],
        )

    def _failed(self, failure: ExportFailure) -> None:
        if failure.error.code in (Code.DISK_FULL, Code.DECODER_NOT_STARTED):
            self._hopeless = failure.error
        self.report = replace(self.report, failed=(*self.report.failed, failure))
        self._job.done += 1
