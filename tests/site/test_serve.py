"""`mkdocs serve` on a copy: edits show, mistakes keep the last good page and say so, and nothing stops the server."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.conftest import WriteResidence
    from tests.site.conftest import Project, WriteProject

pytestmark = pytest.mark.slow
RESIDENCE = "exempel/residence.yml"
HOME = "boenden/exempel/"
PARTY = "exempel/events/sommarfest.yml"


@dataclass(frozen=True)
class Server:
    """A running preview. Paths are below its root."""

    project: Project
    port: int
    log: Path

    def get(self, path: str) -> tuple[int, str]:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{path}", timeout=20) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode()

    def wait_for(self, path: str, wanted: Callable[[int, str], bool], seconds: float = 20) -> str:
        """The page as soon as it is as wanted; fails with the last one."""
        end = time.monotonic() + seconds
        while True:
            code, text = self.get(path)
            if wanted(code, text):
                return text
            assert time.monotonic() < end, f"{code} {text}\n{self.log.read_text('utf-8')}"
            time.sleep(0.2)

    def edit(self, name: str, old: str, new: str) -> None:
        path = self.project.root / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")


@contextmanager
def serving(project: Project) -> Iterator[Server]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = project.root / "serve.log"
    command = [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"]
    with log.open("wb") as stream:
        process = subprocess.Popen(command, cwd=project.root, env=project.environ(), stdout=stream, stderr=stream)
    server = Server(project, port, log)
    try:
        await_start(server, process)
        yield server
    finally:
        process.terminate()
        process.wait(20)


def await_start(server: Server, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + 60
    while "Serving on" not in server.log.read_text("utf-8"):
        assert process.poll() is None, server.log.read_text("utf-8")
        assert time.monotonic() < end, server.log.read_text("utf-8")
        time.sleep(0.1)
    time.sleep(0.7)  # the watcher takes its first look


@pytest.fixture
def server(write_project: WriteProject, tmp_path: Path) -> Iterator[Server]:
    with serving(write_project(tmp_path)) as running:
        yield running


def test_an_edit_shows(server: Server) -> None:
    server.edit(f"residences/{RESIDENCE}", "Här bor personer som får stöd.", "Här finns en ny text.")
    server.wait_for(HOME, lambda _, text: "Här finns en ny text." in text)


def test_an_edit_of_the_site_settings_reaches_every_page(server: Server) -> None:
    server.edit("residences/site.yml", "sv: Svar till grannar", "sv: En annan rad")
    server.wait_for(HOME, lambda _, text: "En annan rad" in text)


def test_a_mistake_keeps_the_page_and_mending_recovers(server: Server) -> None:
    server.edit(f"residences/{RESIDENCE}", "operator: staden", "operator: stan")
    text = server.wait_for(HOME, lambda _, text: 'class="mistakes"' in text)
    told = "residences/exempel/residence.yml:15:11  [ID-UNKNOWN]"
    assert "Här bor personer som får stöd." in text
    assert told in text
    assert text.index(told) < text.index("<h1")
    assert told in server.log.read_text("utf-8")
    server.edit(f"residences/{RESIDENCE}", "operator: stan", "operator: staden")
    server.wait_for(HOME, lambda _, text: 'class="mistakes"' not in text)


def test_a_file_that_cannot_be_read_keeps_the_page_too(server: Server) -> None:
    server.edit(f"residences/{RESIDENCE}", "operator: staden", "operator: [staden")
    text = server.wait_for(HOME, lambda _, text: 'class="mistakes"' in text)
    assert "YAML-BRACKET" in text
    assert server.get("boenden/exempel/kaffe/")[0] == 200


def test_a_new_event_appears_and_a_removed_one_is_gone(server: Server) -> None:
    events = server.project.residences / "exempel" / "events"
    shutil.copy(events / "sommarfest.yml", events / "vinterfest.yml")
    server.wait_for(f"{HOME}vinterfest/", lambda code, _: code == 200)
    (events / "sommarfest.yml").unlink()
    server.wait_for(f"{HOME}sommarfest/", lambda code, _: code == 404)
    server.wait_for(f"en/{HOME}sommarfest/", lambda code, _: code == 404)
    assert server.get(f"{HOME}vinterfest/")[0] == 200


def test_a_removed_residence_is_gone_and_a_new_one_appears(server: Server) -> None:
    (server.project.residences / "exempel").rename(server.project.residences / "nytt-namn")
    server.wait_for("boenden/nytt-namn/", lambda code, _: code == 200)
    server.wait_for(HOME, lambda code, _: code == 404)
    server.wait_for("", lambda _, text: 'href="boenden/nytt-namn/"' in text.replace("./", ""))


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("docs/om.md", "# Om sidan", "---\nupdated: igår\n---\n# Om sidan"),
        ("overrides/residence.html", "{% extends", "{% oops %}{% extends"),
    ],
)
def test_a_broken_page_or_template_does_not_stop_the_server(
    write_project: WriteProject, tmp_path: Path, root: Path, name: str, old: str, new: str
) -> None:
    project = write_project(tmp_path)
    shutil.copytree(root / "overrides", tmp_path / "overrides")
    config = (tmp_path / "mkdocs.yml").read_text("utf-8")
    (tmp_path / "mkdocs.yml").write_text(config.replace(str(root / "overrides"), str(tmp_path / "overrides")), "utf-8")
    if name == "docs/om.md":
        (tmp_path / name).write_text("# Om sidan\n", "utf-8")
    with serving(project) as server:
        server.edit(name, old, new)
        text = server.wait_for(HOME, lambda _, text: 'class="mistakes"' in text)
        assert "Här bor personer som får stöd." in text
        server.edit(f"residences/{RESIDENCE}", "Här bor personer som får stöd.", "En ändring medan det är trasigt.")
        server.wait_for(HOME, lambda _, text: "En ändring medan det är trasigt." in text and 'class="mistakes"' in text)
        server.edit(name, new, old)
        server.wait_for(HOME, lambda _, text: 'class="mistakes"' not in text)


def test_a_start_with_a_broken_residence_works_and_says_so(
    write_project: WriteProject, tmp_path: Path, write_residence: WriteResidence
) -> None:
    project = write_project(tmp_path, **{PARTY: "title: [\n"})
    with serving(project) as server:
        code, text = server.get("")
        assert code == 200
        assert "residences/exempel/events/sommarfest.yml:1:8  [YAML-BRACKET]" in text
        assert "YAML-BRACKET" in server.log.read_text("utf-8")
        write_residence(tmp_path)
        server.wait_for(HOME, lambda code, text: code == 200 and 'class="mistakes"' not in text)
