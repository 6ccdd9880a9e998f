"""Run one command in this process with a stopwatch around the parts of the work; told as one line of JSON.

    python -m tests.benchmarks.stopwatch build|check [profile FILE]
    python -m tests.benchmarks.stopwatch serve HOST:PORT

Posters, letters and social cards are left out unless `PAPERS=1` stands in the environment: the first
build of them takes seconds for each residence, and later ones take them from a store.

Functions are replaced by timed ones where their callers look them up, so a renamed function is an
AttributeError here and not a wrong number.
"""

from __future__ import annotations

import cProfile
import functools
import importlib
import json
import os
import resource
import sys
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# Part, module, name of the function (or Class.method) in it, whether it makes things one by one.
WATCHED = (
    ("load", "grannsida.load", "load_sources", False),
    ("read", "grannsida.assemble", "Reader.read", False),
    ("check", "grannsida.checked", "check_dataset", False),
    ("view", "grannsida.render.pages", "view_residence", False),
    ("view", "grannsida.render.pages", "view_event", False),
    ("render", "grannsida.publication", "render_pages", True),
    ("frame", "grannsida.publication", "Publication.fill", False),
    ("calendars", "grannsida.render.exports", "render_folder_assets", True),
    ("calendars", "grannsida.render.exports", "render_site_calendar", False),
    ("paper", "grannsida.publication", "render_printed", True),
    ("paper", "grannsida.publication", "render_booklet", True),
    ("common", "grannsida.publication", "Publication.render_common", True),
    ("write", "grannsida.write", "write_asset", False),
    ("write", "grannsida.write", "swap_in", False),
)
PARTS = tuple(dict.fromkeys(part for part, *_ in WATCHED))

_spent = dict.fromkeys(PARTS, 0.0)
_inner = [0.0]


def _watch(part: str, function: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(function)
    def timed(*args: Any, **values: Any) -> Any:
        _inner.append(0.0)
        start = time.process_time()
        try:
            return function(*args, **values)
        finally:
            _stop(part, start)

    return timed


def _watch_items(part: str, function: Callable[..., Iterator[Any]]) -> Callable[..., Iterator[Any]]:
    @functools.wraps(function)
    def timed(*args: Any, **values: Any) -> Iterator[Any]:
        step = _watch(part, lambda items: next(items, None))
        items = function(*args, **values)
        while (item := step(items)) is not None:
            yield item

    return timed


def _stop(part: str, start: float) -> None:
    """A part's own time: without what was measured inside it."""
    passed = time.process_time() - start
    _spent[part] += passed - _inner.pop()
    _inner[-1] += passed


def watch_all() -> None:
    """Put the stopwatch around every function of `WATCHED`."""
    for part, module, name, is_many in WATCHED:
        owner: Any = importlib.import_module(module)
        *path, last = name.split(".")
        for step in path:
            owner = getattr(owner, step)
        setattr(owner, last, (_watch_items if is_many else _watch)(part, getattr(owner, last)))


def leave_out_papers() -> None:
    """No posters, letters, cards and booklets."""
    publication: Any = importlib.import_module("grannsida.publication")
    publication.render_printed = publication.render_booklet = lambda *_: iter(())


def _run(command: str) -> None:
    if command == "check":
        from grannsida.cli import main

        if main(["check"]):
            raise SystemExit("the invented residences have problems")
        return
    from mkdocs.__main__ import cli

    cli(["build", "--quiet"], standalone_mode=False)


def _serve(address: str) -> None:
    from mkdocs.__main__ import cli

    cli(["serve", "--livereload", "--dev-addr", address], standalone_mode=False)


def main() -> None:
    """Run, and tell CPU seconds of all, of child processes (the search index), and peak memory in MiB."""
    if os.environ.get("PAPERS") != "1":
        leave_out_papers()
    if sys.argv[1] == "serve":
        _serve(sys.argv[2])
        return
    watch_all()
    if sys.argv[2:3] == ["profile"]:
        profile = cProfile.Profile(time.process_time)
        profile.runcall(_run, sys.argv[1])
        profile.dump_stats(sys.argv[3])
    else:
        _run(sys.argv[1])
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    own = resource.getrusage(resource.RUSAGE_SELF)
    told = {
        **_spent,
        "all": own.ru_utime + own.ru_stime,
        "children": children.ru_utime + children.ru_stime,
        "memory": own.ru_maxrss / 1024,
    }
    sys.stdout.write(json.dumps(told) + "\n")


if __name__ == "__main__":
    main()
