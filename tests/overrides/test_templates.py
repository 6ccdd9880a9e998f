"""Our own templates and styles: nothing from another host, no script or style in the text, every slot in its place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from grannsida.render.head import SLOTS

OVERRIDES = Path(__file__).parents[2] / "overrides"
BODIES = Path(__file__).parents[2] / "hooks" / "grannsida" / "templates"
NOT_PUBLIC = {"editor-report.html"}  # a page by itself for editors, with its own style
FOUND = sorted([*OVERRIDES.rglob("*.html"), *BODIES.rglob("*.html")])
TEMPLATES = [path for path in FOUND if path.name not in NOT_PUBLIC]
STYLES = sorted(OVERRIDES.rglob("*.css"))
SCRIPTS = sorted(OVERRIDES.rglob("*.js"))
LOADED = re.compile(r"(?:src|srcset|poster)=[\"'](?:https?:)?//|<link[^>]+stylesheet[^>]+href=[\"'](?:https?:)?//")
COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
MOST_LINES = 60


def name(path: Path) -> str:
    return "/".join(path.parts[-2:])


def read(path: Path) -> str:
    return COMMENT.sub("", path.read_text("utf-8"))


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_a_template_loads_nothing_from_elsewhere_and_is_one_thing(path: Path) -> None:
    text = read(path)
    assert LOADED.search(text) is None
    assert text.count("\n") < MOST_LINES


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_a_template_has_no_style_or_event_handler_and_switches_no_escaping_off(path: Path) -> None:
    text = read(path)
    assert re.search(r"<style|\sstyle=|\son[a-z]+=[\"']", text) is None
    assert re.search(r"\|\s*safe\b|autoescape false", text) is None


@pytest.mark.parametrize("path", STYLES, ids=name)
def test_a_style_sheet_asks_no_other_host_for_anything(path: Path) -> None:
    assert re.search(r"@import[^;]*//|url\(\s*[\"']?(?:https?:)?//", path.read_text("utf-8")) is None


@pytest.mark.parametrize("path", SCRIPTS, ids=name)
def test_a_script_keeps_nothing_and_asks_no_other_host(path: Path) -> None:
    text = path.read_text("utf-8")
    assert re.search(r"https?://|document\.cookie|localStorage|sessionStorage|eval\(", text) is None


def test_the_frames_have_a_place_for_every_slot() -> None:
    text = "".join(read(path) for path in OVERRIDES.rglob("*.html"))
    assert [slot for slot in SLOTS if f"frame.{slot}" not in text] == []


def test_frames_print_values_and_never_look_at_them() -> None:
    for path in OVERRIDES.rglob("*.html"):
        assert re.search(r"\{%[^%]*\bframe\.", read(path)) is None, path.name
