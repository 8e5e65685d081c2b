"""XMP files beside photos: what a photo program says of a photo without touching it."""

from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any

from photoapp.base.messages import Code, PhotoappError
from photoapp.base.picture import Metadata, TimeSource
from photoapp.imaging.blocks import MOST_BYTES, Blocks
from photoapp.imaging.metadata import read_metadata
from photoapp.imaging.source import Heartbeat, no_heartbeat, open_file
from photoapp.imaging.xmp import read_xmp

_ORIGINAL = ("exif:DateTimeOriginal", "photoshop:DateCreated")
_STATED_TOGETHER = (
    ("taken", "offset", "time_source"),
    ("latitude", "longitude"),
    ("make", "model"),
    ("keywords", "keyword_paths"),
)


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What a sidecar states. turn: which side is up, 1 to 8 as EXIF numbers them; None if it does
    not say. original: its time is that of taking, not perhaps that of scanning or developing.
    """

    metadata: Metadata
    turn: int | None = None
    original: bool = True


def read_sidecar(path: str) -> Metadata:
    """What a sidecar states of its photo. Raises PhotoappError: FILE_EMPTY, FILE_UNREADABLE,
    FILE_CHANGING, FILE_DAMAGED (detail) if it is no XMP.
    """
    return load_sidecar(path).metadata


def load_sidecar(path: str, heartbeat: Heartbeat = no_heartbeat) -> Sidecar:
    """`read_sidecar`, with what only decoding needs."""
    with open_file(path, heartbeat) as source:
        packet = source.at(0, MOST_BYTES + 1)
    if len(packet) > MOST_BYTES:
        raise PhotoappError(Code.FILE_DAMAGED, detail="larger than any sidecar")
    xmp = read_xmp(packet)
    if not xmp.properties and b"rdf" not in packet.replace(b"\0", b""):
        raise PhotoappError(Code.FILE_DAMAGED, detail="no XMP")
    now = datetime.now()  # noqa: DTZ005 - wall time, to be compared with wall times
    metadata = read_metadata(Blocks(xmp=packet), "", None, now)
    return Sidecar(metadata, xmp.orientation, any(map(xmp.text, _ORIGINAL)))


def merged(embedded: Metadata, sidecar: Sidecar) -> Metadata:
    """The sidecar's word for whatever it states, the file's for the rest.

    What only makes sense together comes from one of them: position, time and offset, keywords and
    their hierarchy. A time that is the file's to the second leaves the file its sub-seconds.
    """
    ours = sidecar.metadata
    stated: dict[str, Any] = {
        field.name: value
        for field in fields(ours)
        if (value := getattr(ours, field.name)) not in (None, "", ())
    }
    for together in _STATED_TOGETHER:
        if stated.keys() & set(together):
            stated |= {name: getattr(ours, name) for name in together}
    if not _better_time(embedded, sidecar):
        for name in _STATED_TOGETHER[0]:
            stated.pop(name, None)
    return replace(embedded, **stated)


def _better_time(embedded: Metadata, sidecar: Sidecar) -> bool:
    theirs, ours = embedded.taken, sidecar.metadata.taken
    if ours is None or theirs is None:
        return ours is not None
    if theirs.replace(microsecond=0) == ours and sidecar.metadata.offset in (None, embedded.offset):
        return False
    return sidecar.original or embedded.time_source in (TimeSource.NAME, TimeSource.MTIME)
