"""Translations that come back: each is held to the Swedish text as it is now, and put beside it in its file."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from grannsida.pairs import Translated
from grannsida.problem import Words
from grannsida.translate.pages import PART
from grannsida.translate.put import put_texts
from grannsida.translate.texts import FileTexts, PlacedText, read_steps
from grannsida.translate.unit import find_fault, same_text, tidy

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from grannsida.fields.text import LocalizedText
    from grannsida.problem import Steps
    from grannsida.translate.unit import Exchange, Unit

NO_PLACE = Words(
    "Den svenska texten är inte längre denna. Exportera på nytt.",
    "The Swedish text is no longer this one. Export again.",
)
NO_FILE = Words("Filen finns inte, eller går inte att läsa.", "The file is not there, or cannot be read.")
NOT_DONE = Words("Översättaren har märkt texten som inte klar.", "The translator has marked the text as not done.")
NOT_WRITTEN = Words(
    "Texten gick inte att skriva in utan att något annat ändrades. Inget i filen är ändrat. Skriv in den för hand.",
    "The text could not be written without changing something else. Nothing in the file is changed. Put it in by hand.",
)


class Refusal(NamedTuple):
    """A unit that was not taken, and why."""

    unit: Unit
    why: Words


@dataclass(slots=True)
class Taken:
    """What came of an exchange: new bytes by file, the pairs to record, what was refused, and counts."""

    files: dict[str, bytes] = field(default_factory=dict)
    pairs: dict[str, list[Translated]] = field(default_factory=lambda: defaultdict(list))
    """The pairs taken, by file."""
    refused: list[Refusal] = field(default_factory=list)
    written: int = 0
    same: int = 0
    empty: int = 0
    undone: int = 0
    """Marked as not done, and as they went out."""


def take_in(exchange: Exchange, files: Iterable[FileTexts], data: Mapping[str, bytes], order: Sequence[str]) -> Taken:
    """Put an exchange into data files; hand-written pages are left to `take_pages`.

    `data` are the bytes of the files; `order` is that of the site's languages.
    """
    taken = Taken()
    found = {one.name: one for one in files}
    by_file: dict[str, list[Unit]] = defaultdict(list)
    for unit in exchange.units:
        if not unit.file.startswith(f"{PART}/"):
            by_file[unit.file].append(unit)
    for name, units in by_file.items():
        if name not in found or found[name].document is None:
            taken.refused += [Refusal(unit, NO_FILE) for unit in units if unit.target.strip()]
        else:
            _take_file(found[name], data[name], units, exchange.locale, order, taken)
    return taken


def _take_file(  # noqa: PLR0913, PLR0917 - one file of one exchange, as it is
    file: FileTexts, raw: bytes, units: Sequence[Unit], locale: str, order: Sequence[str], taken: Taken
) -> None:
    wanted: dict[Steps, dict[str, str]] = {}
    pairs: list[Translated] = []
    same = 0
    used: dict[Steps, Unit] = {}
    places = {one.steps: one.text for one in file.texts}
    for unit in units:
        placed = _accept(unit, file, places, locale, taken)
        if placed is None:
            continue
        target = tidy(unit.target)
        pairs.append(Translated(locale, placed.text.default, target))
        if placed.text.get(locale) == target:
            same += 1
        else:
            wanted[placed.steps] = {locale: target}
            used[placed.steps] = unit
    made = put_texts(raw, wanted, order) if wanted else raw
    if made is None:
        taken.refused += [Refusal(unit, NOT_WRITTEN) for unit in used.values()]
        return
    if wanted:
        taken.files[file.name] = made
    taken.pairs[file.name] += pairs
    taken.written += len(wanted)
    taken.same += same


def _accept(
    unit: Unit, file: FileTexts, places: Mapping[Steps, LocalizedText], locale: str, taken: Taken
) -> PlacedText | None:
    """Where a unit belongs; None, and told why, where it cannot be taken."""
    if not unit.target.strip():
        taken.empty += 1
        return None
    placed = _find(unit, file, places)
    if placed is None:
        taken.refused.append(Refusal(unit, NO_PLACE))
        return None
    is_same = placed.text.get(locale) == tidy(unit.target)
    if is_same and unit.is_waiting:
        taken.undone += 1
        return None
    if not unit.is_sure:
        taken.refused.append(Refusal(unit, NOT_DONE))
        return None
    fault = None if is_same else find_fault(placed.text.default, tidy(unit.target), one_line=not placed.text.may_break)
    if fault:
        taken.refused.append(Refusal(unit, fault))
        return None
    return placed


def _find(unit: Unit, file: FileTexts, places: Mapping[Steps, LocalizedText]) -> PlacedText | None:
    """The text at the unit's place, or the only one in the file with the same Swedish words: lists get new items."""
    steps = read_steps(unit.path)
    if steps in places and same_text(places[steps].default, unit.source):
        return PlacedText(steps, places[steps])
    moved = [one for one in file.texts if same_text(one.text.default, unit.source)]
    return moved[0] if len(moved) == 1 else None
