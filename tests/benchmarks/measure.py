"""Time a whole build and its parts, in CPU seconds, for several numbers of residences.

    python -m tests.benchmarks.measure [--sizes 10,100,300] [--scale 10] [--runs 3] [--json]

Each build is a process of its own: `mkdocs build` with a stopwatch around the functions of each part.
A part's time is its own: what it calls and is listed apart is not counted twice. What is left
(Python's start, imports, MkDocs, Material, static-i18n) is told as `host`. The least of several
runs is shown: on a shared machine other work only ever adds.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.benchmarks.project import environment, write_project
from tests.benchmarks.stopwatch import PARTS
from tests.benchmarks.words import LOCALES

COLUMNS = ("check command", *PARTS, "host", "build", "search index", "check MiB", "build MiB")


def measure(number: int, scale: int = 1, runs: int = 1) -> dict[str, float]:
    """The least CPU seconds of each part, and the peak memory, over some runs with `number` residences."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        size = write_project(folder, number, scale)
        found = [_run_once(folder) for _ in range(runs)]
        pages = len(list((folder / "site" / "boenden").rglob("index.html")))
        pages += sum(len(list((folder / "site" / locale / "boenden").rglob("index.html"))) for locale in LOCALES[1:])
    least = {name: min(run[name] for run in found) for name in found[0]}
    return {"residences": number, "kB each": size / 1000 / number, "pages": pages, **least}


def _run_once(folder: Path) -> dict[str, float]:
    checked = _run(folder, "check")
    built = _run(folder, "build")
    parts = {name: built[name] for name in PARTS}
    return {
        "check command": checked["all"],
        **parts,
        "host": built["all"] - sum(parts.values()),
        "build": built["all"],
        "search index": built["children"],
        "check MiB": checked["memory"],
        "build MiB": built["memory"],
    }


def _run(folder: Path, command: str) -> dict[str, float]:
    """One process with the stopwatch; its last line of output is what was measured."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.stopwatch", command],
        cwd=folder, env=environment(), capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        raise SystemExit(f"{command} failed:\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}")
    measured: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return measured


def show_table(results: list[dict[str, float]]) -> str:
    """Rows are parts, columns are sizes; the last row is milliseconds of the build for each page."""
    lines = [_row("residences", [f"{result['residences']:.0f}" for result in results])]
    lines.append(_row("pages", [f"{result['pages']:.0f}" for result in results]))
    lines.append(_row("kB each", [f"{result['kB each']:.0f}" for result in results]))
    lines += [_row(name, [f"{result[name]:.{0 if 'MiB' in name else 2}f}" for result in results]) for name in COLUMNS]
    lines.append(_row("build ms/page", [f"{result['build'] / result['pages'] * 1000:.2f}" for result in results]))
    return "\n".join(lines)


def _row(name: str, cells: list[str]) -> str:
    return f"{name:<16}" + "".join(f"{cell:>10}" for cell in cells)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="10,100,300")
    parser.add_argument("--scale", type=int, default=1)
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    results: list[dict[str, Any]] = [
        measure(int(size), options.scale, options.runs) for size in options.sizes.split(",")
    ]
    told = json.dumps(results, indent=1) if options.json else show_table(results)
    sys.stdout.write(told + "\n")


if __name__ == "__main__":
    main()
