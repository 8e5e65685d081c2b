"""A small library to ask: real SQLite and a real index; the encoder is a table of colours."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from shelf import DIM, Shelf, unit

from photoapp.base.home import Home
from photoapp.base.question import Question, Results
from photoapp.catalog import Catalog, albums, photos, tags
from photoapp.catalog.vectors import EncoderVectors
from photoapp.search import Sight, needs_sight, read_question, search
from photoapp.vectors import VectorIndex

COLOURS = {
    "red": unit(1, 0, 0, 0),
    "green": unit(0, 1, 0, 0),
    "blue": unit(0, 0, 1, 0),
    "colourless": unit(-1, -1, -1, 0),
    "red and green": unit(1, 1, 0, 0),
}
NOWHERE = unit(0, 0, 0, 1)  # what a text that is no colour says
CUT = 0.5


def embed(text: str) -> np.ndarray:
    """Text to vector, as an encoder that knows colours only."""
    return COLOURS.get(text, NOWHERE)


class Asking:
    """Asks questions of a shelf."""

    def __init__(self, shelf: Shelf, folder: Path) -> None:
        self.shelf = shelf
        self.catalog = shelf.catalog
        self._index = VectorIndex(folder, DIM)

    def sight(self) -> Sight:
        """The encoder with the vectors as of now."""
        self._index.refresh(EncoderVectors(self.catalog, self.shelf.encoder, DIM))
        return Sight(embed, self._index.snapshot, CUT, "Colours")

    def results(
        self,
        question: Question | str,
        wanted: tuple[np.ndarray, ...] = (),
        unwanted: tuple[np.ndarray, ...] = (),
        *,
        blind: bool = False,
    ) -> Results:
        """The whole answer. wanted, unwanted: of the question's pictures. blind: no encoder."""
        question = Question(question) if isinstance(question, str) else question
        parsed = read_question(question)
        sight = replace(self.sight(), wanted=wanted, unwanted=unwanted)
        seeing = needs_sight(question, parsed) and not blind
        return search(self.catalog, question, parsed, sight if seeing else None)

    def names(
        self, question: Question | str, *terms: tuple[np.ndarray, ...], **how: bool
    ) -> list[str]:
        """The file names of the answer, in its order."""
        ids = self.results(question, *terms, **how).ids.tolist()
        cards = photos.cards(self.catalog.read(), ids)
        return [cards[photo].name.partition(".")[0] for photo in ids]


@pytest.fixture
def shelf(home: Home) -> Iterator[Shelf]:
    catalog = Catalog(home)
    yield Shelf(catalog)
    catalog.close()


@pytest.fixture
def ask(shelf: Shelf, tmp_path: Path) -> Asking:
    return Asking(shelf, tmp_path / "vectors")


@pytest.fixture
def album(shelf: Shelf) -> Shelf:
    """Ten photos whose file names say what they show."""
    canon, fuji = {"make": "Canon", "model": "EOS 80D"}, {"make": "FUJIFILM", "model": "X-T3"}
    put = shelf.put
    put("2019 Lisbon/red1.jpg", vector=(9, 1, 0, 0), taken="2019-07-04 10:00", rating=5,
        latitude=38.72, longitude=-9.14, **canon)  # fmt: skip
    put("2019 Lisbon/red2.jpg", vector=(8, 2, 0, 0), taken="2019-08-01 10:00", rating=3,
        latitude=38.69, longitude=-9.21, **fuji)  # Belém, in Lisbon  # fmt: skip
    put("2019 Lisbon/none1.jpg", vector=(0, 0, 0, 1), taken="2019-12-31 23:59:59", **canon)
    put("2020/Garden/green1.png", vector=(1, 9, 0, 0), taken="2020-01-01", format="PNG", **fuji)
    put("2020/Garden/green2.png", vector=(0, 9, 2, 0), taken="2020-05-05", format="PNG", rating=-1)
    put("2020/blue1.heic", vector=(0, 0, 1, 0), taken="2021-03-03", format="HEIF", lens="XF35mm F2",
        latitude=48.14, longitude=11.58)  # fmt: skip
    put("blue2.jpg", vector=(0, 1, 9, 0), title="Harbour of Lisbon", keywords=("boat", "sea"))
    put("mix.jpg", vector=(1, 1, 0, 0), taken="2022-02-02", description="Flowers at the harbour")
    put("unseen Málaga.jpg", vector=None, taken="2018-01-01")
    gone = put("gone red.jpg", vector=(1, 0, 0, 0), taken="2019-07-07", rating=5)
    shelf.lose(gone)
    holiday = [shelf.photo("2019 Lisbon/red1.jpg"), shelf.photo("2020/Garden/green1.png"), gone]
    shelf.catalog.write(lambda connection: tags.tag(connection, "Holiday", holiday))
    blue = [shelf.photo("2020/blue1.heic"), shelf.photo("blue2.jpg")]
    journeys = shelf.catalog.write(lambda c: albums.make(c, "Journeys", None, holiday))
    shelf.catalog.write(lambda c: albums.make(c, "By the sea", journeys, blue))
    return shelf
