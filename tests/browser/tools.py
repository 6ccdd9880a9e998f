"""The tools that judge pages: where they lie, which versions, and what to do where they are not installed.

`.ci/run` installs them into `.cache/node`. None of them is shipped: axe-core (MPL-2.0),
accessibility-checker-engine (IBM, Apache-2.0), vnu-jar (the Nu HTML checker, MIT).
"""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

from tests.chromium import lack

FOLDER = Path(__file__).parents[2] / ".cache" / "node" / "node_modules"


@dataclass(frozen=True, slots=True)
class Tool:
    """A package of npm, the file of it that is used, and its own name."""

    package: str
    version: str
    file: str
    name: str

    @property
    def path(self) -> Path:
        """The file. Leaves the test out, or fails it, where it is missing or of another version."""
        folder = FOLDER / self.package
        if not (folder / self.file).is_file():
            lack(f"{self.name} finns inte här. / is not here: npm install --prefix .cache/node {self.pin}")
        found = json.loads((folder / "package.json").read_text("utf-8"))["version"]
        assert found == self.version, f"{self.name}: {found}, not {self.version}"
        return folder / self.file

    @property
    def pin(self) -> str:
        return f"{self.package}@{self.version}"


AXE = Tool("axe-core", "4.14.1", "axe.min.js", "axe-core")
ACE = Tool("accessibility-checker-engine", "4.0.34", "ace.js", "IBM Equal Access")
VNU = Tool("vnu-jar", "26.9.27", "build/dist/vnu.jar", "Nu HTML Checker")
TOOLS = (AXE, ACE, VNU)


def find_java() -> str:
    """Java's path. Leaves the test out, or fails it, where there is none."""
    return shutil.which("java") or lack("Java finns inte här. / No Java here: apt-get install default-jre-headless")
