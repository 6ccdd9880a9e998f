"""A tiny MkDocs project with the real hook and templates, built in processes of its own, and sites as values."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Protocol

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from tests.conftest import Change, WriteResidence

EPOCH = "1795431600"  # 23 November 2026, 12.00 in Sweden
VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
CONFIG = """\
site_name: Grannsida
site_url: https://grannsida.example.org/
docs_dir: docs
site_dir: site
theme: {{name: material, custom_dir: "{overrides}", font: false}}
hooks: ["{root}/hooks/mkdocs_events.py"]
watch: ["{overrides}"]
plugins:
  - i18n:
      docs_structure: suffix
      fallback_to_default: true
      reconfigure_material: false
      reconfigure_search: false
      languages:
        - {{locale: sv, name: Svenska, default: true}}
        - {{locale: en, name: English}}
markdown_extensions: [attr_list, tables, {{toc: {{permalink: false}}}}]
validation: {{links: {{not_found: warn, anchors: warn, absolute_links: warn}}}}
"""
DOCS = {
    "index.md": "---\ntitle: Boenden\n---\n# Boenden { #start }\n\n<!-- part: residence-list -->\n",
    "index.en.md": "---\ntitle: Residences\n---\n# Residences { #start }\n\n<!-- part: residence-list -->\n",
    "om.md": "---\ntitle: Om sidan\n---\n# Om sidan { #about }\n\nTill [start](index.md).\n",
    "om.en.md": "---\ntitle: About\n---\n# About { #about }\n\nTo the [start](index.md).\n",
}


@dataclass(frozen=True)
class Project:
    """A folder with mkdocs.yml, docs/ and residences/ that is built to site/."""

    root: Path

    @property
    def site(self) -> Path:
        return self.root / "site"

    @property
    def residences(self) -> Path:
        return self.root / "residences"

    def environ(self, **env: str) -> dict[str, str]:
        given = {"RESIDENCES_DIR": str(self.residences), "SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1"}
        return {**os.environ, **given, **env}

    def run(self, module: str, *arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", module, *arguments]
        return subprocess.run(
            command, cwd=self.root, env=self.environ(**env), capture_output=True, text=True, check=False, timeout=300
        )

    def build(self, *arguments: str, module: str = "mkdocs", **env: str) -> subprocess.CompletedProcess[str]:
        return self.run(module, "build", "--strict", *arguments, **env)


class WriteProject(Protocol):
    def __call__(self, folder: Path, **changes: Change) -> Project: ...


@pytest.fixture
def write_project(write_residence: WriteResidence, root: Path) -> WriteProject:
    """The tiny project; changes are about its data folder."""

    def write(folder: Path, **changes: Change) -> Project:
        folder.mkdir(parents=True, exist_ok=True)
        write_residence(folder, **changes)
        return write_host(folder, root)

    return write


def write_host(folder: Path, root: Path, overrides: Path | None = None) -> Project:
    """Write mkdocs.yml and docs/ beside a data folder."""
    (folder / "mkdocs.yml").write_text(CONFIG.format(root=root, overrides=overrides or root / "overrides"), "utf-8")
    (folder / "docs").mkdir(exist_ok=True)
    for name, text in DOCS.items():
        (folder / "docs" / name).write_text(text, "utf-8")
    return Project(folder)


def read_tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder by its path."""
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    text: str = ""


@dataclass
class Html(HTMLParser):
    """A page as a flat list of elements with their own text, in order."""

    elements: list[Element] = field(default_factory=list)
    _open: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop().tag != tag:
            pass

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data

    def all(self, *tags: str) -> list[Element]:
        return [element for element in self.elements if element.tag in tags]

    def one(self, tag: str, **attributes: str) -> Element:
        """The only element with these attributes."""
        (found,) = (e for e in self.all(tag) if attributes.items() <= e.attributes.items())
        return found


@dataclass(frozen=True)
class Site:
    """A built site: bytes by path, and its pages parsed."""

    folder: Path
    files: Mapping[str, bytes]

    @cached_property
    def pages(self) -> dict[str, Html]:
        """By path; without redirects and fragments for other websites, which are no pages of their own."""
        found = self.documents.items()
        return {name: html for name, html in found if not _is_redirect(html)}

    @cached_property
    def documents(self) -> dict[str, Html]:
        return {name: parse(data) for name, data in self.files.items() if name.endswith(".html")}

    @cached_property
    def indexable(self) -> dict[str, Html]:
        """The pages that search engines may list."""
        return {name: html for name, html in self.pages.items() if not _is_kept_out(html)}

    def walk(self) -> Iterator[tuple[str, Element]]:
        """Every element of every page with the page's path."""
        for name, html in self.pages.items():
            for element in html.elements:
                yield name, element


def parse(data: bytes) -> Html:
    html = Html()
    html.feed(data.decode())
    return html


def _is_redirect(html: Html) -> bool:
    return any(element.attributes.get("http-equiv") == "refresh" for element in html.all("meta"))


def _is_kept_out(html: Html) -> bool:
    return "noindex" in html.one("meta", name="robots").attributes["content"]


@pytest.fixture(scope="session")
def tree() -> type[Site]:
    return Site


@pytest.fixture
def read_files() -> ReadFiles:
    return read_tree


class ReadFiles(Protocol):
    def __call__(self, folder: Path) -> dict[str, bytes]: ...


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory, root: Path, files: dict[str, str]) -> Project:
    """The tiny project, built once and left as it is."""
    folder = tmp_path_factory.mktemp("tiny")
    for name, text in files.items():
        path = folder / "residences" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    project = write_host(folder, root)
    built = project.build()
    assert built.returncode == 0, built.stderr
    return project


@pytest.fixture(scope="session")
def tiny_site(tiny: Project) -> Site:
    return Site(tiny.site, read_tree(tiny.site))


def copy_real(root: Path, folder: Path) -> Project:
    for name in ("docs", "residences"):
        for source, data in read_tree(root / name).items():
            path = folder / name / source
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
    config = (root / "mkdocs.yml").read_text("utf-8")
    for name in ("overrides", "hooks/mkdocs_events.py", "hooks/grannsida/templates"):
        config = config.replace(f" {name}\n", f" {root / name}\n")
    (folder / "mkdocs.yml").write_text(config, "utf-8")
    return Project(folder)
