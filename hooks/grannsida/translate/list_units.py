"""The units of a data folder in one language: what stands where, what it needs, and what a translator must know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grannsida.fields.field_help import find_help
from grannsida.fields.text import DEFAULT_LOCALE
from grannsida.model.codes import TranslationStatus
from grannsida.pairs import NO_PAIRS, Age, Pairs, pair_of, read_pairs
from grannsida.problem import Words, show_path
from grannsida.translate.pages import PART, group_pages, name_page
from grannsida.translate.record import record_name
from grannsida.translate.texts import list_file_texts
from grannsida.translate.unit import Need, Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from grannsida.load import SourceFiles
    from grannsida.translate.pages import PageText
    from grannsida.translate.texts import FileTexts, PlacedText

WHERE = Words("Står i {file}, {path}.", "Stands in {file}, {path}.")
LINE = Words("En rad, ungefär lika lång som den svenska.", "One line, about as long as the Swedish one.")
PROSE = Words(
    "Text i stycken. Listor (- ) och **fetstil** ska vara kvar.", "Text in paragraphs. Keep lists (- ) and **bold**."
)
PAGE_TITLE = Words("Sidans titel, 10-52 tecken.", "The page's title, 10-52 characters.")
PAGE_ABOUT = Words("Sidans beskrivning, 50-155 tecken.", "The page's description, 50-155 characters.")
UNLIKE = Words(
    "Översättningen är delad på annat sätt än den svenska sidan. Den finns i {file}.",
    "The translation is divided in another way than the Swedish page. It is in {file}.",
)


def read_all_pairs(sources: SourceFiles) -> Callable[[str], Pairs]:
    """The record of each part, read when it is asked for."""
    known: dict[str, Pairs] = {}

    def find(part: str) -> Pairs:
        if part not in known:
            name = record_name(part)
            known[part] = read_pairs(name, sources.records[name])[0] if name in sources.records else NO_PAIRS
        return known[part]

    return find


def judge(pairs: Pairs, locale: str, source: str, target: str | None) -> Need:
    """What one text needs in a language. What nobody has recorded needs nothing: somebody has just written it."""
    if not target:
        return Need.MISSING
    pair = pair_of(locale, source, target)
    if pairs.age(pair) is Age.OLDER:
        return Need.OLDER
    return Need.MACHINE if pairs.statuses.get(pair) is TranslationStatus.MACHINE else Need.NOTHING


def list_units(sources: SourceFiles, locale: str) -> Iterator[Unit]:
    """Every text in the order of files and fields, hand-written pages last."""
    find_pairs = read_all_pairs(sources)
    for file in list_file_texts(sources):
        pairs = find_pairs(file.part)
        for placed in file.texts:
            yield _unit(file, placed, pairs, locale)
    for stem, texts in group_pages(sources.pages).items():
        yield from list_page_units(stem, texts, find_pairs(PART), locale)


def _unit(file: FileTexts, placed: PlacedText, pairs: Pairs, locale: str) -> Unit:
    source, target = placed.text.default, placed.text.get(locale) or ""
    path = show_path(placed.steps)
    told = [find_help(file.model, placed.steps)] if file.model else []
    notes = [WHERE.fill(file=file.name, path=path), *told, PROSE if placed.text.may_break else LINE]
    return Unit(file.name, path, source, target, judge(pairs, locale, source, target), _tell(notes))


def list_page_units(stem: str, texts: Mapping[str, PageText], pairs: Pairs, locale: str) -> Iterator[Unit]:
    """A page's title, description and blocks. A translation with other blocks than the Swedish page is only named."""
    swedish, other = texts[DEFAULT_LOCALE], texts.get(locale)
    need = judge(pairs, locale, swedish.whole, other.whole if other else None)
    is_alike = other is not None and len(other.parts) == len(swedish.parts)
    old = dict(other.parts) if other and is_alike else {}
    name, more = f"{stem}.md", [UNLIKE.fill(file=name_page(stem, locale))] if other and not is_alike else []
    for path, source in swedish.parts:
        kind = {"title": PAGE_TITLE, "description": PAGE_ABOUT}.get(path, PROSE)
        notes = _tell([WHERE.fill(file=name, path=path), kind, *more])
        yield Unit(name, path, source, old.get(path, ""), need, notes)


def _tell(notes: list[Words]) -> tuple[str, ...]:
    return tuple(f"{note.sv} / {note.en}" for note in notes if note.sv)
