"""`grannsida export`: the whole content as plain files without MkDocs, for any other generator.

<url>/body.html    the body of a page, with links that hold from `<url>/`
<url>/page.json    what a frame needs: title, description, canonical, alternates, contents, JSON-LD ...
parts/<locale>/    lists and other generated parts of hand-written pages
assets/            style sheet, scripts and pictures of the theme
manifest.json      SHA-256 of every file, so that a later export knows what an earlier one made
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from grannsida.address import absolute, localized
from grannsida.page import Asset
from grannsida.problem import Words
from grannsida.render.exports import render_folder_assets
from grannsida.render.head import list_alternates
from grannsida.render.pages import render_pages
from grannsida.render.parts import PARTS
from grannsida.render.printed import render_printed
from grannsida.render.reference_pages import render_reference_pages
from grannsida.write import write_asset

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from grannsida.model.site import Site
    from grannsida.page import Page
    from grannsida.publication import Publication
    from grannsida.scene import Scene

MANIFEST = "manifest.json"
MADE_BY = "grannsida export"
NOT_OURS = Words(
    "Mappen {folder} har filer som inte kommer från en export, till exempel {file}. Inget skrevs. Välj en tom mapp.",
    "The folder {folder} holds files that no export has made, such as {file}. Nothing was written. "
    "Choose an empty folder.",
)


class ExportError(Exception):
    """The folder cannot be exported to. The first argument says why, as `Words`."""


def render_export(publication: Publication) -> dict[str, bytes]:
    """All files that are made of data, by their path and sorted. Nothing depends on the host or the disk."""
    files = {asset.dest_uri: asset.data for asset in _assets(publication)}
    return dict(sorted(files.items()))


def _assets(publication: Publication) -> Iterator[Asset]:
    for locale in publication.locales:
        scene = publication.scene(locale)
        for folder in publication.folders:
            yield from _pages(render_pages(folder, scene), scene)
            yield from render_folder_assets(folder, scene)
            yield from render_printed(folder, scene, publication.papers)
        yield from _pages(render_reference_pages(scene), scene)
        yield from _parts(publication, scene)
    yield from publication.render_common()


def _pages(pages: Iterable[Page], scene: Scene) -> Iterator[Asset]:
    for page in pages:
        yield Asset(f"{page.url}body.html", f"{page.body}\n".encode())
        yield Asset(f"{page.url}page.json", _as_bytes(describe_page(page, scene.site)))


def _parts(publication: Publication, scene: Scene) -> Iterator[Asset]:
    dataset = publication.dataset
    if dataset is None:
        return
    base = "../../"
    home = f"{base}{localized('', scene.locale)}"
    for name, render_part in PARTS.items():
        part = render_part(dataset, scene, {"base": base, "home": home})
        yield Asset(f"parts/{scene.locale}/{name}.html", f"{part}\n".encode())


def describe_page(page: Page, site: Site) -> dict[str, Any]:
    """A page without its body, as JSON: texts, absolute addresses, days as 2026-12-05."""
    return {
        "kind": page.kind,
        "locale": page.locale,
        "url": page.url,
        "title": page.title,
        "description": page.description,
        "canonical": absolute(site, page.url),
        "alternates": list_alternates(page, site),
        "toc": [{"id": entry.id, "title": str(entry.title)} for entry in page.toc],
        "json_ld": list(page.json_ld),
        "updated": page.updated.isoformat() if page.updated else None,
        "edit_path": page.edit_path,
        "feeds": [{"type": kind, "title": title, "url": url} for kind, title, url in page.feeds],
        "indexed": page.indexed,
    }


def _as_bytes(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def write_export(out: Path, files: Mapping[str, bytes]) -> tuple[int, int]:
    """Write files and the manifest below a folder. Returns how many were written and how many removed.

    Only what an earlier export wrote is replaced or removed, and never a file that was changed since.
    Raises ExportError, before anything is written, when the folder holds something else.
    """
    earlier = _load_manifest(out)
    _check_folder(out, files, earlier)
    manifest = {path: hashlib.sha256(data).hexdigest() for path, data in sorted(files.items())}
    removed = sum(_remove(out, path, digest) for path, digest in earlier.items() if path not in files)
    written = sum(write_asset(out, Asset(path, data)) for path, data in files.items())
    write_asset(out, Asset(MANIFEST, _as_bytes({"made_by": MADE_BY, "files": manifest})))
    return written, removed


def _load_manifest(out: Path) -> dict[str, str]:
    """SHA-256 by path of what an earlier export wrote; empty when there was none or it cannot be read."""
    try:
        found = json.loads((out / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(found, dict) or found.get("made_by") != MADE_BY or not isinstance(found.get("files"), dict):
        return {}
    return {str(path): str(digest) for path, digest in found["files"].items() if _is_inside(out, str(path))}


def _is_inside(out: Path, path: str) -> bool:
    return (out / path).resolve().is_relative_to(out.resolve())


def _check_folder(out: Path, files: Mapping[str, bytes], earlier: Mapping[str, str]) -> None:
    if out.exists() and not out.is_dir():
        raise ExportError(NOT_OURS.fill(folder=out, file=out.name))
    if not earlier and out.is_dir():
        stranger = next(iter(sorted(out.iterdir())), None)
        if stranger:
            raise ExportError(NOT_OURS.fill(folder=out, file=stranger.name))
    for path, data in files.items():
        target = out / path
        if not _is_inside(out, path) or (path not in earlier and target.exists() and target.read_bytes() != data):
            raise ExportError(NOT_OURS.fill(folder=out, file=path))


def _remove(out: Path, path: str, digest: str) -> bool:
    """Remove a file of an earlier export and the folders it leaves empty; a file changed since stays."""
    target = out / path
    if not target.is_file() or hashlib.sha256(target.read_bytes()).hexdigest() != digest:
        return False
    target.unlink()
    for parent in target.parents:
        if parent == out or any(parent.iterdir()):
            break
        parent.rmdir()
    return True
