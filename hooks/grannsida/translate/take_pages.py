"""Hand-written pages that come back: a page is written when all its parts are there."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from grannsida.fields.text import DEFAULT_LOCALE
from grannsida.pairs import Translated
from grannsida.problem import Words
from grannsida.translate.pages import PART, group_pages, name_page, read_page, render_page
from grannsida.translate.take_in import NO_FILE, NO_PLACE, NOT_DONE, Refusal
from grannsida.translate.unit import find_fault, same_text, tidy

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from grannsida.translate.pages import PageText
    from grannsida.translate.take_in import Taken
    from grannsida.translate.unit import Exchange, Unit

NOT_WHOLE = Words(
    "Sidan skrevs inte: {count} av dess delar har ingen översättning som går att ta emot.",
    "The page was not written: {count} of its parts have no translation that can be taken.",
)


def take_pages(exchange: Exchange, pages: Mapping[str, bytes], taken: Taken) -> None:
    """Add the pages of an exchange to what was taken. `pages` are the bytes of `docs/` by path."""
    grouped = group_pages(pages)
    by_stem: dict[str, list[Unit]] = defaultdict(list)
    for unit in exchange.units:
        if unit.file.startswith(f"{PART}/"):
            by_stem[unit.file.removesuffix(".md")].append(unit)
    for stem, units in by_stem.items():
        if stem in grouped:
            _take_page(stem, grouped[stem], units, exchange.locale, pages, taken)
        else:
            taken.refused += [Refusal(unit, NO_FILE) for unit in units if unit.target.strip()]


def _take_page(  # noqa: PLR0913, PLR0917 - one page of one exchange, as it is
    stem: str,
    texts: Mapping[str, PageText],
    units: Iterable[Unit],
    locale: str,
    pages: Mapping[str, bytes],
    taken: Taken,
) -> None:
    swedish = texts[DEFAULT_LOCALE]
    wanted, old = dict(swedish.parts), dict(texts[locale].parts) if locale in texts else {}
    found: dict[str, str] = {}
    first: Unit | None = None
    for unit in units:
        if not unit.target.strip():
            taken.empty += 1
        elif unit.is_waiting and same_text(unit.target, old.get(unit.path, "")):
            taken.undone += 1
        elif why := _find_fault(unit, wanted, old.get(unit.path, "")):
            taken.refused.append(Refusal(unit, why))
        else:
            found[unit.path] = _indent(wanted[unit.path]) + tidy(unit.target)
            first = first or unit
    missing = [path for path, source in wanted.items() if path not in found and not is_mark(source)]
    if first is None:
        return
    if missing:
        taken.refused.append(Refusal(first, NOT_WHOLE.fill(count=len(missing))))
        return
    name = name_page(stem, locale)
    made = render_page(pages[name_page(stem, DEFAULT_LOCALE)], {**wanted, **found})
    taken.pairs[name].append(Translated(locale, swedish.whole, read_page(made).whole))
    if name in pages and read_page(pages[name]) == read_page(made):
        taken.same += len(found)
    else:
        taken.files[name] = made
        taken.written += len(found)


def is_mark(source: str) -> bool:
    """Whether a part of a page is only a mark for what the program puts there."""
    return source.startswith("<!--") and source.endswith("-->")


def _indent(source: str) -> str:
    """The spaces that a block in a list begins with."""
    return source[: len(source) - len(source.lstrip(" "))]


def _find_fault(unit: Unit, wanted: Mapping[str, str], old: str) -> Words | None:
    """Why a part cannot be taken. What stands there already was judged before."""
    if unit.path not in wanted or not same_text(wanted[unit.path], unit.source):
        return NO_PLACE
    if not unit.is_sure:
        return NOT_DONE
    if same_text(unit.target, old):
        return None
    return find_fault(wanted[unit.path], tidy(unit.target), one_line=not unit.path.startswith("body"))
