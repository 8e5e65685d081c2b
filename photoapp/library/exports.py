"""Photos on their way out of a library as it is wished: drawn, named, sorted, told how it went."""

import os
import tempfile
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from statistics import fmean, stdev
from typing import TYPE_CHECKING

from photoapp.base import naming
from photoapp.base.answers import Details, FileInfo
from photoapp.base.exports import (
    Drawing,
    ExportEstimate,
    ExportFailure,
    ExportFormat,
    ExportName,
    ExportReport,
    ExportWish,
    Keep,
    SubFolders,
    Words,
)
from photoapp.base.files import Place, printable
from photoapp.base.jobs import Job
from photoapp.base.messages import Code, JobName, PhotoappError
from photoapp.base.pairing import Role, ending, renamed
from photoapp.catalog import Catalog, photos, roots, tags
from photoapp.catalog.files import Remembered
from photoapp.library.copies import no_room
from photoapp.library.exporting import ENDINGS, Order, Run
from photoapp.library.landing import Landing
from photoapp.library.naming import stem_of, values_of
from photoapp.scan import is_passed_over

if TYPE_CHECKING:  # imaging brings process pools; a help text needs none
    from photoapp.imaging import DecodePool

_SAMPLE = 6  # photos that are drawn to tell how much all of them take
_SURE = 2.0  # standard errors on either side
_LEAST_DOUBT = 0.1  # of an estimate, however alike the sample is
_OWN_NAME = "{name}"
_WRITABLE = frozenset(("JPEG", "PNG", "WEBP", "TIFF"))


