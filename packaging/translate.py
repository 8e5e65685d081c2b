"""Keeps the translations of the window: what is to be said, what is said, what still lacks words.

    python packaging/translate.py                    bring .ts and .qm up to date with the sources
    python packaging/translate.py --todo de          what German still lacks, as JSON
    python packaging/translate.py --fill de FILE     put the translations of such JSON in

The texts are read from the sources with Python's own parser, because lupdate's overlooks plurals
of `translate`, small functions that translate for their module, and the catalogue of encoders.
They reach lupdate as one list; lupdate and lrelease (both in PySide6-Essentials) do the rest.
"""

import argparse
import ast
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import PySide6
from filelock import FileLock
from PySide6.QtCore import QLocale

ROOT = Path(__file__).resolve().parent.parent
GUI = ROOT / "photoapp" / "gui"
CATALOGUE = ROOT / "resources" / "catalogue" / "encoders.json"
FOLDER = ROOT / "resources" / "translations"
SOURCE_LANGUAGE = "en"  # needs words for one and for many only
LANGUAGES = ("de", "en", "es", "fr")

_LOCK = FileLock(Path(tempfile.gettempdir()) / "photoapp-translations.lock")
_PLACES = re.compile(r"\{[^{}]*\}|%L?n|%L?\d")
_COUNTS = {"n", "count"}
_MARKS = {"QT_TRANSLATE_NOOP", "QT_TRANSLATE_NOOP3", "translate"}


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """Something that the window says.

    context: as Qt uses it, mostly a class. comment: tells apart, or explains, what reads alike.
    plural: whether it changes with a number.
    """

    context: str
    source: str
    comment: str = ""
    plural: bool = False


# What the sources say.


def texts() -> tuple[dict[Text, list[str]], list[str]]:
    """All that the window says, with where (file:line); then what no translator would see."""
    found: dict[Text, list[str]] = {}
    hidden: list[str] = []
    for path in sorted(GUI.rglob("*.py")):
        module = Module(path)
        hidden += module.hidden
        for text, place in module.texts:
            found.setdefault(text, []).append(place)
    for text in _catalogue():
        found.setdefault(text, []).append(CATALOGUE.relative_to(ROOT).as_posix())
    return found, hidden


def _catalogue() -> Iterator[Text]:
    entries = json.loads(CATALOGUE.read_text("utf-8"))["encoders"]
    for entry in entries:
        yield Text("catalogue", entry["good_for"])
        for code in entry["languages"]:
            yield Text("languages", QLocale.languageToString(QLocale(code).language()))


class Module(ast.NodeVisitor):
    """The texts of one source file, and the calls that no translator would get to see."""

    def __init__(self, path: Path) -> None:
        self.texts: list[tuple[Text, str]] = []
        self.hidden: list[str] = []
        self._path = path.relative_to(ROOT).as_posix()
        tree = ast.parse(path.read_text("utf-8"))
        self._own = dict(_own_translators(tree))
        self._classes: list[str] = []
        self._given: dict[str, str] = {}
        self.visit(tree)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """A class is the context of what its methods say."""
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        """What a function is given may speak in the context of its class."""
        outside = self._given
        self._given = outside | {
            one.arg: ast.unparse(one.annotation).strip("\"'")
            for one in node.args.args
            if one.annotation is not None
        }
        self.generic_visit(node)
        self._given = outside

    def visit_Call(self, node: ast.Call) -> None:
        """A call may say something."""
        name = _called(node.func)
        if name == "tr" and isinstance(node.func, ast.Attribute):
            context = self._context(node.func.value)
            if context:
                self._take(node, context, node.args, node.keywords)
            else:
                self._refuse(node, "nothing tells whose tr this is")
        elif name in self._own and isinstance(node.func, ast.Name):
            context, counts = self._own[name]
            if counts or _literal(node.args[:1]) is not None:
                self._take(node, context, node.args, node.keywords)
        elif name in _MARKS and len(node.args) >= 2:
            self._translate(node)
        self.generic_visit(node)

    def _context(self, speaker: ast.expr) -> str:
        name = speaker.id if isinstance(speaker, ast.Name) else ""
        if name == "self" and self._classes:
            return self._classes[-1]
        return self._given.get(name, "")

    def _translate(self, node: ast.Call) -> None:
        context, source = (_literal([one]) for one in node.args[:2])
        if context is not None and source is not None:
            self._take(node, context, node.args[1:], node.keywords)
        elif context is None and source is not None:
            self._refuse(node, "the context is not written out")
        # A text from a table was written out, and marked, where the table is.

    def _take(
        self,
        node: ast.Call,
        context: str,
        said: Sequence[ast.expr],
        named: Sequence[ast.keyword],
    ) -> None:
        source = _literal(said[:1])
        if source is None:
            self._refuse(node, "the text is not written out")
            return
        comment = _literal(said[1:2]) or ""
        plural = len(said) > 2 or any(one.arg in _COUNTS for one in named)
        self.texts.append((Text(context, source, comment, plural), self._place(node)))

    def _refuse(self, node: ast.AST, why: str) -> None:
        self.hidden.append(f"{self._place(node)}: {why}")

    def _place(self, node: ast.AST) -> str:
        return f"{self._path}:{getattr(node, 'lineno', 0)}"


