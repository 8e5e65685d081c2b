"""Every word of the window can be said in the user's language, and is."""

import ast
import importlib.util
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from photoapp.gui import theme

GUI = Path(theme.__file__).parent
TOOL = GUI.parent.parent / "packaging" / "translate.py"
FINISHED = ("de", "en", "es", "fr")  # languages in which nothing may be left to say


def _tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translate", TOOL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["translate"] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


pytestmark = pytest.mark.skipif(not TOOL.exists(), reason="an installed program has no sources")
translate = _tool() if TOOL.exists() else ModuleType("translate")
LANGUAGES = getattr(translate, "LANGUAGES", ())


def test_no_text_is_hidden_from_translators() -> None:
    found, hidden = translate.texts()
    assert not hidden
    assert len(found) > 500


@pytest.mark.parametrize("language", LANGUAGES)
def test_translators_see_what_the_window_says_now(language: str) -> None:
    said = {text for text in translate.texts()[0] if text.plural or language != "en"}
    known = {one.text for one in translate.translations(translate.ts(language))}
    assert said == known, "run: python packaging/translate.py"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_program_reads_what_translators_wrote(language: str, tmp_path: Path) -> None:
    made = translate.release(translate.ts(language), tmp_path / "made.qm")
    packed = translate.ts(language).with_suffix(".qm")
    assert packed.read_bytes() == made.read_bytes(), "run: python packaging/translate.py"


@pytest.mark.parametrize("language", FINISHED)
def test_nothing_is_left_unsaid(language: str) -> None:
    assert not [
        one.text for one in translate.translations(translate.ts(language)) if not one.finished
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_keeps_the_places_for_values(language: str) -> None:
    for one in translate.translations(translate.ts(language)):
        if one.finished:
            assert not translate.wrong(one.text, one.forms, len(one.forms)), one.text


def test_a_translation_is_taken_only_if_it_keeps_them(tmp_path: Path) -> None:
    translate.bring_up_to_date(tmp_path, ["de"])
    lacking = {one["source"]: one for one in translate.todo("de", tmp_path)}
    good = lacking["Rated {rating} of 5"] | {"translation": "Mit {rating} von 5 bewertet"}
    many = lacking["%Ln photo(s)"] | {"translation": ["Ein Foto", "%Ln Fotos"]}
    bad = lacking["Tagged “{tag}”"] | {"translation": "Mit {Schlagwort} versehen"}
    left = translate.fill("de", json.loads(json.dumps([good, many, bad])), tmp_path)
    assert len(left) == 1
    assert "Tagged" in left[0]
    still = {one["source"] for one in translate.todo("de", tmp_path)}
    assert len(still) == len(lacking) - 2
    assert "Tagged “{tag}”" in still
    german = QTranslator()
    assert german.load(str(tmp_path / "photoapp_de.qm"))
    assert german.translate("words", "%Ln photo(s)", "", 1) == "Ein Foto"
    assert german.translate("sentences", "Rated {rating} of 5") == "Mit {rating} von 5 bewertet"
    assert not german.translate("sentences", "Tagged “{tag}”")


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("{0} of {1}", "{0} von {0}"),
        ("Add folder…", "Ordner hinzufügen"),
        ("&File", "Datei"),
        ("Not this", ""),
        ("suggested by {0}", "vorgeschlagen von {0} "),
    ],
)
def test_what_would_break_a_text_is_found(source: str, said: str) -> None:
    assert translate.wrong(translate.Text("a", source), (said,), 1)


def test_the_tool_tells_how_far_each_language_is() -> None:
    done = subprocess.run([sys.executable, TOOL, "--help"], capture_output=True, check=True)
    assert b"--todo" in done.stdout
    assert b"--fill" in done.stdout


def test_one_photo_is_not_several(qapp: QApplication) -> None:
    english = QTranslator()
    assert english.load(str(translate.ts("en").with_suffix(".qm")))
    assert english.translate("words", "%Ln photo(s)", "", 1) == "%Ln photo"
    assert english.translate("words", "%Ln photo(s)", "", 2) == "%Ln photos"


SHOW = re.compile(
    r"set(Text|Title|ToolTip|StatusTip|WhatsThis|PlaceholderText|Accessible(Name|Description)"
    r"|WindowTitle|ItemText|TabText|InformativeText|DetailedText|LabelText|Suffix|Prefix)"
    r"|add(Action|Item|Items|Menu|Tab|Row|Section)"
    r"|Q(Label|PushButton|ToolButton|Action|CheckBox|RadioButton|Menu|GroupBox|CommandLinkButton)"
)


def _bare(shown: ast.expr) -> Iterator[str]:
    """Words written where they are shown; what a call gives was looked at where it was written."""
    if isinstance(shown, ast.Constant):
        words = re.sub(r"<[^>]*>", "", shown.value) if isinstance(shown.value, str) else ""
        if re.search(r"[^\W\d_]{2}", words):
            yield words
    elif isinstance(shown, ast.Call):
        if isinstance(shown.func, ast.Attribute) and isinstance(shown.func.value, ast.Constant):
            yield from _bare(shown.func.value)
    elif isinstance(shown, ast.IfExp):
        yield from _bare(shown.body)
        yield from _bare(shown.orelse)
    elif isinstance(shown, ast.BinOp | ast.JoinedStr | ast.BoolOp | ast.List | ast.Tuple):
        for part in ast.iter_child_nodes(shown):
            if isinstance(part, ast.expr):
                yield from _bare(part)


def test_no_word_is_shown_that_cannot_be_translated() -> None:
    found = []
    for path in GUI.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            function = node.func
            name = getattr(function, "attr", getattr(function, "id", ""))
            if SHOW.fullmatch(name):
                for shown in node.args:
                    found += [f"{path.name}:{node.lineno}: {word}" for word in _bare(shown)]
    assert not found