class Exports:
    """Exports photos of a library. Usable from any thread; no file of the library is touched.

    Each photo comes whole or not at all, under a name that is free: also of those that the library
    remembers where it exports into itself, so that no photo is taken for another. What fails is
    told, and the others go on.
    """

    def __init__(self, catalog: Catalog, decoder: "Callable[[], DecodePool]") -> None:
        self._catalog = catalog
        self._decoder = decoder

    def run(
        self, ids: Sequence[int], folder: str, wish: ExportWish, job: Job | None = None
    ) -> ExportReport:
        """Export photos into a folder, which is made if need be, numbered in the order given.

        Exporting the same once more writes nothing twice. Counts photos. Raises Cancelled (whole
        photos stay), PhotoappError: NOT_WRITABLE, DISK_FULL if nothing can be written there.
        """
        asked = list(enumerate(dict.fromkeys(ids), 1))
        return self._run(asked, len(asked), ExportReport(folder, wish, len(asked)), job)

    def retry(self, report: ExportReport, job: Job | None = None) -> ExportReport:
        """Export what failed, under the numbers it had; returns the report of both. As `run`."""
        asked = [(one.number, one.photo) for one in report.failed]
        return self._run(asked, report.asked, replace(report, failed=()), job)

    def planned(self, ids: Sequence[int], wish: ExportWish, most: int = 3) -> list[ExportName]:
        """What the first photos would be called in an empty folder; cheap, so without a look into
        them: what turns out to be transparent may become PNG. Forgotten ones are left out.
        """
        digits = len(str(len(ids)))
        found = []
        for number, photo in enumerate(ids[:most], 1):
            with suppress(KeyError, PhotoappError):
                details = photos.details(self._catalog.read(), photo)
                order = self._order(details, number, digits, wish)
                name = order.stem + _ending_planned(details, wish)
                old = printable(os.path.basename(details.path))
                found.append(ExportName(photo, old, printable("/".join((*order.folders, name)))))
        return found

    def estimate(
        self, ids: Sequence[int], wish: ExportWish, job: Job | None = None
    ) -> ExportEstimate:
        """How many bytes an export would take, by drawing a few of the photos. Takes a moment.

        Raises Cancelled, PhotoappError OUT_OF_MEMORY or DISK_FULL.
        """
        job = job or Job(JobName.EXPORTING)
        cards = photos.cards(self._catalog.read(), ids)
        pixels = {photo: _pixels(one.width, one.height, wish) for photo, one in cards.items()}
        step = max(1, len(ids) // _SAMPLE)
        rates = []
        with tempfile.TemporaryDirectory(prefix="photoapp-") as folder:
            for number, photo in enumerate(ids[::step][:_SAMPLE], 1):
                job.checkpoint()
                with suppress(KeyError, PhotoappError):
                    rates.append(self._sampled(photo, number, folder, wish) / pixels[photo])
        total = sum(pixels.values()) * (fmean(rates) if rates else 0.0)
        doubt = _SURE * stdev(rates) / len(rates) ** 0.5 / fmean(rates) if len(rates) > 1 else 1.0
        doubt = min(0.9, max(_LEAST_DOUBT, doubt)) if len(ids) > len(rates) else 0.0
        least, most = round(total * (1 - doubt)), round(total * (1 + doubt))
        return ExportEstimate(round(total), least, most, len(rates))

    def no_room(self, estimate: ExportEstimate, folder: str) -> PhotoappError | None:
        """EXPORT_NO_ROOM if a folder, there or not, has less room than is needed most likely."""
        with suppress(OSError):  # out of reach, which exporting tells
            return no_room(estimate.bytes, folder)
        return None

    def is_shown(self, folder: str) -> bool:
        """Whether what comes into a folder, there or not, is looked at as a part of the library, so
        that copies in it are shown as photos.
        """
        place, globs = self._place(folder), roots.exclusions(self._catalog.read())
        if place is None:
            return False
        return not is_passed_over(place.path, [*globs.get(None, ()), *globs.get(place.root, ())])

    def first_outside(self, folders: Sequence[str]) -> str:
        """The first of some folders that the library does not show; of none the first of all."""
        return next((one for one in folders if not self.is_shown(one)), folders[0])

    def _sampled(self, photo: int, number: int, folder: str, wish: ExportWish) -> int:
        """Bytes of a photo, drawn into a folder."""
        order = self._order(photos.details(self._catalog.read(), photo), number, 1, wish)
        target = os.path.join(folder, str(number))
        drawn = self._decoder().submit_saving(order.path, target, order.drawing).result()
        os.unlink(target)
        return drawn.bytes + sum(other.bytes for other, _ in order.others)

    # -- one run -----------------------------------------------------------------------------

    def _run(
        self,
        asked: Sequence[tuple[int, int]],
        total: int,
        report: ExportReport,
        job: Job | None,
    ) -> ExportReport:
        job = job or Job(JobName.EXPORTING)
        job.total, job.counting = len(asked), False
        with Landing(report.folder, self._known) as landing:
            run = Run(self._decoder(), landing, report, job)
            run.all(self._orders(asked, len(str(total)), report.wish))
        return run.report

    def _orders(
        self, asked: Iterable[tuple[int, int]], digits: int, wish: ExportWish
    ) -> Iterator["Order | ExportFailure"]:
        """What is to be done, in order; forgotten photos are told as missing."""
        for number, photo in asked:
            path = ""
            try:
                details = photos.details(self._catalog.read(), photo)
                path = details.path
                _check_there(details)
                yield self._order(details, number, digits, wish)
            except KeyError:
                yield ExportFailure(photo, number, path, PhotoappError(Code.FILE_MISSING))
            except PhotoappError as error:
                yield ExportFailure(photo, number, path, error)

    def _order(self, details: Details, number: int, digits: int, wish: ExportWish) -> Order:
        own = stem_of(os.path.basename(details.path))
        stem = own
        if wish.pattern != _OWN_NAME:
            stem = naming.filled(wish.pattern, values_of(details), number, digits)
        others = _others(details) if wish.companions else ()
        return Order(
            details.photo,
            number,
            details.path,
            self._drawing(details, wish),
            stem,
            _folders(details, wish.folders),
            tuple((other, _beside(other, own, stem)) for other in others),
        )

    def _drawing(self, details: Details, wish: ExportWish) -> Drawing:
        data = details.metadata
        borne = tags.tags_of(self._catalog.read(), [details.photo]).get(details.photo, ())
        # The file's own spelling where its keywords are the tags: then it may stay as it is.
        same = {_folded(one) for one in borne} == {_folded(one) for one in data.keywords}
        keywords = data.keywords if same else borne
        words = Words(data.title, data.description, data.rating, keywords)
        limits = wish.format, wish.longest, wish.quality, wish.keep, wish.colours
        return Drawing(*limits, words, details.turned)

    def _known(self, folder: str) -> list[str] | None:
        """Names remembered in a folder, None if it is no part of the library."""
        place = self._place(folder)
        if place is None:
            return None
        return list(Remembered(self._catalog).in_folder(place.root, place.path))

    def _place(self, folder: str) -> Place | None:
        """A folder, there or not, in the library; None if it is no part of it."""
        wanted = os.path.realpath(folder)
        for root in roots.roots(self._catalog.read()):
            if wanted == root.path or wanted.startswith(os.path.join(root.path, "")):
                inside = os.path.relpath(wanted, root.path).replace(os.sep, "/")
                return Place(root.id, "" if inside == "." else inside)
        return None


def _check_there(details: Details) -> None:
    """Raises PhotoappError: FILE_ONLINE_ONLY, FILE_OFFLINE, FILE_MISSING."""
    if next(one for one in details.files if one.lead).online:
        raise PhotoappError(Code.FILE_ONLINE_ONLY)
    if not os.path.lexists(details.path):
        there = os.path.isdir(details.root)
        raise PhotoappError(Code.FILE_MISSING if there else Code.FILE_OFFLINE)


def _others(details: Details) -> tuple[FileInfo, ...]:
    """The files that make one photo with the lead, in its folder; no copies of it."""
    folder = os.path.dirname(details.path)
    return tuple(
        one
        for one in details.files
        if not (one.lead or one.missing or one.online)
        and os.path.dirname(one.path) == folder
        and (one.role is not Role.PICTURE or _is_original_of_edit(details))
    )


def _is_original_of_edit(details: Details) -> bool:
    return any(one.lead and one.role is Role.EDIT for one in details.files)


def _beside(other: FileInfo, own: str, stem: str) -> str:
    """The stem of another file of a photo, once that is called `stem` and no longer `own`."""
    name = os.path.basename(other.path)
    return stem_of(name if stem == own else renamed(name, stem))


def _folders(details: Details, by: SubFolders) -> tuple[str, ...]:
    taken = details.metadata.taken
    if by is SubFolders.FOLDER:
        return tuple(filter(None, details.folder.split("/")))
    if by is SubFolders.NONE or taken is None:
        return ()
    year = f"{taken:%Y}"
    inner = {SubFolders.MONTH: f"{taken:%Y-%m}", SubFolders.DAY: f"{taken:%Y-%m-%d}"}
    return (year, inner[by]) if by in inner else (year,)


def _ending_planned(details: Details, wish: ExportWish) -> str:
    if wish.format is not ExportFormat.SAME:
        kind = next(one.format for one in details.files if one.lead)
        same = kind.lower() == wish.format.value
        return ending(os.path.basename(details.path)) if same else ENDINGS[wish.format]
    kind = next(one.format for one in details.files if one.lead)
    shrinks = wish.longest is not None and max(details.width, details.height) > wish.longest
    drawn = shrinks or (wish.keep is not Keep.ALL and kind not in _WRITABLE)
    own = ending(os.path.basename(details.path))
    return own if kind in _WRITABLE or not drawn else ENDINGS[ExportFormat.JPEG]


def _pixels(width: int, height: int, wish: ExportWish) -> int:
    """Of what a picture of this size becomes, at least 1."""
    scale = min(1.0, wish.longest / max(width, height, 1)) if wish.longest else 1.0
    return max(1, round(width * height * scale**2))


def _folded(word: str) -> str:
    return unicodedata.normalize("NFC", word).casefold()
