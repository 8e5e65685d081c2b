"""What an encoder is asked for a question: its words, put into English if need be, and pictures."""

from dataclasses import replace
from functools import partial

import numpy as np
from numpy.typing import NDArray

from photoapp.base.messages import Language, Remark, Why
from photoapp.base.question import Question, Remarked
from photoapp.encoder import Encoder, check_runtime
from photoapp.library.sessions import Opened
from photoapp.search import Judges, Query, QuestionPictures, Reading, Sight, reading
from photoapp.vectors import Snapshot


def sight(
    question: Question,
    tree: Query,
    opened: Opened,
    index: Snapshot,
    pictures: QuestionPictures,
    judges: Judges | None,
) -> Sight:
    """How an encoder sees a question. Raises PhotoappError as `PhotoLibrary.search`."""
    check_runtime()
    session, folder = opened.session, opened.folder
    read = reading(tree, folder.languages)
    seen = [(pictures.see(session, index, one), one) for one in question.pictures]
    wanted = [(picture.vector, one.weight) for picture, one in seen if not one.negative]
    unwanted = [(picture.vector, one.weight) for picture, one in seen if one.negative]
    copies: dict[int, Why] = {}
    for picture, _ in seen:
        copies = {**picture.copies, **copies}
    found = Sight(
        partial(_embed, session, read, literal=question.literal),
        index,
        folder.score.cut,
        folder.name,
        [vector for vector, _ in wanted],
        [vector for vector, _ in unwanted],
        [weight for _, weight in (*wanted, *unwanted)],
        copies,
        judges=judges,
    )
    return found if read is None else replace(found, remarks=(_remark(read, folder.name),))


def _embed(
    session: Encoder, read: Reading | None, text: str, *, literal: bool
) -> NDArray[np.float32]:
    """The vector of a text; a literal one is asked as it is, without prompt forms."""
    asked = text if read is None else read.english.get(text, text)
    vector: NDArray[np.float32] = (
        session.embed_texts([asked])[0] if literal else session.embed_query(asked)
    )
    return vector


def _remark(read: Reading, encoder: str) -> Remarked:
    values = {"language": str(read.language), "encoder": encoder, "better": better(read.language)}
    if not read.english:
        return Remarked(Remark.OTHER_LANGUAGE, values)
    return Remarked(Remark.TRANSLATED, {**values, "text": "; ".join(read.english.values())})


def better(language: Language) -> str:
    """The id of the encoder to install for a language, "" if none is offered."""
    from photoapp.encoder.catalogue import catalogue

    offered = [
        one
        for one in catalogue()
        if language in one.languages and not one.research_only and not one.needs_export
    ]
    offered.sort(key=lambda one: (not one.recommended, one.download_bytes))
    return offered[0].id if offered else ""
