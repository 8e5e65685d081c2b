"""A file -> another file as it is wished: copied, given other metadata, or drawn anew.

In this order: what can stay as it is to the last byte does; then the pixels that are there keep
their bytes under other metadata; only what has to be is decoded and encoded again.
"""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PIL import Image, ImageFile

from photoapp.base.exports import Colours, Drawing, Drawn, ExportFormat, Keep, Words
from photoapp.base.messages import Code, PhotoappError
from photoapp.base.picture import Metadata
from photoapp.imaging import orientation
from photoapp.imaging.blocks import Blocks, blocks_of
from photoapp.imaging.budget import BUDGET
from photoapp.imaging.carried import Carried, Frame, carried, differ
from photoapp.imaging.editing import EDITABLE, with_metadata
from photoapp.imaging.encoding import (
    ENDINGS,
    TRANSPARENT,
    WRITTEN,
    Beating,
    encode,
    is_coarser,
    srgb_profile,
)
from photoapp.imaging.formats import OPENERS, RAW, configure, identify
from photoapp.imaging.loading import Claim, Limits, decoder, free_claim
from photoapp.imaging.metadata import read_metadata
from photoapp.imaging.profiles import profile_of
from photoapp.imaging.source import CHUNK, WHOLE_LIMIT, Heartbeat, Source, no_heartbeat, open_file
from photoapp.imaging.whole import Whole, is_srgb, is_transparent, kept_profile, load_whole

_FULL = (errno.ENOSPC, errno.EDQUOT)

_SAYING: Final = (b"!\xfe", b"XMP Data")
"""What begins a comment and an XMP packet of a GIF; by chance also something else."""

_DRAWN: Final = frozenset(("GIF", "BMP", "ICO", "PPM"))
"""Kinds whose pictures lose nothing; what keeps each of their pixels is PNG."""

_TAIL: Final = 1 << 20

_QUARTERS: Final = {1: 6, 2: 3, 3: 8}
"""The orientation that turns a picture by so many quarters clockwise."""

_THEN: Final = {
    1: {1: 6, 2: 7, 3: 8, 4: 5, 5: 2, 6: 3, 7: 4, 8: 1},
    2: {1: 3, 2: 4, 3: 1, 4: 2, 5: 7, 6: 8, 7: 5, 8: 6},
    3: {1: 8, 2: 5, 3: 6, 4: 7, 5: 4, 6: 1, 7: 2, 8: 3},
}
"""What an orientation is once so many quarters clockwise come after it."""


@dataclass(frozen=True, slots=True)
class _Looked:
    """A picture whose pixels nobody has looked at. longest: its longest side. turn: which of its
    sides is up. profile: that it can keep. srgb: its numbers are sRGB already.
    """

    image: ImageFile.ImageFile
    longest: int
    blocks: Blocks
    said: Metadata
    turn: int
    transparent: bool
    profile: bytes
    srgb: bool


def save(
    path: str,
    target: str,
    drawing: Drawing,
    *,
    budget: int = BUDGET,
    heartbeat: Heartbeat = no_heartbeat,
    claim: Claim = free_claim,
    turn: int | None = None,
) -> Drawn:
    """Make a new file of one, which is opened read-only and read once. turn: which side of a raw
    file is up, if a sidecar says so.

    Raises PhotoappError: as `decode`, DISK_FULL, NOT_WRITABLE; then there is no new file, or a part
    of it that the caller clears away.
    """
    with open_file(path, heartbeat) as source:
        return _Saving(source, target, drawing, Limits(1 << 30, 1, budget, claim), turn).save()


