"""Icons drawn once on a page and referred to after that: the same shape thirty times is a third of a page's weight."""

from __future__ import annotations

import re

_ICON = re.compile(r'(<svg class="icon"[^>]*>)<path d="([^"]+)"/></svg>')


def share_icons(html: str, prefix: str = "i") -> str:
    """The same HTML, in which an icon that stands there again refers to where it stood first.

    `prefix` begins the ids, so that parts of one page that are made apart keep theirs apart. Only what
    `load_icon` made is touched: texts of authors are escaped and hold no such element.
    """
    known: dict[str, str] = {}

    def share(found: re.Match[str]) -> str:
        opening, shape = found[1], found[2]
        if shape in known:
            return f'{opening}<use href="#{known[shape]}"/></svg>'
        known[shape] = f"{prefix}-{len(known) + 1}"
        return f'{opening}<path id="{known[shape]}" d="{shape}"/></svg>'

    return _ICON.sub(share, html)
