"""Whatever the core says in a code, each face says in a sentence."""

import re

import pytest

from photoapp.base.messages import (
    Action,
    Code,
    JobName,
    PhotoappError,
    Why,
    WhyNotFaster,
    WhyNoVector,
)
from photoapp.cli import sentences as cli

VALUES = {
    "path": "/photos/a.jpg", "other": "/photos", "detail": "why", "name": "thing", "holder": "me",
    "known": "folder:, date:", "reason": Code.FILE_EMPTY, "format": "PSD", "width": 90000,
    "height": 90000, "seconds": 60, "position": 0, "log": "/log",
    "number": 7, "what": "Norway", "tag": "Norway", "pattern": "*.png", "photos": 3, "kind": "nfs",
    "package": "rawpy", "host": "hub.example", "needed": 900, "free": 100,
    "command": "photoapp models export thing", "found": 1, "asked": 8, "variant": "int8",
    "missing": "torch", "near": "ViT-B-32", "cosine": "0.98",
    "least": "0.99", "value": "2019", "nearest": "date:", "length": 4, "row": 2, "photo": "a.jpg",
    "question": "where:x", "into": "Europe", "given": 2, "tags": 12, "source": "file",
    "rating": 4, "title": "Harbour",
}  # fmt: skip


@pytest.mark.parametrize("code", Code)
def test_the_terminal_has_a_sentence_for_every_code(code: Code) -> None:
    text, hint, exit_code = cli.sentence(code, VALUES)
    assert text
    assert "..." not in text + hint, "it uses a value that no code has"
    assert not re.search(r"[{}]", text + hint)
    assert exit_code in (1, 2, 4, 5)


@pytest.mark.parametrize("code", Code)
def test_a_value_the_core_left_out_spoils_no_sentence(code: Code) -> None:
    assert cli.error_sentence(PhotoappError(code)).text


def test_the_terminal_names_every_job_and_reason() -> None:
    assert all(cli.job_sentence(name) for name in JobName)
    assert all(cli.why_sentence(why) for why in Why)
    assert all(cli.not_faster_sentence(why) for why in WhyNotFaster)
    assert all(cli.no_vector_sentence(why) for why in WhyNoVector)


@pytest.mark.parametrize("action", Action)
def test_each_face_can_tell_every_action(action: Action) -> None:
    gui = pytest.importorskip("photoapp.gui.wording.sentences", exc_type=ImportError)
    for face in (cli, gui):
        told = face.action_sentence(action, VALUES)
        assert told
        assert not re.search(r"[{}…]|\.\.\.", told), "it uses a value that no action has"


@pytest.mark.parametrize("code", Code)
def test_the_window_has_a_sentence_for_every_code(code: Code) -> None:
    gui = pytest.importorskip("photoapp.gui.wording.sentences", exc_type=ImportError)
    text, advice = gui.sentence(code, VALUES)
    assert text
    assert "…" not in text + advice, "it uses a value that no code has"
    assert not re.search(r"[{}]", text + advice)


def test_the_window_names_every_job_and_reason() -> None:
    gui = pytest.importorskip("photoapp.gui.wording.sentences", exc_type=ImportError)
    assert all(gui.job_sentence(name) for name in JobName)
    assert all(gui.why_sentence(why) for why in Why)
    assert all(gui.not_faster_sentence(why) for why in WhyNotFaster)
    assert all(gui.no_vector_sentence(why) for why in WhyNoVector)
