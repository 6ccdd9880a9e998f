"""Titles and descriptions of fitting length, from templates, the longest that fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

MAX_TITLE = 65
MAX_DESCRIPTION = 155
MIN_DESCRIPTION = 110


def fit_title(candidates: Sequence[str], site_name: str) -> str:
    """The first candidate that leaves room for ` | site name`; else the last one, cut at a word."""
    room = MAX_TITLE - len(f" | {site_name}")
    for candidate in candidates:
        if len(candidate) <= room:
            return candidate
    return cut(candidates[-1], room)


def fit_pair(first: str, names: Sequence[str], site_name: str) -> str:
    """`first – name` with the longest of some names that fits; else with the last, and the first part cut.

    The name is never cut: it is what tells the same page of two residences apart.
    """
    pairs = [f"{first} – {name}" for name in names]
    room = MAX_TITLE - len(f" | {site_name}")
    fitting = next((pair for pair in pairs if len(pair) <= room), "")
    return fitting or f"{cut(first, room - len(names[-1]) - 3)} – {names[-1]}"


def fit_description(sentences: Sequence[str]) -> str:
    """Whole sentences while they fit; the first is cut at a word when it alone is too long."""
    text = ""
    for sentence in sentences:
        longer = f"{text} {sentence}".strip()
        if len(longer) <= MAX_DESCRIPTION:
            text = longer
    return text or cut(sentences[0], MAX_DESCRIPTION)


def cut(text: str, width: int) -> str:
    """At most `width` characters, ending after a word with an ellipsis when something was cut off."""
    if len(text) <= width:
        return text
    return text[: width - 1].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"
