"""Markup in texts: HTML is never taken as HTML, so a reader would see its signs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from grannsida.check.texts import passages_with
from grannsida.problem import Words, warning

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from grannsida.dataset import Folder
    from grannsida.model.site import Site
    from grannsida.problem import Problem

TEXT_HTML = warning(
    "TEXT-HTML",
    message=Words("{tag} visas som tecken på sidan, inte som HTML.", "{tag} is shown as signs, not as HTML."),
    reason=Words(
        "HTML i en text kan göra sidan osäker eller svår att läsa med hjälpmedel. Därför visas den som den står.",
        "HTML in a text can make a page unsafe or hard to use with assistive tools. So it is shown as it stands.",
    ),
    advice=Words(
        "Ta bort det. I en lång text blir **ord** fet stil, och [text](https://…) blir en länk.",
        "Remove it. In a long text **words** become bold, and [text](https://…) becomes a link.",
    ),
    example=("known: Vi har <b>personal</b>.", "known: Vi har **personal**."),
)
_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]{0,10}(?:\s[^<>]{0,200})?/?>")


def check_html(folder: Folder, site: Site, today: dt.date) -> Iterator[Problem]:
    """Told once for each text, at the first sign. `<https://...>` is a link and not meant."""
    del site, today
    for passage in passages_with(folder, "<"):
        tag = _TAG.search(passage.text)
        if tag:
            place = passage.spot(folder, tag[0])
            line = folder.documents[passage.name].line(place.line)
            yield TEXT_HTML.at(place, found=line, tag=tag[0])


CHECKS = (check_html,)
