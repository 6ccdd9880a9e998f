"""Put translations into a YAML file: each beside its Swedish text, every other character left as it is.

A text stands in a file as a map over several lines, as a map in braces, or as one plain text, which is Swedish. A map
in braces grows on its line while it fits; then it becomes lines, where no comment inside it would be lost.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from grannsida.fields.text import DEFAULT_LOCALE
from grannsida.translate.scalar import write_in_block, write_in_flow
from grannsida.translate.tree import Part, read_tree

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from grannsida.problem import Steps

WIDTH = 100
"""The longest line that a map in braces may make, in characters."""

Wanted = dict[str, str]
"""Texts by locale."""
Entry = tuple[str, "Part | str"]
"""A key as it is written, and its value: a part of the file, or a new text."""


@dataclass(frozen=True, slots=True)
class _Splice:
    """Characters from `start` to `end` give way to others."""

    start: int
    end: int
    new: str


def set_texts(text: str, wanted: Mapping[Steps, Wanted], order: Sequence[str]) -> str:
    """The text with translations at paths of its localized texts. `order` is that of the site's languages.

    Raises LookupError for a path that leads to no text, `yaml.YAMLError` or ValueError where `read_tree` does.
    """
    return _Writer(text, wanted, order).write()


class _Writer:
    def __init__(self, text: str, wanted: Mapping[Steps, Wanted], order: Sequence[str]) -> None:
        self.text = text
        self.order = tuple(order)
        self.wanted: dict[int, Wanted] = {}
        tree = read_tree(text)
        self.ways = [self._find(tree, steps, texts) for steps, texts in wanted.items()]

    def _find(self, tree: Part, steps: Steps, texts: Wanted) -> list[Part]:
        way = list(tree.walk(steps))
        if len(way) <= len(steps) or not (way[-1].is_scalar or (way[-1].is_map and way[-1].get(DEFAULT_LOCALE))):
            raise LookupError(steps)
        self.wanted[id(way[-1])] = texts
        return way

    def write(self) -> str:
        splices: dict[tuple[int, int], _Splice] = {}
        for way in self.ways:
            for splice in self._splices(way):
                splices[splice.start, splice.end] = splice
        return _apply(self.text, 0, splices.values())

    def _splices(self, way: list[Part]) -> Iterator[_Splice]:
        outer = next((number for number, part in enumerate(way) if part.is_flow), None)
        if outer is None and way[-1].is_map:
            yield from self._in_lines(way[-1])
        else:
            number = len(way) - 1 if outer is None else outer
            yield self._region(way[number], way[number - 1] if number else None)

    def _in_lines(self, part: Part) -> Iterator[_Splice]:
        """New values of a map that stands over several lines, and new lines in it."""
        column = self._column(part.start)
        as_block = self._is_block(part)
        end = part.start
        new: dict[int, list[str]] = {}
        for key, value in self._entries(part):
            if isinstance(value, Part):
                end = self._line_end(value.end)
            elif old := part.get(key):
                end = self._line_end(old.end)
                yield self._replace(old, value, column, as_block=as_block)
            else:
                new.setdefault(end, []).append(
                    f"\n{' ' * column}{key}: {write_in_block(value, column, as_block=as_block)}"
                )
        yield from (_Splice(place, place, "".join(lines)) for place, lines in new.items())

    def _replace(self, old: Part, value: str, column: int, *, as_block: bool) -> _Splice:
        as_block = as_block or _is_below_sign(old)
        if not (as_block or "\n" in value):
            return _Splice(old.start, old.end, write_in_block(value, column))
        written = write_in_block(value, column, as_block=as_block, comment=self._comment(old))
        return _Splice(old.start, self._line_end(old.end), written)

    def _region(self, part: Part, parent: Part | None) -> _Splice:
        """A value in braces, or a plain text: on its line while it fits, else over several lines."""
        line = self._braces(part)
        fits = self._fits(line, self._column(part.start)) and not _is_below_sign(part)
        if fits or parent is None or self._has_comment(part):
            return _Splice(part.start, part.end, line)
        end, comment = self._line_end(part.end), self._comment(part)
        if parent.kind is list:
            first, *others = self._lines(part, self._column(part.start)).split("\n")
            return _Splice(part.start, end, "\n".join((first + comment, *others)))
        column = self._key_column(parent, part) + 2
        start = len(self.text[: part.start].rstrip(" \n"))
        return _Splice(start, end, f"{comment}\n{' ' * column}{self._lines(part, column)}")

    def _comment(self, part: Part) -> str:
        """What stands after a value on its line, with its spaces; after the sign of a text that stands below one."""
        if not _is_below_sign(part):
            return self.text[part.end : self._line_end(part.end)].rstrip()
        sign, space, comment = self.text[part.start : self._line_end(part.start)].partition(" ")
        del sign
        return f"{space}{comment}".rstrip()

    def _braces(self, part: Part) -> str:
        """The source of a part with its new texts, within braces."""
        if part.is_scalar:
            return self._new_braces(part) if id(part) in self.wanted else self.text[part.start : part.end]
        return _apply(self.text[part.start : part.end], part.start, self._inner_splices(part))

    def _inner_splices(self, part: Part) -> Iterator[_Splice]:
        if id(part) in self.wanted:
            yield from self._in_braces(part)
            return
        for _, value in part.entries:
            if id(value) in self.wanted and value.is_scalar:
                yield _Splice(value.start, value.end, self._new_braces(value))
            else:
                yield from self._inner_splices(value)

    def _new_braces(self, part: Part) -> str:
        texts = (f"{key}: {write_in_flow(_value(value))}" for key, value in self._entries(part))
        return f"{{{', '.join(texts)}}}"

    def _in_braces(self, part: Part) -> Iterator[_Splice]:
        end = part.start + 1
        new: dict[int, str] = {}
        for key, value in self._entries(part):
            if isinstance(value, Part):
                end = value.end
            elif old := part.get(key):
                end = old.end
                yield _Splice(old.start, old.end, write_in_flow(value))
            else:
                new[end] = f"{new.get(end, '')}, {key}: {write_in_flow(value)}"
        yield from (_Splice(place, place, text) for place, text in new.items())

    def _lines(self, part: Part, column: int) -> str:
        """A part over several lines, the first of them at a column already."""
        if part.kind is list:
            lines = [f"- {self._after_dash(value, column)}" for _, value in part.entries]
        else:
            lines = [f"{key}:{self._after_key(key, value, column, part)}" for key, value in self._entries(part)]
        return f"\n{' ' * column}".join(lines)

    def _after_dash(self, value: Part, column: int) -> str:
        line = self._braces(value)
        return line if self._stays(value, line, column + 2) else self._lines(value, column + 2)

    def _after_key(self, key: str, value: Part | str, column: int, owner: Part) -> str:
        """What follows a key and its colon. `owner` is the map, or the plain text that becomes one."""
        as_block = id(owner) in self.wanted and self._is_block(owner)
        if isinstance(value, str):
            return f" {write_in_block(value, column, as_block=as_block)}"
        if value.is_scalar and (value is owner or id(value) not in self.wanted):
            source = self.text[value.start : value.end]
            is_same = not as_block and "\n" not in source
            return f" {source if is_same else write_in_block(value.value.strip(), column, as_block=as_block)}".rstrip()
        line = self._braces(value)
        if self._stays(value, line, column + len(key) + 2):
            return f" {line}"
        return f"\n{' ' * (column + 2)}{self._lines(value, column + 2)}"

    def _stays(self, value: Part, line: str, column: int) -> bool:
        """Whether a value stays on its line, in braces."""
        if not value.entries and id(value) not in self.wanted:
            return True
        return self._fits(line, column)

    @staticmethod
    def _fits(line: str, column: int) -> bool:
        """Whether braces may stand on one line: short, without line breaks, and without what looks like a comment."""
        return " #" not in line and "\n" not in line and "\\n" not in line and column + len(line) <= WIDTH

    def _entries(self, part: Part) -> list[Entry]:
        """Keys and values as they are to be, old ones in their order, new languages after those before them."""
        wanted = self.wanted.get(id(part), {})
        if part.is_scalar:
            entries: list[Entry] = [(DEFAULT_LOCALE, part)]
        else:
            named = [(key, value) for key, value in part.entries if key is not None]
            entries = [(key.value, wanted.get(key.value, value)) for key, value in named]
        for locale in sorted(wanted, key=self._rank):
            if all(key != locale for key, _ in entries):
                before = [n for n, (key, _) in enumerate(entries) if self._rank(key) < self._rank(locale)]
                entries.insert(before[-1] + 1 if before else len(entries), (locale, wanted[locale]))
        return entries

    def _rank(self, locale: str) -> int:
        return self.order.index(locale) if locale in self.order else len(self.order)

    def _is_block(self, part: Part) -> bool:
        """Whether the Swedish text of a part stands below `|`, or must: then the others do too."""
        swedish = part if part.is_scalar else part.get(DEFAULT_LOCALE)
        return swedish is not None and (_is_below_sign(swedish) or "\n" in swedish.value.strip())

    def _has_comment(self, part: Part) -> bool:
        """Whether braces over several lines hold comments, which lines made anew would lose."""
        return part.is_flow and "\n" in self.text[part.start : part.end] and "#" in self.text[part.start : part.end]

    def _key_column(self, parent: Part, part: Part) -> int:
        key = next(key for key, value in parent.entries if value is part)
        assert key is not None  # the parent is a map
        return self._column(key.start)

    def _line_start(self, place: int) -> int:
        return self.text.rfind("\n", 0, place) + 1

    def _line_end(self, place: int) -> int:
        end = self.text.find("\n", place)
        return len(self.text) if end < 0 else end

    def _column(self, place: int) -> int:
        return place - self._line_start(place)


def _is_below_sign(part: Part) -> bool:
    """Whether a text stands on the lines below `|` or `>`."""
    return part.style in {"|", ">"}


def _value(value: Part | str) -> str:
    return value if isinstance(value, str) else value.value.strip()


def _apply(text: str, begin: int, splices: Iterable[_Splice]) -> str:
    """A text that begins at `begin` of the file, with splices in it."""
    for splice in sorted(splices, key=lambda one: (one.start, one.end), reverse=True):
        text = text[: splice.start - begin] + splice.new + text[splice.end - begin :]
    return text
