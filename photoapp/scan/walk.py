"""Walks the roots and says what is there, what changed, what moved and what is out of sight.

**Order.** Roots as given, folders depth first, names sorted: the same tree gives the same events.
What is missed is told last, after every root was walked, because only then is known what moved.

**Not followed.** Symbolic links and junctions, to folders and to files alike: what they lead to is
either in the library already, and would be in it twice, or was not asked for. A link counts as
`other`, and so does whatever is no regular file; none of them is ever opened.

**Unchanged** is a known file of the same size and mtime. It is not opened, keeps its kind and gives
no event. A new device or inode number alone is no change (disks are renumbered, FAT makes inodes
up), nor is an mtime shifted by whole hours (FAT keeps local time). A placeholder of a cloud service
that has been downloaded is a change; a photo that became one stays the photo it was, whatever state
the placeholder claims, and is Found as what it is now.

**Moved** is an unknown file with the device, inode, size and mtime of a known one whose old place
holds nothing any more. It is not opened. A known name never becomes another file's new place: it
is Changed, and what was overwritten is left to fingerprints.

**Out of sight or gone?** Calling a photo gone that is only out of sight does harm, the opposite
little. So these are Offline, and nothing under them is gone:
- a root that is not there, or whose device number changed while nothing remembered is in it;
- a folder whose listing fails as a disk or network fails, also half way through;
- a folder that is there but completely empty, though files are remembered in or below it that did
  not move elsewhere: a mount point with nothing mounted looks the same. One forgotten file in it
  (`.DS_Store`, `Thumbs.db`) shows that it was only tidied up, and its files are gone;
- a folder that is not there whose files were on a file system that the walk met nowhere: the
  mount point of a disk that was taken out;
- a folder that something was missed in, if it is not there any more when the walk is done: its
  disk was pulled out meanwhile.
A folder that may not be listed, or whose path the system refuses, is Unreadable; nothing under it
is gone either. A folder that is now excluded is not looked at: what was known in it is gone.
"""

import os
import stat
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from operator import attrgetter

from photoapp.base.files import (
    Changed,
    Found,
    Gone,
    Kind,
    KnownFiles,
    KnownRow,
    Moved,
    Offline,
    Place,
    Root,
    ScanEvent,
    ScanTally,
    Touched,
    Unreadable,
)
from photoapp.base.messages import Code
from photoapp.base.pairing import HOUR_NS
from photoapp.scan import skip
from photoapp.scan.folder import Folder, Stopped, detail, folder_event
from photoapp.scan.lost import Lost, remembered_below
from photoapp.scan.moves import Moves
from photoapp.scan.opening import (
    HAS_PLACEHOLDERS,
    is_away,
    is_gone,
    look,
    mtime_of,
    online_only,
    state_of,
)
from photoapp.scan.sniff import promises_photo

_WIDEST_SHIFT_NS = 26 * HOUR_NS  # time zones lie between -12 and +14 hours
_PHOTO = Kind.PHOTO.value
_ONLINE_ONLY = Kind.ONLINE_ONLY.value


def scan(
    roots: Sequence[Root],
    known: KnownFiles,
    tally: ScanTally,
    *,
    exclude: Mapping[int, Sequence[str]],
    home: str,
    checkpoint: Callable[[], None],
    touched: Sequence[Touched] = (),
) -> Iterator[ScanEvent]:
    """Say what is in the roots, compared with what is known. See the module for what counts.

    touched: look only at these folders of the roots, and at folders in them that are not known.
    exclude: the user's globs by root id. home: PHOTOAPP_HOME, never looked into. `checkpoint` is
    called before each folder; it may wait, or raise to end the scan (then nothing is called gone).
    `known` is asked between events and may already hold what earlier events said.
    """
    walk = _Walk(roots, known, tally, home, checkpoint)
    for root in roots:
        parts = [one for one in touched if one.place.root == root.id]
        globs = skip.Globs(exclude.get(root.id, ()))
        if not touched:
            yield from walk.root(root, globs)
        elif parts:
            yield from walk.parts(root, globs, parts)
    yield from walk.missed()


