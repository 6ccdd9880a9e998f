"""How long an edit takes until `mkdocs serve` shows it: one answer is changed, the page is asked for until it tells.

    python -m tests.benchmarks.serve_edit [--size 100] [--times 5] [--json]

Told in seconds of wall time, from the moment the file is written; MkDocs looks at the files every
half second and waits a tenth more, so less than 0.1 and more than 0.7 would both be news.
"""

from __future__ import annotations

import argparse
import json
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.generate import THEMES, slug_of
from tests.benchmarks.project import environment, write_project

from grannsida.chapters import QUESTIONS, THEME_SLUGS
from grannsida.model.codes import Theme

if TYPE_CHECKING:
    from collections.abc import Iterator

START, WAIT = 180.0, 30.0


def measure_edits(number: int, times: int) -> list[float]:
    """Seconds from each of some edits until its page shows it, with `number` residences."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_project(folder, number)
        with _serve(folder) as base:
            found = []
            for turn in range(times):
                slug = slug_of(turn % number)
                page = f"{base}boenden/{slug}/{QUESTIONS}/{THEME_SLUGS[Theme(THEMES[0])]}/"
                found.append(_edit(folder / "residences" / slug / "faq.yml", page, turn))
                time.sleep(1.2)
            return found


@contextmanager
def _serve(folder: Path) -> Iterator[str]:
    """The address of a running server, once its first build is done."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    log = folder / "serve.log"
    with log.open("w") as stream:
        server = subprocess.Popen(
            [sys.executable, "-m", "tests.benchmarks.stopwatch", "serve", f"127.0.0.1:{port}"],
            cwd=folder, env=environment(), stdout=stream, stderr=stream,
        )  # fmt: skip
    base = f"http://127.0.0.1:{port}/"
    try:
        _wait_for(base, "<html", START, server)
        yield base
    except TimeoutError:
        sys.stderr.write(log.read_text(encoding="utf-8")[-4000:])
        raise
    finally:
        server.terminate()
        server.wait()


def _edit(path: Path, url: str, turn: int) -> float:
    """Change the first answer of a file, and wait until its page says so."""
    marker = f"andring-{turn}-{path.parent.name}"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("acknowledge:\n    sv: ", f"acknowledge:\n    sv: {marker} ", 1), encoding="utf-8")
    start = time.monotonic()
    _wait_for(url, marker, WAIT)
    return time.monotonic() - start


def _wait_for(url: str, marker: str, seconds: float, server: subprocess.Popen[bytes] | None = None) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until and (server is None or server.poll() is None):
        try:
            with urllib.request.urlopen(url, timeout=10) as answer:
                if marker in answer.read().decode():
                    return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            pass  # not there yet
        time.sleep(0.02)
    raise TimeoutError(f"{url} did not show {marker} within {seconds:.0f} s")


def main() -> None:
    """Measure and print each time, and the middle one."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=100)
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    found = measure_edits(options.size, options.times)
    if options.json:
        sys.stdout.write(json.dumps({"residences": options.size, "seconds": found}) + "\n")
    else:
        each = " ".join(f"{seconds:.2f}" for seconds in found)
        sys.stdout.write(f"{options.size} residences: {each} s, median {statistics.median(found):.2f} s\n")


if __name__ == "__main__":
    main()
