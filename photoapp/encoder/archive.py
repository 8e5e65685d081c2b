"""Unpacking a zip that anybody may have made: confined, bounded, and only plain files."""

import os
import shutil
import stat
import struct
import unicodedata
import zipfile
import zlib
from pathlib import Path
from typing import BinaryIO

from photoapp.base.jobs import Job
from photoapp.base.messages import Code, PhotoappError
from photoapp.encoder.folder import broken

MOST_ENTRIES = 4_000
MOST_BYTES = 1 << 35  # unpacked; the largest CLIP there is has some 20 GB
MOST_RATIO = 200  # unpacked to packed, of a file above 1 MiB; weights hardly shrink at all
_SMALL = 1 << 20  # bytes
_DIRECTORY = 2 << 20  # bytes of the central directory of MOST_ENTRIES names, amply
_SPARE = 64 << 20  # bytes to leave free on the disk
_CHUNK = 1 << 20
_KINDS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DEEPEST, _LONGEST = 8, 400
_ENCRYPTED = 0x1


def is_zip(path: Path) -> bool:
    """Whether a file begins as a zip does. Raises OSError."""
    with path.open("rb") as stream:
        return stream.read(4) in (b"PK\x03\x04", b"PK\x05\x06")


def unpack(path: Path, target: Path, job: Job | None = None) -> None:
    """Unpack a zip into an empty folder, after every entry was found to be harmless.

    Raises PhotoappError: MODEL_BROKEN, DISK_FULL; OSError; Cancelled.
    """
    try:
        with path.open("rb") as stream:
            _check_directory(path, stream)
            with zipfile.ZipFile(stream) as packed:
                entries = _checked(path, packed)
                if shutil.disk_usage(target).free < sum(e.file_size for e in entries) + _SPARE:
                    raise PhotoappError(Code.DISK_FULL, path=str(target))
                for entry in entries:
                    _extract(packed, entry, target, job)
    except (zipfile.BadZipFile, zlib.error, EOFError, struct.error, NotImplementedError) as error:
        raise broken(path, f"the zip is damaged: {error}") from error
    except (ValueError, RuntimeError, OverflowError, UnicodeError) as error:
        # What zipfile raises of sizes, dates and names that no zip program writes.
        raise broken(path, f"the zip is damaged: {error}") from error


def _check_directory(path: Path, stream: BinaryIO) -> None:
    """The whole list of contents is read into memory: not if it is absurdly long."""
    size = stream.seek(0, os.SEEK_END)
    stream.seek(max(0, size - (1 << 16) - 98))
    tail = stream.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) - at < 22:
        raise broken(path, "the zip is cut short")
    (length,) = struct.unpack_from("<L", tail, at + 12)
    if at >= 76 and tail[at - 20 : at - 16] == b"PK\x06\x07":
        (length,) = struct.unpack_from("<Q", tail, at - 76 + 40)
    if length > _DIRECTORY:
        raise broken(path, f"the zip has more than {MOST_ENTRIES} entries")
    stream.seek(0)


def _checked(path: Path, packed: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """The files to unpack. Raises PhotoappError(MODEL_BROKEN)."""
    entries = packed.infolist()
    if len(entries) > MOST_ENTRIES:
        raise broken(path, f"the zip has more than {MOST_ENTRIES} entries")
    seen: set[str] = set()
    folders: set[str] = set()
    for entry in entries:
        if (reason := _harm(entry)) is not None:
            raise broken(path, f"the zip holds {entry.orig_filename[:100]!r}, {reason}")
        if entry.is_dir():
            continue
        # Names that differ in case or in how an accent is written are one name on some disks.
        name = unicodedata.normalize("NFC", entry.filename).casefold()
        if name in seen:
            raise broken(path, f"the zip holds {entry.filename[:100]!r} twice")
        seen.add(name)
        folders.update("/".join(name.split("/")[:n]) for n in range(1, name.count("/") + 1))
    if seen & folders:
        raise broken(path, f"the zip holds {min(seen & folders)!r} as a file and as a folder")
    files = [entry for entry in entries if not entry.is_dir()]
    if sum(entry.file_size for entry in files) > MOST_BYTES:
        raise broken(path, f"the zip unpacks to more than {MOST_BYTES >> 30} GiB")
    _apart(path, files)
    return files


def _harm(entry: zipfile.ZipInfo) -> str | None:
    """What speaks against an entry, None if nothing does."""
    name = entry.orig_filename
    parts = name.rstrip("/").split("/")
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if not name.isprintable() or "\\" in name or ":" in name or len(name) > _LONGEST:
        return "a name that is not plain"
    if name.startswith("/") or ".." in parts:
        return "a path that leaves the folder"
    if len(parts) > _DEEPEST or any(part in ("", ".") for part in parts):
        return "a path that is not plain"
    if entry.flag_bits & _ENCRYPTED:
        return "which is encrypted"
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        return "which is a link or a device"
    if entry.compress_type not in _KINDS:
        return "packed in a way that is not read"
    if entry.file_size > max(_SMALL, MOST_RATIO * entry.compress_size):
        return f"which unpacks to more than {MOST_RATIO} times its size"
    return None


def _apart(path: Path, entries: list[zipfile.ZipInfo]) -> None:
    """Entries that lie over each other unpack the same bytes again and again."""
    end = -1
    for entry in sorted(entries, key=lambda entry: entry.header_offset):
        if entry.header_offset < end:
            raise broken(path, "the zip holds entries that overlap")
        end = entry.header_offset + entry.compress_size


def _extract(
    packed: zipfile.ZipFile, entry: zipfile.ZipInfo, target: Path, job: Job | None
) -> None:
    to = target.joinpath(*entry.filename.split("/"))
    to.parent.mkdir(parents=True, exist_ok=True)
    left = entry.file_size
    with packed.open(entry) as reader, to.open("xb") as writer:
        while chunk := reader.read(min(_CHUNK, left + 1)):
            if job is not None:
                job.checkpoint()
            left -= len(chunk)
            if left < 0:
                raise zipfile.BadZipFile(f"{entry.filename} is longer than it says")
            writer.write(chunk)
    if left:
        raise zipfile.BadZipFile(f"{entry.filename} is shorter than it says")
