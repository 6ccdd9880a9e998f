"""The files of `docs/` as a host lists them: frames among them, languages by suffix, a variant's stand-ins.

Everything here is names and places; it reads no page, and imports no host.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from grannsida import variant_pages
from grannsida.fields.text import DEFAULT_LOCALE
from grannsida.languages import list_variants

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

FRAME_PREFIX = "frame-"


def list_frames(kinds: Iterable[str], locales: Iterable[str]) -> Iterator[str]:
    """A name for the frame of each kind of page in each locale: `frame-event.fi.md`. No such files exist."""
    for kind in kinds:
        for locale in locales:
            suffix = "" if locale == DEFAULT_LOCALE else f".{locale}"
            yield f"{FRAME_PREFIX}{kind}{suffix}.md"


def frame_kind(src_uri: str) -> str:
    """The kind of page whose frame a file stands for; empty for a hand-written page."""
    name = src_uri.split(".", maxsplit=1)[0]
    return name.removeprefix(FRAME_PREFIX) if name.startswith(FRAME_PREFIX) else ""


def frame_source(kind: str) -> str:
    """What stands in for the source of a frame: its front matter names its template."""
    return f"---\ntemplate: {kind}.html\ntitle: {kind}\n---\n"


@dataclass(frozen=True, slots=True)
class DocsFiles:
    """The folder `docs/` of a site with some locales."""

    folder: Path
    locales: tuple[str, ...]

    @property
    def variants(self) -> tuple[str, ...]:
        return list_variants(self.locales)

    def source_of(self, src_uri: str) -> str:
        """The file that a page is made from: a variant without a page of its own shows the ordinary one."""
        variant = variant_pages.variant_of(src_uri, self.variants)
        is_missing = bool(variant) and not (self.folder / src_uri).is_file()
        return variant_pages.ordinary_of(src_uri, variant) if is_missing else src_uri

    def locales_of(self, src_uri: str) -> tuple[str, ...]:
        """The locales that a page is written in."""
        stem = self.folder / src_uri.split(".", maxsplit=1)[0]
        suffixes = {locale: ".md" if locale == DEFAULT_LOCALE else f".{locale}.md" for locale in self.locales}
        return tuple(locale for locale, suffix in suffixes.items() if stem.with_suffix(suffix).is_file())