class _Walk:
    """One run over the roots. The folders still to do are a list, so depth has no limit."""

    def __init__(
        self,
        roots: Sequence[Root],
        known: KnownFiles,
        tally: ScanTally,
        home: str,
        checkpoint: Callable[[], None],
    ) -> None:
        self._known = known
        self._tally = tally
        self._checkpoint = checkpoint
        self._home = _identity(home)
        self._lost = Lost()
        self._moves = Moves(roots, known)
        self._globs = skip.Globs(())
        self._walked: set[Place] | None = None  # in parts, which may hold each other

    def missed(self) -> Iterator[Gone | Offline]:
        """What was not met again."""
        moves = self._moves
        return self._lost.judge(self._known, moves.ids, moves.devices, self._checkpoint)

    def root(self, root: Root, globs: skip.Globs) -> Iterator[ScanEvent]:
        """Walk one root."""
        self._globs = globs
        yield from self._down([Folder.top(root)], root)

    def parts(
        self, root: Root, globs: skip.Globs, touched: Sequence[Touched]
    ) -> Iterator[ScanEvent]:
        """Walk some folders of a root, which is on the file system it was on."""
        self._globs, self._walked = globs, set()
        for one in sorted(touched, key=lambda one: not one.deep):
            try:
                top = Folder.top(root)
                top.enter(root)
                folder = self._reached(top, one)
            except Stopped as stopped:
                yield stopped.event
            else:
                if folder is not None:
                    yield from self._down([folder], root)

    def _reached(self, top: Folder, touched: Touched) -> Folder | None:
        """A folder to look at, the one that held it if it is gone, None if it is passed over.

        Raises Stopped.
        """
        folder = top
        for name in filter(None, touched.place.path.split("/")):
            inner = folder.inner(name)
            excluded = bool(self._globs) and self._globs.excludes(inner.place.path, folder=True)
            if excluded or skip.skips_folder(name, folder.package):
                return None
            if not self._enters(inner):
                folder.shallow = True
                return folder
            folder = inner
        folder.shallow = not touched.deep
        return folder

    def _down(self, folders: list[Folder], root: Root) -> Iterator[ScanEvent]:
        while folders:
            self._checkpoint()
            folder = folders.pop()
            if self._walked is not None:
                if folder.place in self._walked:
                    continue
                self._walked.add(folder.place)
            try:
                if folder.above is None:
                    yield from self._folder(folder, folders, renumbered=folder.enter(root))
                elif self._enters(folder):
                    yield from self._folder(folder, folders, renumbered=False)
                else:
                    self._lost.vanished.append((folder.above.holder(), folder.place.name))
            except Stopped as stopped:
                yield stopped.event

    def _enters(self, folder: Folder) -> bool:
        """Look at a folder from outside. Raises Stopped."""
        try:
            found = os.lstat(folder.path)
        except OSError as error:
            if is_gone(error):
                return False
            raise Stopped(folder_event(folder.place, error)) from error
        folder.identity = (found.st_dev, found.st_ino)
        return not (
            not stat.S_ISDIR(found.st_mode)
            or skip.is_hidden_or_elsewhere(found)
            or folder.identity == self._home
            or folder.is_loop()
        )

    def _folder(
        self, folder: Folder, folders: list[Folder], *, renumbered: bool
    ) -> Iterator[ScanEvent]:
        """One folder: its files now, its folders onto the list. Raises Stopped."""
        try:
            with os.scandir(folder.path) as listing:
                entries = list(listing)
            visible = self._visible(folder, entries)
        except OSError as error:
            if is_gone(error) and folder.above is not None:
                self._lost.vanished.append((folder.above.holder(), folder.place.name))
                return
            raise Stopped(folder_event(folder.place, error)) from error
        self._tally.folders += 1
        folder.missed = dict(self._known.in_folder(folder.place.root, folder.place.path))
        inner = set(self._known.folders_in(folder.place.root, folder.place.path))
        if not entries:
            if folder.missed or inner:
                self._lost.emptied.append(folder.place)
            return
        if renumbered and self._is_another_disk(folder, inner.union(folder.missed), entries):
            raise Stopped(Offline(folder.place))
        self._moves.devices.add(folder.identity[0])
        entries.clear()
        names: list[str] = []
        yield from self._entries(folder, visible, names)
        left = inner if folder.shallow else frozenset[str]()
        folders.extend(folder.inner(name) for name in reversed(names) if name not in left)
        lost = frozenset(row.id for row in folder.missed.values() if not row.missing)
        folder.missed = {}
        if lost:
            self._lost.files.append((folder.holder(), lost))
        for name in sorted(inner.difference(names)):
            self._lost.vanished.append((folder.holder(), name))

    def _visible(self, folder: Folder, entries: list[os.DirEntry[str]]) -> list[os.DirEntry[str]]:
        """What is to be looked at, the last name first. Raises OSError."""
        visible = sorted(entries, key=attrgetter("name"), reverse=True)
        if folder.package:
            visible = [entry for entry in visible if entry.is_dir(follow_symlinks=False)]
        if globs := self._globs:
            prefix = f"{folder.place.path}/" if folder.place.path else ""
            visible = [
                entry
                for entry in visible
                if not globs.excludes(
                    prefix + entry.name, folder=entry.is_dir(follow_symlinks=False)
                )
            ]
        return visible

    def _is_another_disk(
        self, root: Folder, names: Set[str], entries: list[os.DirEntry[str]]
    ) -> bool:
        """Whether nothing of what a root should hold is in it, though something should be."""
        return names.isdisjoint(entry.name for entry in entries) and any(
            True for _ in remembered_below(self._known, root.place)
        )

    def _entries(
        self, folder: Folder, entries: list[os.DirEntry[str]], names: list[str]
    ) -> Iterator[ScanEvent]:
        """What is in a folder; fills `names` with the folders in it. Raises Stopped.

        A second scan spends its time here: an unchanged file makes no object and no call but the
        one for its state. Entries are dropped on the way, because each keeps that state.
        """
        device = folder.identity[0]
        take = folder.missed.pop
        unchanged: dict[str, int] = {}
        try:
            while entries:
                entry = entries.pop()
                row = take(entry.name, None)
                try:
                    if row is not None:
                        found = entry.stat(follow_symlinks=False)
                        if (
                            found.st_mtime_ns == row.mtime_ns
                            and found.st_size == row.size
                            and not row.missing
                            and row.kind != _ONLINE_ONLY
                            and stat.S_ISREG(found.st_mode)
                            and not (HAS_PLACEHOLDERS and online_only(found) != row.online)
                        ):
                            unchanged[row.kind] = unchanged.get(row.kind, 0) + 1
                            if row.device != device:
                                self._moves.met(row, found)
                            continue
                    event = self._entry(folder, entry, row, names)
                except OSError as error:
                    event = self._failed(folder, entry, row, error)
                if event is not None:
                    yield event
        finally:
            for kind, count in unchanged.items():
                self._count(Kind(kind), count, unchanged=True)

    def _entry(
        self, folder: Folder, entry: os.DirEntry[str], row: KnownRow | None, names: list[str]
    ) -> ScanEvent | None:
        """One name that is not simply an unchanged file. Raises OSError."""
        name = entry.name
        if entry.is_dir(follow_symlinks=False):
            if not skip.skips_folder(name, folder.package):
                names.append(name)
        elif not skip.skips_file(name):
            found = entry.stat(follow_symlinks=False)
            if stat.S_ISREG(found.st_mode):
                return self._file(folder.place.inner(name), entry.path, found, row)
            self._tally.other += 1
        if row is not None:
            folder.missed[name] = row
        return None

    def _file(
        self, place: Place, path: str, found: os.stat_result, row: KnownRow | None
    ) -> ScanEvent | None:
        """A regular file that may be new, changed, moved or back. Raises OSError."""
        online = online_only(found)
        if row is not None and row.kind == _PHOTO and online:
            self._count(Kind.PHOTO, unchanged=not row.missing)
            if row.online and not row.missing:
                return None
            return Found(place, state_of(path, found), Kind.ONLINE_ONLY, row.at(place))
        if row is not None and _is_same(row, found, online=online):
            kind = Kind(row.kind)
            self._moves.met(row, found)
            self._count(kind, unchanged=not row.missing)
            if row.missing or row.online:
                return Found(place, state_of(path, found), kind, row.at(place))
            return None
        state = state_of(path, found)
        self._moves.devices.add(state.device)
        if row is None or row.missing:
            source = self._moves.source(state, place)
            if source is not None:
                self._count(source.kind)
                return Moved(source, place)
        kind, state = look(path, place.name, found)
        self._count(kind)
        if row is not None:
            return Changed(row.at(place), state, kind)
        return Found(place, state, kind)

    def _count(self, kind: Kind, number: int = 1, *, unchanged: bool = False) -> None:
        tally = self._tally
        match kind:
            case Kind.PHOTO:
                tally.photos += number
                tally.unchanged += number if unchanged else 0
            case Kind.VIDEO:
                tally.video += number
            case Kind.ONLINE_ONLY:
                tally.online_only += number
            case Kind.OTHER:
                tally.other += number
            case Kind.SIDECAR:
                pass

    def _failed(
        self, folder: Folder, entry: os.DirEntry[str], row: KnownRow | None, error: OSError
    ) -> Unreadable | None:
        """A name that could not be looked at. Raises Stopped if its folder is what failed."""
        if is_gone(error):
            if row is not None:
                folder.missed[entry.name] = row
            return None
        if isinstance(error, PermissionError) or is_away(error):
            try:
                os.lstat(entry.path)
                with os.scandir(folder.path) as listing:
                    next(listing, None)
            except OSError as again:
                if is_gone(again):
                    return None
                raise Stopped(folder_event(folder.place, again)) from again
        if promises_photo(entry.name) or (row is not None and row.kind == _PHOTO):
            self._count(Kind.PHOTO)
            place = folder.place.inner(entry.name)
            return Unreadable(place, Code.FILE_UNREADABLE, detail(error), folder=False)
        self._count(Kind.OTHER)
        return None


def _identity(path: str) -> tuple[int, int] | None:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _is_same(row: KnownRow, found: os.stat_result, *, online: bool) -> bool:
    """Whether a file is in the state remembered, as the module says."""
    shift = abs(row.mtime_ns - mtime_of(found))
    return (
        row.size == found.st_size
        and shift % HOUR_NS == 0
        and shift <= _WIDEST_SHIFT_NS
        and (row.kind != _ONLINE_ONLY or online)
    )
