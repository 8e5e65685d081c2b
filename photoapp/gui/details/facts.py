"""What the details panel says of a photo, as words."""

from dataclasses import dataclass
from pathlib import PurePath

from PySide6.QtCore import QCoreApplication

from photoapp.base.answers import Details
from photoapp.base.files import printable
from photoapp.base.gazetteer import OUTSKIRTS, gazetteer
from photoapp.base.messages import Code
from photoapp.base.picture import Metadata, TimeSource
from photoapp.gui.wording import words
from photoapp.gui.wording.sentences import sentence

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Facts:
    """name of the file and date as lines; rows as (label, text); warning "" if all is well.

    position: what maps take, "" if the file has none; it has a row where `place` has none.
    """

    name: str
    date: str
    rows: tuple[tuple[str, str], ...]
    folder: str
    path: str
    warning: str
    position: str = ""
    place: str = ""


def facts(details: Details, *, offline: bool = False) -> Facts:
    """Put `details` into words; what the file does not say is left out. Asks the gazetteer.

    offline: its folder is out of reach now.
    """
    metadata = details.metadata
    position, place = _position(metadata), _place(metadata)
    name = PurePath(printable(details.path)).name
    lead = next((file for file in details.files if file.lead), None)
    copies = "\n".join(
        words.isolated(printable(each.path)) for each in details.files if not each.lead
    )
    file = f"{words.size(lead.bytes)} {lead.format}" if lead else ""
    rows = (
        (translate("facts", "File name"), name if metadata.title else ""),
        (translate("facts", "Camera"), words.camera(metadata)),
        (translate("facts", "Lens"), words.lens(metadata)),
        (translate("facts", "Exposure"), words.exposure(metadata)),
        (translate("facts", "35 mm equivalent"), _focal_length(metadata)),
        (translate("facts", "Size"), words.dimensions(details.width, details.height)),
        (translate("facts", "File"), file),
        (translate("facts", "Place"), place),
        (translate("facts", "Position"), "" if place else position),
        (translate("facts", "Time zone"), _zone(metadata)),
        (translate("facts", "Keywords"), ", ".join(metadata.keywords)),
        (translate("facts", "Copies"), copies),
    )
    return Facts(
        name=name,
        date=_date(details),
        rows=tuple((label, text) for label, text in rows if text),
        folder=_folder(details),
        path=details.path,
        warning=_warning(details, offline=offline),
        position=position,
        place=place,
    )


def as_text(details: Details, said: Facts) -> str:
    """Everything in lines, to be copied."""
    metadata = details.metadata
    folder = (translate("facts", "Folder"), printable(str(PurePath(said.path).parent)))
    where = (translate("facts", "Position"), said.position)
    rows = (*said.rows, where) if said.place else said.rows
    lines = [words.about(label, text) for label, text in (*rows, folder)]
    told = (said.name, metadata.title, metadata.description, said.date, *lines)
    return "\n".join(line for line in told if line)


def _focal_length(metadata: Metadata) -> str:
    """Only where it tells more than the focal length itself does."""
    on_film = metadata.focal_length_35
    if not on_film or on_film == metadata.focal_length:
        return ""
    return f"{words.plain(on_film)} mm"


def _place(metadata: Metadata) -> str:
    """-> "Rjukan, Norway", "" far from any place; out of town only the region is sure."""
    if metadata.latitude is None or metadata.longitude is None:
        return ""
    found = gazetteer().address(metadata.latitude, metadata.longitude)
    if found is None:
        return ""
    near = found.place if found.km <= OUTSKIRTS else found.region
    return ", ".join(dict.fromkeys(filter(None, (near, words.country(found.country)))))


def _position(metadata: Metadata) -> str:
    """-> "59.88102, 8.59313 · 1,002 m": what maps take when it is copied."""
    if metadata.latitude is None or metadata.longitude is None:
        return ""
    said = f"{metadata.latitude:.5f}, {metadata.longitude:.5f}"
    if metadata.altitude is None:
        return said
    return f"{said} · {words.number(round(metadata.altitude))} m"


def _zone(metadata: Metadata) -> str:
    if metadata.offset is None:
        return ""
    hours, minutes = divmod(abs(metadata.offset), 60)
    return f"UTC{'-' if metadata.offset < 0 else '+'}{hours:02}:{minutes:02}"


def _date(details: Details) -> str:
    taken = details.metadata.taken
    if taken is None:
        return ""
    when = words.moment(taken)
    if details.metadata.time_source is TimeSource.MTIME:
        # The file's own time is often that of a copy, so it is not called the time taken.
        return translate("facts", "File from {0}").format(when)
    return when


def _folder(details: Details) -> str:
    root = PurePath(printable(details.root))
    parts = (root.name or str(root), printable(details.folder))
    return "/".join(part for part in parts if part)


def _warning(details: Details, *, offline: bool) -> str:
    if offline:
        return sentence(Code.FILE_OFFLINE, {}).text
    if details.files and all(file.missing for file in details.files):
        return translate("facts", "The file is not there any more.")
    return sentence(Code.FILE_TRUNCATED, {}).text if details.truncated else ""
