"""The window has a sentence for whatever an answer says of itself, and so has the terminal."""

import pytest

from photoapp.base.messages import Language, Remark
from photoapp.base.question import Remarked
from photoapp.cli import remarks as cli

VALUES = {"encoder": "Starter", "better": "better-one", "text": "dog {on} beach"}


@pytest.mark.parametrize("code", Remark)
@pytest.mark.parametrize("language", Language)
def test_each_face_tells_every_remark_in_every_language(code: Remark, language: Language) -> None:
    gui = pytest.importorskip("photoapp.gui.wording.remarks", exc_type=ImportError)
    for face in (cli, gui):
        told = face.remark_sentence(Remarked(code, {**VALUES, "language": str(language)}))
        assert "Starter" in told
        assert "better-one" in told
        assert ("dog {on} beach" in told) == (code is Remark.TRANSLATED)


def test_nothing_is_recommended_where_nothing_better_is_offered() -> None:
    gui = pytest.importorskip("photoapp.gui.wording.remarks", exc_type=ImportError)
    values = {**VALUES, "language": "de", "better": ""}
    for face in (cli, gui):
        assert "German" not in face.remark_sentence(Remarked(Remark.TRANSLATED, values))
