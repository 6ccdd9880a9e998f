"""The project's own pages and data, built once in a run of the tests, and served on this machine."""

from __future__ import annotations

import functools
import http.server
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from tests.site.conftest import Project, Site, copy_real, read_tree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        """Say nothing: the tests speak."""


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """The address of a folder's files on this machine, with / last, for as long as it is asked for."""
    handler = functools.partial(Handler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture(scope="session")
def real_project(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Project:
    """The project's own pages and data, copied and built once."""
    project = copy_real(root, tmp_path_factory.mktemp("real"))
    built = project.build()
    assert built.returncode == 0, built.stderr
    return project


@pytest.fixture(scope="session")
def real_site(real_project: Project) -> Site:
    return Site(real_project.site, read_tree(real_project.site))


@pytest.fixture(scope="session")
def address(real_site: Site) -> Iterator[str]:
    """The built site on this machine."""
    with serve(real_site.folder) as found:
        yield found
