"""Building: strict builds that stop when a check would, leave the old site alone, and give the same bytes anywhere."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from grannsida.bidi import direction

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from tests.conftest import Change, WriteResidence
    from tests.site.conftest import Project, ReadFiles, Site, WriteProject

    from grannsida.publication import Publication

PARTY = "exempel/events/sommarfest.yml"
RESIDENCE = "exempel/residence.yml"
FRAME_HOOK = '''\
"""Renders a residence and an event as ordinary MkDocs pages beside the filled frames."""
import sys
from mkdocs.plugins import event_priority
from grannsida.render.head import render_slots
from grannsida.render.pages import render_pages

@event_priority(-200)
def on_page_context(context, page, config, nav):
    kind = page.file.src_uri.split(".")[0].removeprefix("plain-")
    if page.file.src_uri.startswith("plain-"):
        (module,) = (m for name, m in list(sys.modules.items()) if name.endswith("mkdocs_events.py"))
        publication = module.state.publication
        scene = publication.scene(config.plugins["i18n"].current_language)
        made = {found.kind: found for found in render_pages(publication.folders[0], scene)}
        context["frame"] = render_slots(made[kind], scene)
    return context
'''


def test_a_strict_build_of_the_small_site_makes_pages_in_both_languages(tiny_site: Site) -> None:
    for name in ("boenden/exempel/index.html", "boenden/exempel/kaffe/index.html", "om/index.html", "index.html"):
        assert name in tiny_site.files
        assert f"en/{name}" in tiny_site.files


def test_no_frame_is_left_among_the_pages(tiny_site: Site) -> None:
    assert not [name for name in tiny_site.files if "frame" in name]
    assert not [name for name, data in tiny_site.files.items() if b"@@slot" in data]


def test_the_404_page_links_from_the_root_of_the_host(tiny_site: Site) -> None:
    html = tiny_site.pages["404.html"]
    links = [e.attributes["href"] for e in html.all("a", "link") if "href" in e.attributes]
    assert links
    assert [link for link in links if not link.startswith(("/", "https://", "mailto:", "tel:", "#"))] == []


def test_the_404_page_has_a_section_for_each_locale_with_the_same_ways_on(real_site: Site, real: Publication) -> None:
    html = real_site.pages["404.html"]
    told = [(e.attributes["lang"], e.attributes["dir"]) for e in html.all("section")]
    assert told == [(locale, direction(locale)) for locale in real.locales]
    links = [e.attributes["href"] for e in html.all("a")]
    for locale, _ in told:
        home = "/" if locale == "sv" else f"/{locale}/"
        assert {home, f"{home}kalender/", f"{home}sok/"} <= set(links), locale
    assert links.count("tel:112") >= len(told)
    assert [e.text for e in html.all("h1")] == ["Sidan finns inte"]
    assert "The page does not exist" in html.all("section")[1].text


def test_the_404_page_of_a_site_with_two_languages_has_two_sections(tiny_site: Site) -> None:
    assert [e.attributes["lang"] for e in tiny_site.pages["404.html"].all("section")] == ["sv", "en"]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({RESIDENCE: ("operator: staden", "operator: stan")}, 1),
        ({"exempel/events/kaffe.yml": ("until: 2026-12-17, ", "")}, 0),
        pytest.param({RESIDENCE: ("kind: supported_housing", "kind: shelter")}, 1, marks=pytest.mark.slow),
        pytest.param(
            {"exempel/faq.yml": ("{sv: Vad är det här?, en: What is this?}", "Vad?")}, 0, marks=pytest.mark.slow
        ),
        pytest.param({"site.yml": "name: [\n"}, 1, marks=pytest.mark.slow),
    ],
)
def test_a_strict_build_stops_exactly_when_a_check_does(
    write_project: WriteProject, tmp_path: Path, changes: dict[str, Change], code: int
) -> None:
    project = write_project(tmp_path, **changes)
    assert project.run("grannsida", "check").returncode == code
    built = project.build()
    assert (built.returncode != 0) == (code != 0)
    assert "Traceback" not in built.stderr


@pytest.fixture
def built(write_project: WriteProject, tmp_path: Path) -> Project:
    """A small project of its own with a site that must survive."""
    project = write_project(tmp_path / "project")
    assert project.build().returncode == 0
    return project


def break_data(project: Project, write_residence: WriteResidence) -> None:
    write_residence(project.root, **{RESIDENCE: ("operator: staden", "operator: [")})


def break_template(project: Project, write_residence: WriteResidence) -> None:
    config = project.root / "mkdocs.yml"
    overrides = config.read_text("utf-8").split('custom_dir: "')[1].split('"')[0]
    shutil.copytree(overrides, project.root / "overrides")
    (project.root / "overrides" / "event.html").write_text(
        "{% extends 'base.html' %}{% block body %}{{ nothing( }}", "utf-8"
    )
    config.write_text(config.read_text("utf-8").replace(overrides, str(project.root / "overrides")), "utf-8")
    del write_residence


def break_link(project: Project, write_residence: WriteResidence) -> None:
    (project.root / "docs" / "om.en.md").write_text("# About\n\n[Gone](gone.md)\n", "utf-8")
    del write_residence


def break_inner_page(project: Project, write_residence: WriteResidence) -> None:
    (project.root / "docs" / "om.en.md").write_text("---\nupdated: yesterday\n---\n# About\n", "utf-8")
    del write_residence


@pytest.mark.parametrize(
    "break_it",
    [
        break_data,
        pytest.param(break_template, marks=pytest.mark.slow),
        pytest.param(break_link, marks=pytest.mark.slow),
        pytest.param(break_inner_page, marks=pytest.mark.slow),
    ],
)
def test_a_failed_build_leaves_the_old_site_byte_for_byte(
    built: Project,
    break_it: Callable[[Project, WriteResidence], None],
    write_residence: WriteResidence,
    read_files: ReadFiles,
) -> None:
    before = read_files(built.site)
    break_it(built, write_residence)
    failed = built.build()
    assert failed.returncode != 0
    assert read_files(built.site) == before
    assert sorted(path.name for path in built.root.iterdir() if path.name.startswith("site")) == ["site"]


@pytest.mark.slow
def test_a_removed_residence_is_gone_from_the_next_build(built: Project, read_files: ReadFiles) -> None:
    shutil.rmtree(built.residences / "exempel")
    done = built.build()
    assert done.returncode == 0, done.stderr
    assert not [name for name in read_files(built.site) if "exempel" in name]


def test_the_same_data_give_the_same_bytes_in_another_folder_zone_and_language(
    tiny_site: Site, write_project: WriteProject, tmp_path: Path, read_files: ReadFiles
) -> None:
    other = write_project(tmp_path / "a folder with å")
    done = other.build(TZ="Pacific/Auckland", LANG="tr_TR.UTF-8", LC_ALL="C", PYTHONHASHSEED="7")
    assert done.returncode == 0, done.stderr
    assert differing(tiny_site.files, read_files(other.site)) == []


def differing(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> list[str]:
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


@pytest.mark.slow
def test_the_real_site_is_the_same_from_another_folder_zone_and_language(
    real_project: Project, real_site: Site, tmp_path: Path, read_files: ReadFiles
) -> None:
    folder = tmp_path / "other"
    shutil.copytree(real_project.root, folder, ignore=shutil.ignore_patterns("site"))
    other = replace(real_project, root=folder)
    done = other.build(TZ="America/St_Johns", LANG="sv_SE.UTF-8", PYTHONHASHSEED="11")
    assert done.returncode == 0, done.stderr
    assert differing(real_site.files, read_files(other.site)) == []


@pytest.mark.slow
def test_properdocs_builds_the_same_pages_from_the_same_configuration(
    tiny_site: Site, write_project: WriteProject, tmp_path: Path, read_files: ReadFiles
) -> None:
    other = write_project(tmp_path)
    done = other.build(module="properdocs")
    assert done.returncode == 0, done.stderr
    assert differing(tiny_site.files, read_files(other.site)) == []


def test_an_ordinary_mkdocs_page_has_the_same_bytes_as_the_filled_frame(
    write_project: WriteProject, tmp_path: Path, read_files: ReadFiles
) -> None:
    project = write_project(tmp_path)
    (tmp_path / "plain.py").write_text(FRAME_HOOK, "utf-8")
    for kind in ("residence", "event"):
        for suffix in ("", ".en"):
            name = f"plain-{kind}{suffix}.md"
            (tmp_path / "docs" / name).write_text(f"---\ntemplate: {kind}.html\ntitle: {kind}\n---\n", "utf-8")
    config = (tmp_path / "mkdocs.yml").read_text("utf-8")
    (tmp_path / "mkdocs.yml").write_text(config.replace('events.py"]', 'events.py", "plain.py"]'), "utf-8")
    done = project.build()
    assert done.returncode == 0, done.stderr
    files = read_files(project.site)
    for locale in ("", "en/"):
        assert files[f"{locale}plain-residence/index.html"] == files[f"{locale}boenden/exempel/index.html"]
        assert files[f"{locale}plain-event/index.html"] == files[f"{locale}boenden/exempel/sommarfest/index.html"]
