"""The question language: text -> tree (`parse`), and back (`show`).

dog on a beach              words: what a picture shows, or what is written on it
-people  not:"a crowd"      not this; - and not: also stand before filters, "..." and brackets
"lisbon 2019"               these words in a name, title, keyword, tag or place, and nothing else
about:spring                what it means only: no names
2:dog  0.5:"blue sky"       counts twice, half; 2:(dog or cat) weighs each
folder:lisbon  -date:2019   filters; a value of several words is quoted: place:"new york"
date:last summer            but a date may be several words as they are
dog or cat  (a or b) c      or; brackets

What stands side by side is meant together and binds closer than `or`: "dog on a beach or cat on a
sofa" asks for one of two scenes. This is how people say it; some search engines bind `or` closer,
which would ask for a dog on a (beach or cat) on a sofa.

Only what can be nothing else is a sign of the language; the rest are words: "C-3PO", "18:30",
"black & white", "IMG(2)", "http://...", ":-)". Brackets count where a word could begin, `or`
between two terms, a minus before a word, quotation mark or bracket, a weight before a letter, a
quotation mark or bracket.
"""

import re
from collections.abc import Callable
from contextlib import suppress
from typing import NoReturn

from photoapp.base.messages import Code, PhotoappError
from photoapp.base.question import Part, Parts
from photoapp.search import dates
from photoapp.search.filters import FILTERS, unknown
from photoapp.search.tree import (
    About,
    All,
    Either,
    Exact,
    Filter,
    Node,
    Not,
    Query,
    Words,
    either,
    every,
    negated,
    weighed,
)

LONGEST = 100_000  # signs of a question
DEEPEST = 20  # brackets within brackets
MOST_TERMS = 200  # each meaning costs a pass over the library

_MINUS = re.compile(r'-(?=["\w(])')
_NAME = re.compile(r"([A-Za-z]+):")
_WEIGHT = re.compile(r'(\d{1,2}(?:\.\d{1,2})?):(?=["(]|[^\W\d_])')
_OR = re.compile(r"or(?=\s+\S)", re.IGNORECASE)
_UNSAID = re.compile(r"//|[^\w\"]|$")  # after an unknown name: no filter was meant
_WORD = re.compile(r"\S+")
_NEGATION, _MEANING, _DATE = "not", "about", "date"
_KINDS = {Filter: Parts.FILTER, Exact: Parts.EXACT, About: Parts.ABOUT}
_DATE_WORDS = 6  # in the longest date


def parse(text: str) -> Query:
    """Take a question apart.

    Raises PhotoappError BAD_QUESTION (detail, position, length) for what cannot be read, and
    UNKNOWN_FILTER (name, known, nearest, position, length). Values of filters are not looked at.
    """
    if len(text) > LONGEST:
        _refuse("too_long", LONGEST, len(text) - LONGEST)
    return _Reader(text).question()


def parts(text: str) -> tuple[Part, ...]:
    """What is more than plain words in a text, in its order; up to where it cannot be read.

    What lies in a bracket that is not wanted is one part with it.
    """
    if len(text) > LONGEST:
        return ()
    reader = _Reader(text)
    with suppress(PhotoappError):
        reader.question()
    return tuple(reader.parts)


def show(query: Query) -> str:
    """A question as text that `parse` reads as the same tree.

    For every tree that `parse` gave, or that the functions of `tree` made of text without
    quotation marks.
    """
    return _shown(query, inside=False)


def _refuse(detail: str, position: int, length: int) -> NoReturn:
    raise PhotoappError(Code.BAD_QUESTION, detail=detail, position=position, length=length)