def _own_translators(tree: ast.Module) -> Iterator[tuple[str, tuple[str, bool]]]:
    """Functions that translate what they are given: name, context, whether they count."""
    for node in tree.body:
        if not isinstance(node, ast.FunctionDef) or not node.args.args:
            continue
        last = node.body[-1]
        call = last.value if isinstance(last, ast.Return) else None
        if not isinstance(call, ast.Call) or _called(call.func) != "translate":
            continue
        context, passed = _literal(call.args[:1]), call.args[1:2]
        given = passed and isinstance(passed[0], ast.Name) and passed[0].id
        if context is not None and given == node.args.args[0].arg:
            yield node.name, (context, len(call.args) > 3)


def _called(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _literal(given: Sequence[ast.expr]) -> str | None:
    one = given[0] if given else None
    return one.value if isinstance(one, ast.Constant) and isinstance(one.value, str) else None


# What lupdate and lrelease make of it.


def bring_up_to_date(folder: Path = FOLDER, languages: Iterable[str] = LANGUAGES) -> None:
    """Let `folder` hold a .ts and a .qm of each language as the sources are now."""
    folder.mkdir(parents=True, exist_ok=True)
    with _LOCK:
        for language in languages:
            _update(ts(language, folder), texts()[0])
            if language == SOURCE_LANGUAGE:
                _say_plurals(ts(language, folder))
            release(ts(language, folder))


def ts(language: str, folder: Path = FOLDER) -> Path:
    """The file with the translations into a language."""
    return folder / f"photoapp_{language}.ts"


def _update(path: Path, found: Iterable[Text]) -> None:
    with tempfile.TemporaryDirectory() as place:
        listed = Path(place) / "texts.cpp"
        listed.write_text("".join(_line(text) for text in sorted(found)), "utf-8")
        only = ["-pluralonly"] if path == ts(SOURCE_LANGUAGE, path.parent) else []
        _tool("lupdate", "-no-obsolete", "-locations", "none", *only, str(listed), "-ts", str(path))


def _line(text: Text) -> str:
    mark = "QT_TRANSLATE_N_NOOP3" if text.plural else "QT_TRANSLATE_NOOP3"
    # JSON's way to write a string is C++'s too, but for the letters beyond ASCII.
    said = (json.dumps(s, ensure_ascii=False) for s in (text.context, text.source, text.comment))
    return f"{mark}({', '.join(said)})\n"


def release(path: Path, to: Path | None = None) -> Path:
    """Make the .qm of a .ts, which the program reads. What is unfinished stays English."""
    made = to or path.with_suffix(".qm")
    aside = made.with_name(f".{made.name}.part")  # a program that reads the old one has it whole
    _tool("lrelease", "-nounfinished", str(path), "-qm", str(aside))
    return aside.replace(made)


def _tool(name: str, *given: str) -> None:
    program = Path(PySide6.__file__).parent / name
    done = subprocess.run([program, "-silent", *given], capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise SystemExit(f"{name}: {done.stdout}{done.stderr}")


# What translators read and write.


@dataclass(frozen=True, slots=True)
class Translation:
    """One text in one language. forms: one, or one for each form of number in that language."""

    text: Text
    forms: tuple[str, ...]
    finished: bool


def translations(path: Path) -> list[Translation]:
    """All of a .ts file, in its order."""
    return [
        Translation(_text(context, message), *_said(message))
        for context in ElementTree.parse(path).getroot().iter("context")  # noqa: S314
        for message in context.iter("message")
    ]


def _text(context: ElementTree.Element, message: ElementTree.Element) -> Text:
    return Text(
        context.findtext("name", ""),
        message.findtext("source", ""),
        message.findtext("comment", ""),
        message.get("numerus") == "yes",
    )


def _said(message: ElementTree.Element) -> tuple[tuple[str, ...], bool]:
    said = message.find("translation")
    assert said is not None
    forms = said.findall("numerusform") or [said]
    return tuple(one.text or "" for one in forms), said.get("type") is None


def todo(language: str, folder: Path = FOLDER) -> list[dict[str, object]]:
    """What has no finished translation: for `fill` once "translation" holds the words.

    "translation": a string, for plurals a list, one for each form of number (one, many).
    "where": who wants to see the text in its place.
    """
    places = texts()[0]
    return [
        {
            "context": one.text.context,
            "source": one.text.source,
            "comment": one.text.comment,
            "where": places.get(one.text, []),
            "translation": list(one.forms) if one.text.plural else one.forms[0],
        }
        for one in translations(ts(language, folder))
        if not one.finished
    ]


def fill(language: str, given: list[dict[str, object]], folder: Path = FOLDER) -> list[str]:
    """Put translations in; what is wrong with those that were left out, a line each."""
    wanted: dict[tuple[str, str, str], tuple[str, ...]] = {}
    for one in given:
        said = one["translation"]
        forms = tuple(map(str, said)) if isinstance(said, list) else (str(said),)
        if any(forms):
            key = str(one["context"]), str(one["source"]), str(one.get("comment", ""))
            wanted[key] = forms
    with _LOCK:
        left = _fill(ts(language, folder), wanted)
    bring_up_to_date(folder, [language])
    return left


def _fill(path: Path, given: Mapping[tuple[str, str, str], tuple[str, ...]]) -> list[str]:
    tree = ElementTree.parse(path)  # noqa: S314
    wanted, left = dict(given), []
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            text = _text(context, message)
            forms = wanted.pop((text.context, text.source, text.comment), None)
            if forms is None:
                continue
            faults = wrong(text, forms, len(_said(message)[0]))
            left += [f"{text.context}: {text.source!r}: {fault}" for fault in faults]
            if not faults:
                _write(message, forms)
    left += [f"{key[0]}: {key[1]!r}: no such text" for key in wanted]
    # As lupdate begins the file, so that it stays the same but for what was filled in.
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(head + ElementTree.tostring(tree.getroot(), "unicode") + "\n", "utf-8")
    return left


def _say_plurals(path: Path) -> None:
    """English plurals that their sources spell out: "%n photo(s)"; others are filled in by hand."""
    plain = {
        (one.text.context, one.text.source, one.text.comment): _one_and_many(one.text.source)
        for one in translations(path)
        if not one.finished
    }
    if plain:
        _fill(path, plain)


def _one_and_many(source: str) -> tuple[str, ...]:
    return source.replace("(s)", ""), source.replace("(s)", "s")


def _write(message: ElementTree.Element, forms: tuple[str, ...]) -> None:
    said = message.find("translation")
    assert said is not None
    said.attrib.pop("type", None)
    for element, form in zip(said.findall("numerusform") or [said], forms, strict=True):
        element.text = form


def wrong(text: Text, forms: Sequence[str], wanted: int) -> list[str]:
    """What is wrong with a translation: forms, places for values, keys, ends."""
    if len(forms) != wanted:
        return [f"{len(forms)} forms of number, wanted {wanted}"]
    found: list[str] = []
    for number, form in enumerate(forms):
        lacks = sorted(_PLACES.findall(text.source)) != sorted(_PLACES.findall(form))
        # The form for one alone may say it in words: "one photo".
        alone = text.plural and number == 0 and "%" not in form
        if not form.strip():
            found.append("empty")
        elif lacks and not (alone and _bare(text.source) == sorted(_PLACES.findall(form))):
            found.append(f"other places for values: {form!r}")
        if _keys(text.source) != _keys(form):
            found.append(f"another number of keys (&): {form!r}")
        if _edges(text.source) != _edges(form):
            found.append(f"begins or ends with other spaces or dots: {form!r}")
    return found


def _bare(source: str) -> list[str]:
    return sorted(place for place in _PLACES.findall(source) if not place.endswith("n"))


def _keys(text: str) -> int:
    return len(re.findall(r"&(?=\w)", text))


def _edges(text: str) -> tuple[str, str, bool]:
    return text[: -len(text.lstrip()) or None], text[len(text.rstrip()) :], text.endswith("…")


def main() -> None:
    """Do what the command line asks."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--todo", choices=LANGUAGES, help="print what a language lacks, as JSON")
    parser.add_argument("--fill", nargs=2, metavar=("LANGUAGE", "FILE"), help="take such JSON in")
    asked = parser.parse_args()
    if asked.fill:
        language, file = asked.fill
        raise SystemExit("\n".join(fill(language, json.loads(Path(file).read_text("utf-8")))))
    bring_up_to_date()
    if asked.todo:
        json.dump(todo(asked.todo), sys.stdout, ensure_ascii=False, indent=1)
        print()
        return
    for language in LANGUAGES:
        said = translations(ts(language))
        print(f"{language}: {sum(one.finished for one in said)} of {len(said)} texts")
    raise SystemExit("\n".join(texts()[1]))


if __name__ == "__main__":
    main()
