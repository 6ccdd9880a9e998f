"""A page's body as blocks to set on paper: headings, paragraphs, lists, terms, tables and boxes, in reading order.

What is on a page for a screen alone (ways to other pages, pictures, buttons) is left out by its tag or class,
and everything else is kept, so that a new section is on paper without a line here. A block is a dict with
one key that says what it is; a run of text is a dict with `t` and its look. All of it is data: nothing in it
is ever read as markup again.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from grannsida.bidi import direction
from grannsida.render.html_tree import Element
from grannsida.view.paper import break_words

if TYPE_CHECKING:
    from collections.abc import Callable

Block = dict[str, Any]
Run = dict[str, Any]

WITHIN_LINE: Final = frozenset(
    {"a", "abbr", "b", "bdi", "br", "cite", "code", "del", "em", "i", "span", "strong", "time", "wbr"}
)
LEFT_OUT: Final = frozenset({"button", "figure", "form", "img", "input", "nav", "script", "style", "svg", "template"})
SCREEN_ONLY: Final = frozenset(
    {
        "call-bar",
        "calls",
        "calls-heading",
        "chapter-cards",
        "chart-box",
        "contents",
        "example",
        "for-readers",
        "host",
        "own-address",
        "subscribe",
    }
)
"""Classes of what leads about on a screen, stands elsewhere on paper, or says to a listener what the eye sees."""
TO_SWEDISH: Final = "in-swedish"
"""The way from a translation to the Swedish page, and the ways to it from texts that are older."""
OPEN_ON_PAPER: Final = frozenset({"expect-box", "route-more"})
"""Boxes whose summary only says that one can open them."""
BOXES: Final = {
    "notice": "note",
    "event-card": "frame",
    "measure": "frame",
    "forum": "frame",
    "unanswered": "note",
    "slot-unknown": "soft",
    "slot-limits": "soft",
    "slot-acknowledge": "quote",
    "context": "quote",
}
"""Classes of what stands in a box, and which look the box has."""
UNMARKED: Final = frozenset({"articles", "cards", "other-routes", "plain", "timeline", "voices"})
"""Lists whose items need no mark, since each begins with a line that stands out."""
BOLD_LINES: Final = frozenset({"headline", "route-name", "slot-name", "when"})
QUIET: Final = frozenset({"badges", "kicker", "muted", "source-note"})
WORKING: Final = ("https://", "http://", "mailto:", "tel:")
"""Beginnings of addresses that work outside the site. The others are ways to what is in the document too."""
LOOKS: Final = {"strong": "b", "b": "b", "em": "i", "i": "i", "cite": "i", "del": "s"}
_SPACE: Final = re.compile(r"[ \t\r\n\f]+")


def list_blocks(element: Element, deeper: int = 0) -> list[Block]:
    """The blocks within an element. `deeper` is added to the level of each heading."""
    return _Setter(deeper).flow(element, {})


def _is_left_out(element: Element) -> bool:
    attributes = element.attributes
    if element.tag in LEFT_OUT or "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    if attributes.get("id") == TO_SWEDISH or attributes.get("href") == f"#{TO_SWEDISH}":
        return True
    return not SCREEN_ONLY.isdisjoint(element.classes)


def _only_opens(element: Element, box: Element) -> bool:
    return element.tag == "summary" and not OPEN_ON_PAPER.isdisjoint(box.classes)


class _Setter:
    """Turns elements into blocks. `look` is what the runs within have: language, direction, bold letters."""

    def __init__(self, deeper: int) -> None:
        self.deeper = deeper
        self.makers: dict[str, Callable[[Element, Run], list[Block]]] = {
            **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), self._heading),
            "p": self._paragraph,
            "ul": self._list,
            "ol": self._list,
            "dl": self._terms,
            "table": self._table,
            "summary": self._summary,
        }

    def flow(self, element: Element, look: Run) -> list[Block]:
        """What an element holds: boxes and paragraphs as they are, loose words gathered into paragraphs."""
        blocks: list[Block] = []
        line: list[Run] = []
        for child in element.children:
            if isinstance(child, Element) and (_is_left_out(child) or _only_opens(child, element)):
                continue
            if isinstance(child, str) or child.tag in WITHIN_LINE:
                line += _runs(child, look)
                continue
            blocks += _paragraph(line)
            line = []
            blocks += self._block(child, look)
        return blocks + _paragraph(line)

    def _block(self, element: Element, look: Run) -> list[Block]:
        inner = look | _own_language(element)
        if not BOLD_LINES.isdisjoint(element.classes):
            inner |= {"b": True}
        maker = self._paragraph if "badges" in element.classes else self.makers.get(element.tag, self.flow)
        made = maker(element, inner)
        box = next((BOXES[name] for name in BOXES if name in element.classes), "")
        return [{"box": made, "look": box}] if box and made else made

    def _heading(self, element: Element, look: Run) -> list[Block]:
        runs = _gather(element, look)
        return [{"heading": runs, "level": int(element.tag[1]) + self.deeper}] if runs else []

    def _paragraph(self, element: Element, look: Run) -> list[Block]:
        classes = element.classes
        blocks = _paragraph(_gather(element, look, between=" · " if "badges" in classes else ""))
        return [block | {"quiet": True} for block in blocks] if not QUIET.isdisjoint(classes) else blocks

    def _list(self, element: Element, look: Run) -> list[Block]:
        items = [self.flow(item, look | _own_language(item)) for item in element.find("li")]
        told = [item for item in items if item]
        is_plain = not {"plain", "other-routes", "cards", "articles", "voices"}.isdisjoint(element.classes)
        sort = (
            "ordered"
            if element.tag == "ol" and "timeline" not in element.classes
            else "plain"
            if is_plain
            else "bullets"
        )
        return [{"list": told, "sort": sort}] if told else []

    def _terms(self, element: Element, look: Run) -> list[Block]:
        terms = list(element.find("dt"))
        told = list(element.find("dd"))
        pairs = [[_gather(term, look), self.flow(said, look)] for term, said in zip(terms, told, strict=True)]
        return [{"terms": pairs}] if pairs else []

    def _summary(self, element: Element, look: Run) -> list[Block]:
        """The name of a box that is open on paper."""
        if any(element.find("h2", "h3", "h4")):
            return self.flow(element, look)
        return _paragraph(_gather(element, look | {"b": True}))

    def _table(self, element: Element, look: Run) -> list[Block]:
        caption = next((one for one in element.find("caption") if not _is_left_out(one)), None)
        head = next(element.find("thead"), Element("thead"))
        heads = [_gather(cell, look) for row in head.find("tr") for cell in row.find("th", "td")]
        rows = [self._row(row, look) for part in element.find("tbody", "tfoot") for row in part.find("tr")]
        sort = "routes" if "routes" in element.classes else "rows"
        table = {"table": rows, "heads": heads, "sort": sort}
        return [*(_paragraph(_gather(caption, look | {"b": True})) if caption else ()), table]

    def _row(self, row: Element, look: Run) -> list[Block]:
        return [
            {"cell": self.flow(cell, look), "rows": int(cell.attributes.get("rowspan", 1)), "is_head": cell.tag == "th"}
            for cell in row.find("th", "td")
        ]


def _own_language(element: Element) -> Run:
    """The language and direction that an element sets for what is within it."""
    attributes = element.attributes
    found: Run = {}
    if lang := attributes.get("lang"):
        found = {"lang": lang.split("-")[0], "rtl": direction(lang) == "rtl"}
    if way := attributes.get("dir"):
        found["rtl"] = way == "rtl"
    return found


def _gather(element: Element, look: Run, between: str = "") -> list[Run]:
    """All words within an element as one line. `between` stands between the elements in it."""
    runs: list[Run] = []
    for child in element.children:
        if isinstance(child, Element) and _is_left_out(child):
            continue
        found = _runs(child, look)
        if between and any(run["t"].strip() for run in runs) and any(run["t"].strip() for run in found):
            runs.append({"t": between})
        runs += found
    return _tidy(runs)


def _runs(node: Element | str, look: Run) -> list[Run]:
    if isinstance(node, str):
        return [{"t": node} | look]
    if _is_left_out(node):
        return []
    if node.tag == "br":
        return [{"t": "\n"}]
    inner = look | _own_language(node)
    if node.tag in LOOKS:
        inner |= {LOOKS[node.tag]: True}
    address = node.attributes.get("href", "") if node.tag == "a" else ""
    if address.startswith(WORKING):
        inner |= {"url": address}
    runs = [run for child in node.children for run in _runs(child, inner)]
    if address.startswith("http") and "".join(run["t"] for run in runs).strip() not in address:
        runs.append({"t": f" ({break_words(address)})", "rtl": False, "quiet": True})
    if "tag" in node.classes:
        return [{"t": " ("} | inner, *_tidy(runs), {"t": ") "} | inner]
    apart = node.tag not in WITHIN_LINE or not {"muted", "badge"}.isdisjoint(node.classes)
    return [{"t": " "}, *runs, {"t": " "}] if apart else runs


def _paragraph(runs: list[Run]) -> list[Block]:
    told = _tidy(runs)
    return [{"par": told}] if told else []


def _tidy(runs: list[Run]) -> list[Run]:
    """Runs with one space where there were several, none at the ends, and those of the same look joined."""
    made: list[Run] = []
    for run in runs:
        words = run["t"] if run["t"] == "\n" else _SPACE.sub(" ", run["t"])
        if words.startswith(" ") and (not made or made[-1]["t"].endswith((" ", "\n"))):
            words = words[1:]
        if not words:
            continue
        look = {name: value for name, value in run.items() if name != "t"}
        if made and {name: value for name, value in made[-1].items() if name != "t"} == look:
            made[-1]["t"] += words
        else:
            made.append({"t": words} | look)
    while made and not (stripped := made[-1]["t"].rstrip()):
        made.pop()
    if made:
        made[-1] = made[-1] | {"t": stripped}
    return made
