"""PhotoLibrary: a catalog with its encoders and decoding processes, for any face."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Self

import numpy as np

from photoapp.base.answers import Folder, IndexReport, Problem, Purged, RootStatus, Status
from photoapp.base.files import Root, Touched
from photoapp.base.footprint import Footprint
from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.picture import Region
from photoapp.base.question import Completion, Evaluation, PictureTerm, Question, Results, Try
from photoapp.base.safety import Restored
from photoapp.base.trash import Trash
from photoapp.catalog import actions, forgetting, problems, roots, takingback
from photoapp.catalog.connection import explained_anywhere
from photoapp.library.making import Parts

if TYPE_CHECKING:
    from photoapp.base.tagged import Exported


class PhotoLibrary(Parts):
    """A catalog with its encoders and decoding processes.

    Safe to use from any thread; every method may query or wait, so a window calls none of them on
    its own thread. Every method raises PhotoappError for what a person can act on.
    Its parts, such as `tags`, are attributes: see `Parts`.
    """

    @classmethod
    def open(cls, home: Home | None = None, trash: Trash | None = None) -> Self:
        """Open or make the library in `home` (default: PHOTOAPP_HOME or the platform's folder).

        trash: that of the system, as far as the face can reach it.
        """
        return cls(home or Home.default(), trash)

    def explain(self, error: Exception) -> Exception:
        """An error as it is, or what one of the database or of a full disk means."""
        return explained_anywhere(error, self.home.catalog) or error

    @staticmethod
    def restore(home: Home, file: str, relocate: Sequence[tuple[str, str]] = ()) -> Restored:
        """Put a backup in the place of a home's catalog; see `catalog.restoring.restore`."""
        from photoapp.catalog.restoring import restore

        return restore(home, file, relocate)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def footprint(self) -> Footprint:
        """What the program's own files take on the disk. Looks at each of them."""
        from photoapp.library.footprint import footprint

        return footprint(self.home)

    def version(self) -> int:
        """Differs after any change to the catalog by this or another process. Cheap."""
        return self._catalog.version()

    # -- folders -----------------------------------------------------------------------------

    def folders(self) -> list[RootStatus]:
        """The folders of the library, by path."""
        return self._census.root_statuses()

    def folder_tree(self) -> list[Folder]:
        """The folders of the library and those below them that hold photos, by root and path."""
        return self._census.folder_tree()

    def add_folder(self, path: str) -> RootStatus:
        """Add a folder, or return it if it is there.

        Raises PhotoappError: FOLDER_MISSING, FOLDER_OVERLAPS, FOLDER_IS_HOME.
        """
        from photoapp.indexing import folders

        added = folders.add(self._catalog, self.home, path)
        return next(one for one in self.folders() if one.path == added)

    def relocate_folder(self, old: str, new: str) -> RootStatus:
        """Follow a folder of the library to where it is now, with all that is known of it.

        Raises PhotoappError: FOLDER_NOT_IN_LIBRARY, FOLDER_MISSING, FOLDER_OVERLAPS,
        FOLDER_IS_HOME.
        """
        from photoapp.indexing import folders

        moved = folders.relocate(self._catalog, self.home, old, new)
        return next(one for one in self.folders() if one.path == moved)

    def accept_empty(self, path: str) -> int:
        """Take a folder of the library, or one in it, for empty on purpose and not out of sight.

        Returns how many photos are missing now; they are kept until they are purged, and come back
        with their files. Raises PhotoappError: FOLDER_NOT_IN_LIBRARY, FOLDER_NOT_EMPTY.
        """
        from photoapp.indexing import folders

        return folders.accept_empty(self._catalog, path)

    def purge(self, *, removed: bool = False, dry: bool = False) -> Purged:
        """Forget what is missing, with its tags; there is no way back.

        removed: also photos of folders that were taken out of the library. dry: only count.
        """
        from photoapp.catalog import purging

        done = self._catalog.write(partial(purging.purge, removed=removed, dry=dry))
        if done.files and not dry:
            self._catalog.write(purging.drop_thumbnails)
        return done

    def remove_folder(self, path: str, *, forget: bool, job: Job | None = None) -> int:
        """Take a folder out of the library; returns how many photos it showed.

        forget: also everything known of photos that no other folder shows, some at a time: where
        that is cancelled by `job`, or killed, the next run goes on. Else adding the folder again
        brings all back. Raises Cancelled, PhotoappError FOLDER_NOT_IN_LIBRARY.
        """
        root, shown = self._root_shown(path)
        if forget:
            go_on = (lambda: None) if job is None else job.checkpoint
            forgetting.forget(self._catalog, root, shown, go_on)
        else:
            self._catalog.write(lambda c: actions.remove_folder(c, root, shown))
        return shown

    def begin_forgetting(self, path: str) -> int:
        """Do only the first step of removing and forgetting a folder, which decides: from then on
        it is out of the library. `go_on`, or the next run, does the rest.

        Returns how many photos it showed. Raises PhotoappError FOLDER_NOT_IN_LIBRARY.
        """
        root, shown = self._root_shown(path)
        self._catalog.write(lambda c: forgetting.begin(c, root, shown))
        return shown

    def go_on(self, checkpoint: Callable[[], object] = lambda: None) -> None:
        """Finish all forgetting of folders and taking back of tags that was begun, if any was.

        checkpoint: called now and then; what it raises leaves the rest for another time.
        """
        forgetting.finish(self._catalog, checkpoint)
        takingback.finish(self._catalog, checkpoint)

    def is_unfinished(self) -> bool:
        """Whether something is left for `go_on`, as after the process was killed."""
        connection = self._catalog.read()
        return bool(forgetting.under_way(connection) or takingback.under_way(connection))

    def exclude(self, pattern: str, *, root: str | None = None, remove: bool = False) -> None:
        """Leave out what matches a glob, in one folder of the library or in all; or no longer.

        It takes effect at the next indexing. Raises PhotoappError FOLDER_NOT_IN_LIBRARY.
        """
        where = None if root is None else self._root(root).id
        change = actions.include if remove else actions.exclude
        self._catalog.write(lambda connection: change(connection, where, pattern))

    def _root_shown(self, path: str) -> tuple[int, int]:
        """A folder of the library, and how many photos it shows."""
        root = self._root(path).id
        return root, next(one.photos for one in self.folders() if one.root == root)

    def _root(self, path: str) -> Root:
        from photoapp.indexing import folders

        return folders.root_at(self._catalog, path)

    # -- indexing ----------------------------------------------------------------------------

    def index(self, job: Job, only: Sequence[str] | None = None) -> IndexReport:
        """Bring the library up to date with its folders, or with some of them. Takes its time.

        Raises Cancelled, PhotoappError: CATALOG_BUSY (another process does it), NO_RUNTIME,
        TWO_RUNTIMES, MODEL_BROKEN, DISK_FULL, FOLDER_NOT_IN_LIBRARY.
        """
        return self._index(job, only, retry=False)

    def retry_problems(self, job: Job) -> IndexReport:
        """Index, and try again the files that had a problem. Raises as `index`."""
        return self._index(job, None, retry=True)

    def index_touched(self, job: Job, touched: Sequence[Touched]) -> IndexReport:
        """Bring the library up to date with folders in which something happened, see `watching`.

        Raises as `index`.
        """
        wanted = {one.place.root for one in touched}
        scanned = [root for root in roots.roots(self._catalog.read()) if root.id in wanted]
        return self._run(job, scanned, retry=False, touched=touched)

    def calibrate(self, job: Job) -> None:
        """Wait until answers can say how sure they are, which is counted aside after a run.

        Raises Cancelled; the counting itself goes on.
        """
        self._backgrounds.wait(job)

    def _index(self, job: Job, only: Sequence[str] | None, *, retry: bool) -> IndexReport:
        scanned = (
            roots.roots(self._catalog.read())
            if only is None
            else [self._root(path) for path in only]
        )
        return self._run(job, scanned, retry=retry)

    def _run(
        self, job: Job, scanned: Sequence[Root], *, retry: bool, touched: Sequence[Touched] = ()
    ) -> IndexReport:
        self.go_on(job.checkpoint)
        self.albums.follow()
        self.files.resume()
        try:
            return self._runs.run(job, scanned, retry=retry, touched=touched)
        finally:
            self.teaching.follow()

    # -- asking ------------------------------------------------------------------------------

    def search(self, question: Question, asker: str = "") -> Results:
        """Answer a question.

        asker: names the field it was typed in; a newer question of the same asker ends an older
        one, which raises Cancelled. Pictures without words are answered by the encoder for what
        looks alike, if one is in use: of the photos it has understood (`Results.understood`).
        Raises PhotoappError: BAD_QUESTION, UNKNOWN_FILTER, PICTURE_UNUSABLE,
        PART_TOO_SMALL, NO_RUNTIME, TWO_RUNTIMES, MODEL_BROKEN, NO_TEXT_ENCODER.
        """
        from photoapp.library import seeing
        from photoapp.search import needs_sight, read_question, search

        stop = self._newest_wins(asker)
        parsed = read_question(question)
        sight = None
        if needs_sight(question, parsed):
            has_words = needs_sight(replace(question, pictures=()), parsed)
            opened = self._asked(has_words=has_words)
            vectors = self._sessions.vectors(opened)
            judges = self._backgrounds.judges(opened, vectors)
            sight = seeing.sight(question, parsed, opened, vectors, self._pictures, judges)
        return search(self._catalog, question, parsed, sight, stop)

    def complete(self, text: str, cursor: int, language: str = "en") -> list[Completion]:
        """What the text of a question could go on as at the cursor, the likeliest first.

        Saved searches are found by their names, and questions asked before by how they begin; both
        are offered while nothing is typed. language: ISO 639, in which dates are offered in words.
        """
        return self._hints.complete(text, cursor, language)

    def instead(self, question: Question, asker: str = "", most: int = 3) -> list[Try]:
        """What to ask instead of a question that found nothing, each of which finds something.

        asker: as in `search`. Raises PhotoappError as `search`, Cancelled.
        """
        return self._hints.instead(question, lambda less: self.search(less, asker), most)

    def similar(
        self, picture: str | int, limit: int | None = 12, region: Region | None = None
    ) -> Results:
        """Photos that look like a file or like a photo of the library, which is left out itself.

        region: only this part of it counts. Raises PhotoappError as `search`.
        """
        photo = self._pictures.photo_at(picture) if isinstance(picture, str) else picture
        term = PictureTerm(picture, region=region)
        more = None if limit is None else limit + 1
        found = self.search(Question(pictures=(term,), limit=more))
        others = found.ids != (-1 if photo is None else photo)
        ids, said, likely = found.ids[others][:limit], found.relevance, found.likely
        return replace(
            found,
            ids=ids,
            scores=found.scores[others][:limit],
            total=found.total - int(np.sum(~others)),
            relevance=None if said is None else said[others][:limit],
            likely=None if likely is None else min(int(np.sum(others[:likely])), len(ids)),
        )

    def evaluate(self, table: str, job: Job) -> list[Evaluation]:
        """How well each encoder with vectors answers a table of questions and right photos.

        table: a file, see `search.evaluation`. Nothing of it is kept. Raises Cancelled,
        PhotoappError: TABLE_UNREADABLE, TABLE_ROW, TABLE_QUESTION, TABLE_PHOTO_UNKNOWN,
        TABLE_PHOTO_AMBIGUOUS, and as `search`.
        """
        from photoapp.library.evaluating import Evaluating

        parts = (self.encoders, self._sessions, self._backgrounds, self._pictures)
        return Evaluating(self._catalog, *parts).run(table, job)

    def export(self, found: Results, target: str, job: Job) -> "Exported":
        """Copy the photos of an answer into a folder, or list them (.txt, .csv, .json) in order.

        Raises Cancelled, and PhotoappError as `outgoing.export`.
        """
        from photoapp.library import outgoing

        about = {"query": found.question.text}
        return outgoing.export(self._catalog.read(), found.ids.tolist(), target, about, job)

    def _newest_wins(self, asker: str) -> Callable[[], bool]:
        with self._lock:
            mine = self._newest[asker] = self._newest.get(asker, 0) + 1
        return lambda: bool(asker) and self._newest[asker] != mine

    def photo_at(self, path: str) -> int | None:
        """The photo that a file belongs to, None for one that no folder of the library holds."""
        return self._pictures.photo_at(path)

    # -- state -------------------------------------------------------------------------------

    def status(self) -> Status:
        """The library in figures, and how far its encoders are, if any can be used."""
        return self._state.status()

    def problems(self) -> list[Problem]:
        """Files and folders that could not be used, by path."""
        return problems.problems(self._catalog.read())

    def unreadable_folders(self) -> frozenset[str]:
        """Absolute paths of folders that could not be read."""
        return frozenset(problems.unreadable_folders(self._catalog.read()))
