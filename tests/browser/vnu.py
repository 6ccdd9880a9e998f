"""The Nu HTML checker: every HTML, CSS and SVG file of a site in one run."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from tests.browser.tools import VNU, find_java

if TYPE_CHECKING:
    from collections.abc import Iterator

REPORT = ("--format", "json", "--stdout", "--exit-zero-always")
FILES = ("--skip-non-html", "--also-check-css", "--also-check-svg")


def judge(folder: Path) -> Iterator[str]:
    """Errors and warnings as lines: `om/index.html:12: message`."""
    command = [find_java(), "-jar", str(VNU.path), *REPORT, *FILES, str(folder)]
    told = subprocess.run(command, check=True, capture_output=True, text=True, timeout=300).stdout
    for message in json.loads(told)["messages"]:
        if message["type"] == "error" or message.get("subType") == "warning":
            file = Path(unquote(urlsplit(message["url"]).path)).resolve().relative_to(folder.resolve())
            yield f"{file.as_posix()}:{message.get('lastLine', 1)}: {message['message']}"
