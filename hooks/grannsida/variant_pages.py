"""Pages of a variant (easy Swedish) among the host's files: `om.sv-simple.md` becomes `/sv-simple/om/`.

The host's own language plugin knows languages of two letters only, so to it such a file is an ordinary page with
an odd name. Here it gets its true address, stays out of every other language, and links to its own kind. A page
that the variant lacks is there all the same, in ordinary words, as with languages that lack a page.
Nothing here imports the host: a file is anything with a source path, a place and an address.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, Protocol

from grannsida.address import localized

if TYPE_CHECKING:
    from collections.abc import Collection

_LINK = re.compile(r"(?<=\]\()([\w./-]+)\.md(?=[#)])")


class PlacedFile(Protocol):
    """What the host knows of a file: paths below the source and the site, both with slashes."""

    src_uri: str
    dest_uri: str
    url: str


def variant_of(src_uri: str, variants: Collection[str]) -> str:
    """The variant that a source file is written in: `sv-simple` for `hjalp/index.sv-simple.md`, else nothing."""
    parts = posixpath.basename(src_uri).split(".")
    return parts[-2] if len(parts) > 2 and parts[-2] in variants else ""


def list_missing(src_uris: Collection[str], variants: Collection[str]) -> list[str]:
    """The names of pages that a variant lacks. The ordinary page is shown in their stead (see `ordinary_of`)."""
    ordinary = [uri for uri in src_uris if uri.endswith(".md") and "." not in posixpath.basename(uri)[:-3]]
    names = [f"{uri.removesuffix('.md')}.{variant}.md" for uri in sorted(ordinary) for variant in variants]
    return [name for name in names if name not in src_uris]


def ordinary_of(src_uri: str, variant: str) -> str:
    """The ordinary page of a variant's: `om.md` for `om.sv-simple.md`."""
    return f"{src_uri.removesuffix(f'.{variant}.md')}.md"


def place_file(file: PlacedFile, variant: str) -> None:
    """Give a variant's page the address that its ordinary page has, below the variant's own segment."""
    stem = file.src_uri.removesuffix(f".{variant}.md")
    folder, name = posixpath.split(stem)
    uri = folder if name == "index" else stem
    file.url = localized(f"{uri}/" if uri else "", variant)
    file.dest_uri = f"{file.url}index.html"


def turn_links(markdown: str, src_uri: str, variant: str, sources: Collection[str]) -> str:
    """Links to pages that exist in the variant lead there; the others stay as they are."""
    folder = posixpath.dirname(src_uri)

    def turn(found: re.Match[str]) -> str:
        target = f"{found[1]}.{variant}.md"
        return target if posixpath.normpath(posixpath.join(folder, target)) in sources else found[0]

    return _LINK.sub(turn, markdown)
