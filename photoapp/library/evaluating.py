"""How well each encoder answers a person's own questions: asked as they are, and kept nowhere."""

import os
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace

from photoapp.base.jobs import Job
from photoapp.base.question import Evaluation, Question, Results
from photoapp.catalog import Catalog, photos
from photoapp.library import seeing
from photoapp.library.backgrounds import Backgrounds
from photoapp.library.encoders import Encoders
from photoapp.library.sessions import Opened, Sessions
from photoapp.search import Judges, QuestionPictures, needs_sight, read_question, search
from photoapp.search.evaluation import evaluate, expected, read_pairs
from photoapp.vectors import Snapshot

_CHUNK = 1000  # ids in one query


class Evaluating:
    """Asks all encoders that have vectors the questions of a table."""

    def __init__(
        self,
        catalog: Catalog,
        encoders: Encoders,
        sessions: Sessions,
        backgrounds: Backgrounds,
        pictures: QuestionPictures,
    ) -> None:
        self._catalog = catalog
        self._encoders = encoders
        self._sessions = sessions
        self._backgrounds = backgrounds
        self._pictures = pictures

    def run(self, table: str, job: Job) -> list[Evaluation]:
        """See `PhotoLibrary.evaluate`."""
        right = expected(table, read_pairs(table), self._pictures.photo_at, self._called)
        counts = {one.id: one.vectors for one in self._encoders.all()}
        known = [
            folder
            for folder in self._encoders.available()
            if folder.text is not None and counts.get(folder.id)
        ]
        job.total, job.counting = 2 * len(right) * len(known), False
        found = []
        for folder in known:
            opened = self._sessions.open(folder)
            vectors = self._sessions.vectors(opened)
            judges = self._backgrounds.counted(opened, vectors, job)
            asked = self._asked(opened, vectors, judges, job)
            found.append(
                replace(evaluate(right, asked, lambda: job.cancelled), encoder=folder.name)
            )
        return found

    def _asked(
        self, opened: Opened, vectors: Snapshot, judges: Judges | None, job: Job
    ) -> Callable[[Question], Results]:
        def ask(question: Question) -> Results:
            job.checkpoint()
            tree = read_question(question)
            sight = None
            if needs_sight(question, tree):
                sight = seeing.sight(question, tree, opened, vectors, self._pictures, judges)
            answer = search(self._catalog, question, tree, sight)
            job.done += 1
            return answer

        return ask

    def _called(self) -> dict[str, list[int]]:
        """Photos by the name of their file."""
        connection = self._catalog.read()
        ids = photos.photo_list(connection).ids.tolist()
        found: dict[str, list[int]] = defaultdict(list)
        for start in range(0, len(ids), _CHUNK):
            paths = photos.lead_paths(connection, ids[start : start + _CHUNK])
            for photo, path in paths.items():
                found[os.path.basename(path)].append(photo)
        return found
