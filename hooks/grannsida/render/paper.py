"""Printed matter and pictures: posters, hand-outs, letters, contact cards (PDF/UA-1) and social cards (PNG).

Made with typst from data alone: texts reach the templates as JSON values and are never read as
markup. Fonts are our own, time is none of its business: the same data give the same bytes.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Literal

import segno
import typst

if TYPE_CHECKING:
    from collections.abc import Mapping

PaperKind = Literal["poster", "handout", "letter", "contact", "social"]
KINDS: tuple[PaperKind, ...] = ("poster", "handout", "letter", "contact", "social")
_TEMPLATES = {"poster": "poster", "handout": "poster", "letter": "letter", "contact": "contact", "social": "social"}


def render_paper(kind: PaperKind, data: Mapping[str, Any]) -> bytes:
    """One document: PDF, or PNG of 1200 x 630 pixels for `social`. `data` comes from `view.paper`."""
    values = {**data, "qr": render_qr(data["url"]), "paper": "a5" if kind == "handout" else "a4"}
    inputs = {"data": json.dumps(values, ensure_ascii=False)}
    compiler = _compiler(_TEMPLATES[kind])
    if kind == "social":
        return _single(compiler.compile(format="png", ppi=72, sys_inputs=inputs))
    return _single(compiler.compile(format="pdf", pdf_standards="ua-1", sys_inputs=inputs, timestamp=0))


def _single(pages: bytes | list[bytes] | None) -> bytes:
    """The one file that a document of one page is. Raises ValueError when it grew over a page."""
    if not isinstance(pages, bytes):
        raise ValueError("the document has more than one page")  # noqa: TRY004 - not a matter of types
    return pages


@cache
def _compiler(template: str) -> typst.Compiler:
    """A compiler keeps its fonts and parsed templates between documents."""
    package = files("grannsida")
    return typst.Compiler(
        str(package / "typst" / f"{template}.typ"),
        root=str(package / "typst"),
        font_paths=[str(package / "fonts")],
        ignore_system_fonts=True,
    )


@cache
def render_qr(address: str) -> str:
    """A QR code as SVG, with enough redundancy for a poster that has been rained on."""
    return str(segno.make(address, error="m", micro=False).svg_inline(border=2, scale=4, dark="#000", light="#fff"))