class _Reader:
    """Reads one question from left to right. `at`: the next sign. `depth`: open brackets.

    Attribute: parts, what was found that is more than plain words.
    """

    def __init__(self, text: str) -> None:
        self.parts: list[Part] = []
        self._text = text
        self._at = 0
        self._depth = 0
        self._count = 0

    def question(self) -> Node:
        return self._alternatives()

    def _alternatives(self) -> Node:
        found = [self._together()]
        while self._is_or():
            self._at += len("or")
            found.append(self._together())
        return found[0] if len(found) == 1 else either(found)

    def _together(self) -> Node:
        terms: list[Node] = []
        begun = False
        while not self._ends() and not (begun and self._is_or()):
            terms.append(self._term())
            begun = True
        return every(terms)

    def _ends(self) -> bool:
        """Whether the text or the bracket ends here, after blanks."""
        self._skip()
        return self._at >= len(self._text) or self._closes()

    def _skip(self) -> None:
        while self._at < len(self._text) and self._text[self._at].isspace():
            self._at += 1

    def _closes(self) -> bool:
        return self._depth > 0 and self._text.startswith(")", self._at)

    def _is_or(self) -> bool:
        match = _OR.match(self._text, self._at)
        if match is None:
            return False
        after = len(self._text[match.end() :]) - len(self._text[match.end() :].lstrip())
        return not (self._depth and self._text.startswith(")", match.end() + after))

    def _term(self) -> Node:
        start = self._at
        minus = _MINUS.match(self._text, start) is not None
        self._at += minus
        term = self._positive(start, Exact)
        # Plain words may be as many as one likes: together they are one sentence.
        self._count += minus or not isinstance(term, Words)
        if self._count > MOST_TERMS:
            _refuse("too_many", start, self._at - start)
        said = negated(term) if minus else term
        self._note(start, said)
        return said

    def _note(self, start: int, said: Node) -> None:
        negative = isinstance(said, Not)
        term = said.term if isinstance(said, Not) else said
        kind = _KINDS.get(type(term), Parts.WORDS)
        if negative:
            self.parts = [part for part in self.parts if part.position < start]
        elif isinstance(term, All | Either) or (isinstance(term, Words) and term.weight == 1):
            return
        self.parts.append(Part(start, self._at - start, kind, negative))

    def _positive(self, start: int, quoted: Callable[[str], Node]) -> Node:
        """A term without its minus. start: where the term began. quoted: what "..." means here."""
        text, at = self._text, self._at
        if text.startswith('"', at):
            said = " ".join(self._quoted().split())
            return quoted(said) if said else All()
        if text.startswith("(", at):
            return self._bracket()
        weight = _WEIGHT.match(text, at)
        if weight and float(weight[1]) > 0:
            return self._weighed(start, weight)
        name = _NAME.match(text, at)
        if name and (term := self._named(start, name)) is not None:
            return term
        return Words(self._plain())

    def _weighed(self, start: int, weight: "re.Match[str]") -> Node:
        self._at = weight.end()
        term = self._positive(start, Words)
        try:
            return weighed(term, float(weight[1]))
        except ValueError:
            _refuse("bad_weight", start, self._at - start)

    def _named(self, start: int, match: "re.Match[str]") -> Node | None:
        """What a name and a colon begin, None if they are part of a word."""
        name = match[1].lower()
        if name == _NEGATION:
            self._at = match.end()
            self._need_value(start)
            return negated(self._positive(start, Words))
        if name not in FILTERS and name != _MEANING:
            if len(name) == 1 or _UNSAID.match(self._text, match.end()):
                return None
            self._at = match.end()
            self._value()
            raise unknown(Filter(name, "", start, self._at - start))
        self._at = match.end()
        self._need_value(start)
        value = self._value()
        if name == _DATE and self._text[self._at - 1] != '"':
            value = self._longer_date(value)
        if not value.strip():
            _refuse("no_value", start, self._at - start)
        if name == _MEANING:
            return About(" ".join(value.split()))
        return Filter(name, value.strip(), start, self._at - start)

    def _need_value(self, start: int) -> None:
        at = self._at
        blank = at >= len(self._text) or self._text[at].isspace() or self._closes()
        if blank or self._text.startswith('""', at):
            _refuse("no_value", start, at - start)

    def _value(self) -> str:
        return self._quoted() if self._text.startswith('"', self._at) else self._plain()

    def _longer_date(self, value: str) -> str:
        """A date in plain words goes as far as it makes a date: `date:last summer beach`."""
        if value[:1].isdigit() and dates.is_date(value):
            return value
        said, end, best = value, self._at, value
        for word in _WORD.finditer(self._text, self._at):
            if len(said.split()) >= _DATE_WORDS or '"' in word[0] or "(" in word[0]:
                break
            closing = self._depth > 0 and word[0].endswith(")")
            said = f"{said} {word[0].rstrip(')') if closing else word[0]}"
            if dates.is_date(said):
                best, end = said, word.end() - (len(word[0]) - len(said.split()[-1]))
            if closing:
                break
        self._at = end
        return best

    def _quoted(self) -> str:
        start = self._at
        end = self._text.find('"', start + 1)
        if end < 0:
            _refuse("open_quote", start, len(self._text) - start)
        self._at = end + 1
        return self._text[start + 1 : end]

    def _bracket(self) -> Node:
        start = self._at
        if self._depth >= DEEPEST:
            _refuse("too_deep", start, 1)
        self._at += 1
        self._depth += 1
        term = self._alternatives()
        self._depth -= 1
        if not self._text.startswith(")", self._at):
            _refuse("open_bracket", start, 1)
        self._at += 1
        return term

    def _plain(self) -> str:
        """Up to the next blank, or to the bracket that closes around it; its own are its own."""
        start, own = self._at, 0
        while self._at < len(self._text) and not self._text[self._at].isspace():
            sign = self._text[self._at]
            if sign == ")" and not own and self._depth:
                break
            own += (sign == "(") - (sign == ")" and own > 0)
            self._at += 1
        return self._text[start : self._at]


