"""XLIFF 1.2 (OASIS 2008): the form that translation agencies' programs read most widely.

Version 2 is newer, but older programs refuse it, and what we need (source, target, state, note) is in both. What
comes back is XML from outside: a document type is refused, so there are no entities to expand, and nothing is loaded.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from typing import Final
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from grannsida.fields.text import DEFAULT_LOCALE
from grannsida.problem import Words
from grannsida.translate.unit import EMPTY_FILE, Exchange, ExchangeError, Need, Unit

NAMESPACE: Final = "urn:oasis:names:tc:xliff:document:1.2"
STATES: Final = {
    Need.MISSING: "new",
    Need.OLDER: "needs-adaptation",
    Need.MACHINE: "needs-review-translation",
    Need.NOTHING: "translated",
}
"""States of section 2.4.2.7 for what a text needs."""
NOT_DONE: Final = ("new", "needs-")
UNREADABLE = Words("Filen går inte att läsa som XLIFF 1.2.", "The file cannot be read as XLIFF 1.2.")
DOCTYPE = Words(
    "Filen har en dokumenttyp (DOCTYPE). Det tas inte emot.", "The file has a document type (DOCTYPE): refused."
)


def render_xliff(exchange: Exchange) -> bytes:
    """The file, a `file` for each of ours; an id is the field, so a text finds its way back."""
    parts = [f'<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="1.2" xmlns="{NAMESPACE}">\n']
    for name, units in groupby(exchange.units, key=lambda unit: unit.file):
        languages = f'source-language="{DEFAULT_LOCALE}" target-language={quoteattr(exchange.locale)}'
        parts.append(f'<file original={quoteattr(name)} {languages} datatype="plaintext">\n<body>\n')
        parts += [_render_unit(unit) for unit in units]
        parts.append("</body>\n</file>\n")
    return "".join((*parts, "</xliff>\n")).encode()


def _render_unit(unit: Unit) -> str:
    target = f'<target state="{STATES[unit.need]}">{escape(unit.target)}</target>\n'
    notes = "".join(f"<note>{escape(note)}</note>\n" for note in unit.notes)
    head = f'<trans-unit id={quoteattr(unit.path)} xml:space="preserve">\n'
    return f"{head}<source>{escape(unit.source)}</source>\n{target}{notes}</trans-unit>\n"


@dataclass(slots=True)
class _Open:
    """A unit while it is read."""

    path: str
    line: int
    texts: dict[str, str] = field(default_factory=dict)
    state: str = ""

    def close(self, file: str) -> Unit:
        source, target = self.texts.get("source", ""), self.texts.get("target", "")
        return Unit(file, self.path, source, target, line=self.line, is_waiting=self.state.startswith(NOT_DONE))


class _Reader:
    """Takes in the events of the parser. Text counts only in a source or target right inside a unit."""

    def __init__(self) -> None:
        self.units: list[Unit] = []
        self.locales: list[str] = []
        self.file = ""
        self.unit: _Open | None = None
        self.way: list[str] = []
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartDoctypeDeclHandler = self._refuse
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text

    def read(self, raw: bytes) -> Exchange:
        self.parser.Parse(raw, True)
        if len(set(self.locales)) != 1 or not self.locales[0]:
            raise ExchangeError(EMPTY_FILE, 1)
        return Exchange(self.locales[0], tuple(self.units))

    def _refuse(self, *args: object) -> None:
        del args
        raise ExchangeError(DOCTYPE, self.parser.CurrentLineNumber)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        kind = name.removeprefix(f"{NAMESPACE} ")
        if not self.way and kind != "xliff":
            raise ExchangeError(UNREADABLE, self.parser.CurrentLineNumber)
        self.way.append(kind)
        if kind == "file":
            self.file = attributes.get("original", "")
            self.locales.append(attributes.get("target-language", "").replace("_", "-"))
        elif kind == "trans-unit":
            self.unit = _Open(attributes.get("id", ""), self.parser.CurrentLineNumber)
        elif kind == "target" and self.unit and self.way[-2] == "trans-unit":
            self.unit.state = attributes.get("state", "")

    def _end(self, name: str) -> None:
        del name
        kind = self.way.pop()
        if kind == "trans-unit" and self.unit:
            self.units.append(self.unit.close(self.file))
            self.unit = None

    def _text(self, text: str) -> None:
        if not self.unit or "trans-unit" not in self.way:
            return
        inside = self.way[self.way.index("trans-unit") + 1 :]
        if inside and inside[0] in {"source", "target"}:
            self.unit.texts[inside[0]] = self.unit.texts.get(inside[0], "") + text


def read_xliff(raw: bytes) -> Exchange:
    """The units of a file. Raises ExchangeError for what is no XLIFF 1.2, or not one target language."""
    reader = _Reader()
    try:
        return reader.read(raw)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise ExchangeError(UNREADABLE, reader.parser.CurrentLineNumber) from error
