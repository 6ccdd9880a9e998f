"""The invented residences are fit for measuring, and a small build keeps within a generous time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.benchmarks.generate import EPOCH

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[2]


def _run(*arguments: str, epoch: str = "") -> str:
    paths = os.pathsep.join([str(ROOT), str(ROOT / "hooks")])
    environment = {**os.environ, "PYTHONPATH": paths} | ({"SOURCE_DATE_EPOCH": epoch} if epoch else {})
    done = subprocess.run(
        [sys.executable, "-m", *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return done.stdout


def _read_all(folder: Path) -> Mapping[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.yml")}


def test_the_first_residences_are_the_same_whatever_comes_after_them(tmp_path: Path) -> None:
    _run("tests.benchmarks.generate", "1", str(tmp_path / "few"))
    _run("tests.benchmarks.generate", "3", str(tmp_path / "many"))
    few, many = _read_all(tmp_path / "few"), _read_all(tmp_path / "many")
    assert few == {name: many[name] for name in few}


def test_residences_differ_from_each_other(tmp_path: Path) -> None:
    _run("tests.benchmarks.generate", "3", str(tmp_path))
    texts = [path.read_text(encoding="utf-8") for path in tmp_path.glob("*/residence.yml")]
    lines = [line for text in texts for line in text.splitlines() if len(line) > 40]
    assert len(set(lines)) > 0.9 * len(lines)


def test_a_check_finds_nothing_in_invented_residences(tmp_path: Path) -> None:
    _run("tests.benchmarks.generate", "3", str(tmp_path))
    found = _run("grannsida", "check", str(tmp_path), "--format", "json", epoch=EPOCH)
    assert json.loads(found) == []


def test_a_scale_of_ten_gives_ten_times_as_many_events(tmp_path: Path) -> None:
    _run("tests.benchmarks.generate", "1", str(tmp_path), "--scale", "10")
    assert len(list(tmp_path.glob("*/events/*.yml"))) == 120


@pytest.mark.slow
def test_ten_invented_residences_are_measured_part_by_part() -> None:
    (told,) = json.loads(_run("tests.benchmarks.measure", "--sizes", "10", "--json"))
    front, themes, chapters, events = 1, 9, 2, 12
    assert told["pages"] == 10 * 4 * (front + themes + chapters + events)
    # Five times what the aim for a hundred allows: a shared machine may be slow, a quadratic step is slower.
    assert told["build"] < 10
    assert told["build MiB"] < 300
