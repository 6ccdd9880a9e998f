"""Material's style sheet, cut down to the classes that our frames use: `python -m grannsida.stylesheet`.

The result stands in overrides/assets/stylesheets/material.css. A test makes it again from the
installed Material and holds the two equal, so that an upgrade of the theme is seen.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import tinycss2

KEPT = frozenset({"md-typeset"})
"""Classes of Material in use on hand-written pages. Of notes (`!!! note`) our own sheet says all."""
DROPPED_ELEMENTS = re.compile(
    r"(?<![\w.-])(?:kbd|summary|details|iframe|mjx-container|input|video|img|svg|code|pre"
    r"|mark|abbr|small|figure|figcaption|dl|dt|dd|h[456]|hr|sub|sup|label)\b"
)
"""What hand-written pages do not hold, or what our own sheet says all about."""
TARGET = Path("overrides/assets/stylesheets/material.css")
HEAD = "/*! From Material for MkDocs (MIT, Martin Donath), cut down by `python -m grannsida.stylesheet`. */\n"


def find_source() -> Path:
    """The installed theme's main style sheet, found without importing the theme."""
    for folder in map(Path, sys.path):
        found = sorted(folder.glob("material/templates/assets/stylesheets/main.*.min.css"))
        if found:
            return found[0]
    raise FileNotFoundError("mkdocs-material is not installed")


def purge(css: str) -> str:
    """The rules in which every class is kept, at least one is there, and no dropped element is styled."""
    kept = []
    for rule in tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True):
        if rule.type == "qualified-rule":
            selectors = [one for one in _split(tinycss2.serialize(rule.prelude)) if _is_kept(one)]
            if selectors:
                kept.append(f"{','.join(selectors)}{{{tinycss2.serialize(rule.content)}}}")
    return "\n".join(kept) + "\n"


def _split(selectors: str) -> list[str]:
    """The selectors of a list, at commas that stand outside brackets."""
    return [one.strip() for one in re.split(r",(?![^(\[]*[)\]])", selectors)]


def _is_kept(selector: str) -> bool:
    classes = re.findall(r"\.(-?[a-zA-Z_][\w-]*)", selector)
    plain = not re.search(r"[#\[]|:is\(|:not\(|::?-", selector)
    return bool(classes) and KEPT.issuperset(classes) and plain and not DROPPED_ELEMENTS.search(selector)


def make_sheet(css: str) -> str:
    """The cut in a cascade layer of its own, so that every rule of ours goes before it whatever its weight."""
    return f"{HEAD}@layer material {{\n{purge(css)}}}\n"


def main() -> None:
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(make_sheet(find_source().read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
