"""Whatever happens to a library, and while it is asked: index and background equal fresh ones."""

import shutil
import tempfile
import threading
from pathlib import Path

import numpy as np
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from shelf import Shelf

from photoapp.base.home import Home
from photoapp.base.question import Question, Results
from photoapp.catalog import Catalog, encoders
from photoapp.catalog.purging import purge
from photoapp.catalog.vectors import EncoderVectors
from photoapp.search import Judges, Sight, read_question, search
from photoapp.search.relevance import PictureRelevance, WordRelevance
from photoapp.vectors import Snapshot, VectorIndex
from photoapp.vectors.background import Background, Yardstick

DIM = 12
NAMES = [f"{n}.jpg" for n in range(400)]


def drawn(seed: int, count: int = 1) -> np.ndarray:
    """Vectors of length 1, float32 [count, DIM]."""
    vectors = np.random.default_rng(seed).standard_normal((count, DIM))
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)


YARDSTICKS = [
    Yardstick.of(drawn(-seed % 100, 60), drawn(seed + 500, 40), f"eye {seed}") for seed in (1, 2)
]


class Library(RuleBasedStateMachine):
    """Photos come, change, go and come back under two encoders, of which one is in use."""

    def __init__(self) -> None:
        super().__init__()
        self.place = Path(tempfile.mkdtemp())
        self.catalog = Catalog(Home(self.place / "home"))
        self.shelf = Shelf(self.catalog)
        self.eyes = [
            self.catalog.write(lambda c, n=n: encoders.encoder_id(c, f"eye {n}", f"Eye {n}", DIM))
            for n in (1, 2)
        ]
        self.indexes = [VectorIndex(self.place / f"vectors {n}", DIM) for n in (1, 2)]
        self.backgrounds = [Background.empty(yardstick) for yardstick in YARDSTICKS]
        self.used = 0
        self.there: dict[str, int] = {}
        self.changes = 0

    def teardown(self) -> None:
        self.catalog.close()
        shutil.rmtree(self.place)

    # -- what happens ------------------------------------------------------------------------

    def put(self, name: str) -> None:
        self.changes += 1
        self.shelf.encoder = self.eyes[self.used]
        vector = drawn(self.changes)[0].tolist()
        self.there[name] = self.shelf.put(name, f"{name} {self.changes}", vector=vector)

    @rule(first=st.integers(0, 300), count=st.integers(1, 60))
    def add(self, first: int, count: int) -> None:
        for name in NAMES[first : first + count]:
            if name not in self.there:
                self.put(name)

    @precondition(lambda self: self.there)
    @rule(data=st.data())
    def change(self, data: st.DataObject) -> None:
        self.put(data.draw(st.sampled_from(sorted(self.there))))

    @precondition(lambda self: self.there)
    @rule(data=st.data(), forgotten=st.booleans())
    def remove(self, data: st.DataObject, forgotten: bool) -> None:
        name = data.draw(st.sampled_from(sorted(self.there)))
        self.shelf.lose(self.there.pop(name))
        if forgotten:
            self.catalog.write(lambda c: purge(c, removed=True, dry=False))

    @rule()
    def switch(self) -> None:
        self.used = 1 - self.used

    @rule()
    def restart(self) -> None:
        """Another process goes on with the files."""
        for n, yardstick in enumerate(YARDSTICKS):
            path = self.place / f"{n}.npz"
            self.backgrounds[n].save(path)
            loaded = Background.load(path, yardstick.digest)
            assert loaded is not None
            self.backgrounds[n] = loaded
            self.indexes[n] = VectorIndex(self.place / f"vectors {n + 1}", DIM)

    @rule(first=st.integers(0, 350), count=st.integers(1, 20), seed=st.integers(1000, 1100))
    def index_while_searching(self, first: int, count: int, seed: int) -> None:
        asked, done = threading.Event(), threading.Event()
        troubles: list[BaseException] = []

        def ask() -> None:
            try:
                while not done.is_set():
                    self.search(seed)
                    asked.set()
            except BaseException as error:  # noqa: BLE001 - raised again below
                troubles.append(error)
                asked.set()

        asking = threading.Thread(target=ask)
        asking.start()
        for name in NAMES[first : first + count]:
            self.put(name)
        asked.wait()
        done.set()
        asking.join()
        assert not troubles, troubles[0]

    @rule(seed=st.integers(1000, 1100))
    def ask(self, seed: int) -> None:
        """No photo that went is in an answer, and none that this encoder has seen is left out."""
        found = self.search(seed)
        assert set(found.ids.tolist()) <= set(self.there.values())
        snapshot = self.indexes[self.used].snapshot
        assert len(found.ids) == np.isin(list(self.there.values()), snapshot.photos).sum()

    def search(self, seed: int) -> Results:
        """An answer; its scores are those of a plain comparison with the vectors of one moment."""
        n, query = self.used, drawn(seed)[0]
        snapshot = self.refreshed(n)
        background = self.backgrounds[n]
        words = WordRelevance(background, snapshot) if background.tells else None
        sight = Sight(
            lambda _: query,
            snapshot,
            -1.0,
            "Eye",
            judges=Judges(words, PictureRelevance(snapshot)),
        )
        question = Question("about:something", everything=True)
        found = search(self.catalog, question, read_question(question), sight)
        plain = snapshot.vectors_of(found.ids) @ query
        np.testing.assert_allclose(found.scores, plain, atol=1e-6)
        if found.relevance is not None and words is not None:
            np.testing.assert_array_equal(found.relevance, np.sort(found.relevance)[::-1])
        return found

    # -- what holds --------------------------------------------------------------------------

    def refreshed(self, n: int) -> Snapshot:
        self.indexes[n].refresh(EncoderVectors(self.catalog, self.eyes[n], DIM))
        return self.indexes[n].snapshot

    @invariant()
    def equals_fresh_ones(self) -> None:
        for n in (0, 1):
            snapshot = self.refreshed(n)
            fresh = VectorIndex(self.place / "fresh", DIM)
            fresh.refresh(EncoderVectors(self.catalog, self.eyes[n], DIM))
            query = drawn(7)[0]
            for mine, other in zip(
                snapshot.top_k(query, 400), fresh.snapshot.top_k(query, 400), strict=True
            ):
                np.testing.assert_array_equal(mine, other)
            self.backgrounds[n] = self.backgrounds[n].brought_up(snapshot)
            anew = Background.empty(YARDSTICKS[n]).brought_up(fresh.snapshot)
            np.testing.assert_array_equal(self.backgrounds[n].rows, anew.rows)
            for name in ("means", "spreads", "best"):
                mine, other = getattr(self.backgrounds[n], name), getattr(anew, name)
                np.testing.assert_allclose(mine, other, rtol=1e-4, atol=1e-5, err_msg=name)
            del fresh
            shutil.rmtree(self.place / "fresh", ignore_errors=True)


TestLibrary = Library.TestCase
TestLibrary.settings = settings(max_examples=10, stateful_step_count=15, deadline=None)