class _Saving:
    """One file on its way to another."""

    def __init__(
        self, source: Source, target: str, drawing: Drawing, limits: Limits, turn: int | None
    ) -> None:
        self._source = source
        self._target = target
        self._drawing = drawing
        self._limits = limits
        self._turn = turn

    def save(self) -> Drawn:
        drawing = self._drawing
        as_it_is = drawing.format is ExportFormat.SAME and drawing.keep is Keep.ALL
        try:
            configure()
            kind = identify(self._source)
            if kind in RAW:
                return self._copied() if as_it_is and not drawing.longest else self._drawn(kind)
            looked = self._look(kind)
        except PhotoappError:
            if as_it_is and not drawing.longest and not drawing.turned:
                return self._copied()  # whatever it is, it leaves as it came
            raise
        if self._wants_drawing(kind, looked):
            return self._drawn_or_kept(kind, looked)
        return self._kept(kind, looked)

    def _look(self, kind: str) -> _Looked:
        source = self._source
        with decoder():
            image = OPENERS[kind](source.open())
            need = 4 * image.width * image.height
            if kind == "PNG" and need <= self._limits.budget and _says_more_behind(source):
                with self._limits.claim(need):
                    image.load()
            blocks = blocks_of(image, source, kind)
            profile = profile_of(image, source, kind, blocks)
            return _Looked(
                image,
                max(image.size),
                blocks,
                self._said(blocks),
                orientation.of(blocks, kind),
                is_transparent(image),
                kept_profile(image, profile),
                is_srgb(image, profile, source, kind),
            )

    def _wants_drawing(self, kind: str, looked: _Looked) -> bool:
        """Whether its pixels have to be written anew."""
        drawing = self._drawing
        return (
            drawing.format is not ExportFormat.SAME
            or self._shrinks(looked)
            or (drawing.turned != 0 and kind != "JPEG")
            or (
                drawing.keep is not Keep.ALL
                and kind not in EDITABLE
                and not _is_bare(kind, self._source)
            )
            or (drawing.colours is Colours.SRGB and not looked.srgb)
        )

    def _shrinks(self, looked: _Looked) -> bool:
        return self._drawing.longest is not None and looked.longest > self._drawing.longest

    def _kept(self, kind: str, looked: _Looked) -> Drawn:
        """The very pixels, with the metadata that are wished."""
        drawing = self._drawing
        same = not drawing.turned and not differ(looked.said, self._words(looked.said))
        if kind not in EDITABLE or (drawing.keep is Keep.ALL and same):
            return self._copied(looked)
        turn = _THEN[drawing.turned][looked.turn] if drawing.turned else looked.turn
        try:
            with decoder():
                blocks = self._carried(kind, looked.blocks, looked.said, Frame(turn))
                data = self._source.open().read()
                rest = drawing.keep is Keep.ALL
                edited = with_metadata(data, kind, blocks, rest=rest)
        except PhotoappError as error:
            if error.code not in (Code.FILE_DAMAGED, Code.FILE_TRUNCATED):
                raise
            if drawing.keep is Keep.ALL and not drawing.turned:
                return self._copied(looked)
            return self._drawn(kind, looked)
        return self._written(edited, looked)

    def _words(self, said: Metadata) -> Words:
        ours = self._drawing.words
        return ours or Words(said.title, said.description, said.rating, said.keywords)

    def _carried(self, kind: str, blocks: Blocks, said: Metadata, frame: Frame) -> Carried:
        return carried(blocks, said, self._words(said), self._drawing.keep, kind, frame)

    def _drawn_or_kept(self, kind: str, looked: _Looked) -> Drawn:
        """Drawn anew; but a picture that would only become larger or worse by it is kept."""
        if not self._is_drawn_again(kind, looked):
            return self._drawn(kind, looked)
        if kind == "PNG" or is_coarser(looked.image, self._drawing.quality):
            return self._kept(kind, looked)
        drawn = self._drawn(kind, looked)
        return drawn if drawn.bytes < self._source.length else self._kept(kind, looked)

    def _is_drawn_again(self, kind: str, looked: _Looked) -> bool:
        """Whether its format, size and colours stay the same."""
        drawing = self._drawing
        return (
            WRITTEN.get(drawing.format) == kind
            and kind in EDITABLE
            and not self._shrinks(looked)
            and not drawing.turned
            and (looked.srgb or drawing.colours is Colours.KEPT)
        )

    def _drawn(self, kind: str, looked: _Looked | None = None) -> Drawn:
        drawing, limits = self._drawing, self._limits
        transparent = looked is not None and looked.transparent
        into = WRITTEN.get(drawing.format) or _alike(kind, transparent=transparent)
        kept = looked.profile if looked and drawing.colours is Colours.KEPT else b""
        longest = drawing.longest or limits.longest
        limits = Limits(longest, 1, limits.budget, limits.claim, kept)
        shown = transparent and into in TRANSPARENT
        whole = load_whole(self._source, kind, limits, self._turn, transparent=shown)
        said = looked.said if looked else self._said(whole.blocks)
        image = self._sized(whole)
        profile = whole.profile
        if not profile and not (looked and looked.srgb):
            profile = srgb_profile()  # they were others: say so
        frame = Frame(1, True, image.width, image.height, not whole.profile)
        blocks = self._carried(kind, whole.blocks, said, frame)
        self._encode(image, into, profile, blocks)
        ending = "" if into == kind else ENDINGS[into]
        return Drawn(ending, os.path.getsize(self._target), image.width, image.height)

    def _said(self, blocks: Blocks) -> Metadata:
        now = datetime.now()  # noqa: DTZ005 - wall time, to be compared with wall times
        return read_metadata(blocks, self._source.name, self._source.mtime, now)

    def _sized(self, whole: Whole) -> Image.Image:
        image, longest = whole.image, self._drawing.longest
        if longest is not None and max(image.size) > longest:
            scale = longest / max(whole.width, whole.height)
            size = [max(1, round(side * scale)) for side in (whole.width, whole.height)]
            fit = min(size[0], image.width), min(size[1], image.height)
            image = image.resize(fit, Image.Resampling.LANCZOS, reducing_gap=3.0)
        return orientation.turned(image, _QUARTERS.get(self._drawing.turned, 1))

    def _encode(self, image: Image.Image, into: str, profile: bytes, blocks: Carried) -> None:
        quality = self._drawing.quality
        with self._writing() as file, decoder():
            encode(image, into, file, quality=quality, profile=profile, carried=blocks)

    def _written(self, data: bytes, looked: _Looked) -> Drawn:
        with self._writing() as file:
            file.write(data)
        return Drawn("", len(data), *looked.image.size)

    def _copied(self, looked: _Looked | None = None) -> Drawn:
        with self._writing() as file:
            for some in self._pieces():
                file.write(some)
        return Drawn("", self._source.length, *(looked.image.size if looked else (0, 0)))

    def _pieces(self) -> Iterator[bytes]:
        """The bytes of the original. Raises PhotoappError FILE_UNREADABLE."""
        with self._source.open() as original:
            try:
                while some := original.read(CHUNK):
                    yield some
            except OSError as error:
                detail, number = error.strerror or str(error), error.errno or 0
                raise PhotoappError(Code.FILE_UNREADABLE, detail=detail, errno=number) from error

    @contextmanager
    def _writing(self) -> Iterator[Beating]:
        """The new file, safe on the disk when it is left. Raises PhotoappError."""
        folder = os.path.dirname(self._target)
        try:
            with Beating(self._target, self._source.heartbeat) as file:
                yield file
                file.sync()
        except OSError as error:
            if error.errno in _FULL:
                raise PhotoappError(Code.DISK_FULL, path=folder) from error
            detail = error.strerror or str(error)
            raise PhotoappError(Code.NOT_WRITABLE, path=folder, detail=detail) from error


def _says_more_behind(source: Source) -> bool:
    """Whether a PNG seems to hold words behind its pixels."""
    tail = source.at(max(0, source.length - _TAIL), _TAIL)
    behind = tail[tail.rfind(b"IDAT") :] if b"IDAT" in tail else tail
    return any(mark in behind for mark in (b"eXIf", b"iTXt", b"tEXt", b"zTXt"))


def _is_bare(kind: str, source: Source) -> bool:
    """Whether a file surely holds nothing but its picture, so that a copy says no more."""
    if kind == "GIF":
        data = source.at(0, WHOLE_LIMIT)
        return len(data) == source.length and not any(mark in data for mark in _SAYING)
    return kind in ("BMP", "ICO", "PPM") and source.length <= WHOLE_LIMIT


def _alike(kind: str, *, transparent: bool) -> str:
    """The format for a picture that is to stay what it is, as far as that can be written."""
    if kind in ENDINGS:
        return kind
    return "PNG" if transparent or kind in _DRAWN else "JPEG"
