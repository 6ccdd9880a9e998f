"""Hand-written pages of `docs/` as texts to translate: title, description and body of a page are one text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from grannsida.fields.text import DEFAULT_LOCALE
from grannsida.pairs import DOCS_FILE, Age, Pairs, Translated, pair_of, read_pairs
from grannsida.translate.scalar import write_in_block

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from grannsida.model.codes import TranslationStatus
    from grannsida.problem import Problem

PART = "docs"
_NAME = re.compile(r"(?P<stem>[^.]+)(?:\.(?P<locale>[A-Za-z-]+))?\.md")
_HEAD = re.compile(r"---\n(?P<head>.*?\n)?---\n", re.DOTALL)
_FIELD = re.compile(r"^(?P<key>title|description):[ \t]*(?P<value>.*)$", re.MULTILINE)


class PageText(NamedTuple):
    """What is translated of a page."""

    title: str
    description: str
    body: str

    @property
    def whole(self) -> str:
        return "\n".join(self)

    @property
    def parts(self) -> tuple[tuple[str, str], ...]:
        """What a translator sees: title, description, and the body in blocks, by name."""
        head = (("title", self.title), ("description", self.description))
        blocks = tuple((f"body[{number}]", block) for number, block in enumerate(split_blocks(self.body)))
        return tuple(one for one in head if one[1]) + blocks


class PageTranslation(NamedTuple):
    """How the translation of a page stands to the Swedish page, and how it was made, where that is known."""

    age: Age
    status: TranslationStatus | None


def read_page(raw: bytes) -> PageText:
    """The texts of a page. Its other front matter (the day of change, its kind) is the same in every language."""
    text = raw.decode("utf-8", errors="replace").removeprefix("\ufeff").replace("\r\n", "\n")
    head = _HEAD.match(text)
    found = {one["key"]: _unquoted(one["value"].strip()) for one in _FIELD.finditer(head["head"] or "" if head else "")}
    return PageText(found.get("title", ""), found.get("description", ""), text[head.end() if head else 0 :].strip())


def split_blocks(body: str) -> list[str]:
    """Paragraphs, lists, tables and headings of a page; blank lines within code do not end a block."""
    blocks: list[list[str]] = [[]]
    is_code = False
    for line in body.split("\n"):
        is_code ^= line.lstrip().startswith("```")
        if line.strip() or is_code:
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    return ["\n".join(block) for block in blocks if block]


def render_page(swedish: bytes, parts: Mapping[str, str]) -> bytes:
    """A page in another language: the Swedish file with its parts in other words, the rest of its head as it is."""
    text = swedish.decode("utf-8", errors="replace").removeprefix("\ufeff").replace("\r\n", "\n")
    head = _HEAD.match(text)

    def put(found: re.Match[str]) -> str:
        return f"{found['key']}: {write_in_block(parts[found['key']], 0)}" if found["key"] in parts else found[0]

    kept = _FIELD.sub(put, head[0]) if head else ""
    blocks = [parts[path] for path, _ in read_page(swedish).parts if path.startswith("body[")]
    return f"{kept}\n{chr(10).join(block + chr(10) for block in blocks)}".encode()


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        inner = value[1:-1]
        return inner.replace("''", "'") if value[0] == "'" else inner.replace('\\"', '"').replace("\\\\", "\\")
    return value


def split_name(name: str) -> tuple[str, str]:
    """The page's name without language and ending, and its language: `docs/om.en.md` is `docs/om` in `en`."""
    found = _NAME.fullmatch(name)
    return (found["stem"], found["locale"] or DEFAULT_LOCALE) if found else (name, DEFAULT_LOCALE)


def name_page(stem: str, locale: str) -> str:
    """The file of a page in a language, the other way round."""
    return f"{stem}.md" if locale == DEFAULT_LOCALE else f"{stem}.{locale}.md"


def group_pages(pages: Mapping[str, bytes]) -> dict[str, dict[str, PageText]]:
    """Each page by its name without language, in the languages it has, Swedish among them."""
    found: dict[str, dict[str, PageText]] = {}
    for name, raw in sorted(pages.items()):
        stem, locale = split_name(name)
        found.setdefault(stem, {})[locale] = read_page(raw)
    return {stem: texts for stem, texts in found.items() if DEFAULT_LOCALE in texts}


def list_translated_pages(pages: Mapping[str, bytes]) -> Iterator[Translated]:
    """Every page with each of its translations."""
    for texts in group_pages(pages).values():
        for locale, text in texts.items():
            if locale != DEFAULT_LOCALE:
                yield Translated(locale, texts[DEFAULT_LOCALE].whole, text.whole)


def read_page_translations(
    pages: Mapping[str, bytes], records: Mapping[str, bytes]
) -> tuple[dict[str, PageTranslation], list[Problem]]:
    """How each translated page stands, by its path; and lines of the record that cannot be read."""
    name = f"{PART}/{DOCS_FILE}"
    if name not in records:
        return {}, []
    pairs, problems = read_pairs(name, records[name])
    return dict(_list_ages(pages, pairs)), problems


def _list_ages(pages: Mapping[str, bytes], pairs: Pairs) -> Iterator[tuple[str, PageTranslation]]:
    for stem, texts in group_pages(pages).items():
        for locale, text in texts.items():
            if locale != DEFAULT_LOCALE:
                pair = pair_of(locale, texts[DEFAULT_LOCALE].whole, text.whole)
                yield name_page(stem, locale), PageTranslation(pairs.age(pair), pairs.statuses.get(pair))