def _shown(node: Node, *, inside: bool) -> str:
    """inside: within brackets, where a closing one would end them."""
    match node:
        case Words():
            if node.weight == 1:
                return " ".join(_token(Words(one), inside) for one in node.text.split())
            return _token(node, inside)
        case About():
            weight = "" if node.weight == 1 else f"{node.weight:g}:"
            return f"{weight}{_MEANING}:{_valued(node.text)}"
        case Exact():
            return f'"{node.text}"'
        case Filter():
            plain = node.name != _DATE or (node.value[0].isdigit() and dates.is_date(node.value))
            return f"{node.name}:{_valued(node.value, plain=plain)}"
        case Not():
            return _shown_not(node.term, inside=inside)
        case All():
            return " ".join(
                f"({_shown(one, inside=True)})"
                if isinstance(one, Either)
                else _shown(one, inside=inside)
                for one in node.terms
            )
        case Either():
            return " or ".join(_shown(one, inside=inside) for one in node.terms)


def _shown_not(term: Node, *, inside: bool) -> str:
    if isinstance(term, Words) and '"' in term.text:
        said = f"{_weight(term)}{_NEGATION}:{term.text}"
        if _reads_back(said, Not(term), inside):
            return said
    elif isinstance(term, Words) and term.weight == 1:
        if len(term.text.split()) > 1 or not _MINUS.match(f"-{term.text}"):
            return f'not:"{term.text}"'
        return f"-{_token(term, inside)}"
    if isinstance(term, All | Either) or (isinstance(term, Words) and term.weight == 1):
        return f"-({_shown(term, inside=True)})"
    return f"-{_shown(term, inside=inside)}"


def _token(word: Words, inside: bool) -> str:
    """A word as it is if it reads back as one, else quoted; a quotation mark can stand in none,
    but behind two negations any word can.
    """
    weight = _weight(word)
    plain = f"{weight}{word.text}"
    if word.text.casefold() != "or" and _reads_back(plain, word, inside):
        return plain
    if '"' in word.text:
        return f"-{weight}{_NEGATION}:{word.text}"
    return f'{weight or "1:"}"{word.text}"'


def _weight(word: Words) -> str:
    return "" if word.weight == 1 else f"{word.weight:g}:"


def _reads_back(text: str, said: Node, inside: bool) -> bool:
    """inside: also as the last before a bracket closes."""
    other = Words("a")
    around, whole = (f"(a or {text}) a", every([either([other, said]), other]))
    try:
        return parse(text) == said and (not inside or parse(around) == whole)
    except PhotoappError:
        return False


def _valued(value: str, *, plain: bool = True) -> str:
    return quoted(value) if plain or '"' in value else f'"{value}"'


def quoted(value: str) -> str:
    """A value as it is if it is one word without signs that would end it, else in quotes."""
    if '"' in value and not any(sign.isspace() for sign in value):
        return value
    return value if re.fullmatch(r'[^\s"()]+', value) else f'"{value}"'
