"""Style sheets: Material's cut is made from the installed theme, in a layer of its own, and sheets are sent small."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import tinycss2

from grannsida.stylesheet import find_source, make_sheet, purge
from grannsida.theme import load_theme, minify

if TYPE_CHECKING:
    from pathlib import Path


def test_the_shipped_cut_is_what_the_installed_theme_gives(root: Path) -> None:
    shipped = (root / "overrides" / "assets" / "stylesheets" / "material.css").read_text("utf-8")
    assert shipped == make_sheet(find_source().read_text("utf-8")), "run `python -m grannsida.stylesheet`"


def test_only_classes_and_elements_that_pages_hold_are_kept() -> None:
    css = (
        ".md-typeset p{color:red}.md-typeset .tabbed-set{top:0}.md-typeset kbd,.md-typeset ul{margin:0}.md-nav{left:0}"
    )
    assert purge(css) == ".md-typeset p{color:red}\n.md-typeset ul{margin:0}\n"


def test_every_sheet_means_the_same_when_it_is_sent_small(root: Path) -> None:
    """The same rules, properties and values: only comments and white space are gone."""
    for path in sorted((root / "overrides" / "assets" / "stylesheets").glob("*.css")):
        small = minify(path.read_bytes())
        assert len(small) < path.stat().st_size
        assert tell(small.decode()) == tell(path.read_text("utf-8")), path.name


def tell(css: str) -> list[str]:
    """The tokens of a sheet but for comments and white space, numbers as numbers and the last semicolon of a rule."""
    found = []
    stack = tinycss2.parse_component_value_list(css, skip_comments=True)
    while stack:
        token = stack.pop(0)
        inner = getattr(token, "content", None) or getattr(token, "arguments", None)
        if token.type == "whitespace" or token == ";":
            continue
        if inner is not None:
            found.append(f"{token.type} {getattr(token, 'name', '')}")
            stack[:0] = inner
        else:
            found.append(str(getattr(token, "value", "")).lower())
    return found


@pytest.mark.parametrize("name", ["grannsida.css", "print.css", "prose.css", "material.css"])
def test_the_export_and_the_site_send_them_small(root: Path, name: str) -> None:
    theme = load_theme(root / "overrides" / "assets")
    assert theme[f"assets/stylesheets/{name}"] == minify((root / "overrides/assets/stylesheets" / name).read_bytes())


def test_a_folder_that_is_not_there_has_no_files(tmp_path: Path) -> None:
    assert load_theme(tmp_path / "none") == {}


def test_the_licence_of_material_stays_in_what_is_sent(root: Path) -> None:
    sent = load_theme(root / "overrides" / "assets")["assets/stylesheets/material.css"]
    assert sent.startswith(b"/*! From Material for MkDocs (MIT, Martin Donath)")
